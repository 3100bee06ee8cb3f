#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "consultlint/result.h"

namespace consultlint {

/// The files that the user's words name, each once, in the order given.
struct Inputs {
  std::vector<std::string> paths;  ///< "-" stands for standard input.
  std::vector<Error> errors;       ///< Words that name nothing.
};

/// What is left out of folders and patterns.
struct Exclusion {
  std::function<bool(const std::string& path)> covers =
      {};                    ///< Of a file or folder; none: nothing.
  bool named_files = false;  ///< Files that the user named are left out as well.
};

/// Expands what the user typed: a file stands for itself, whatever its name; a folder for the
/// documents below it in path order (.md, .markdown, .txt, .docx; hidden folders and Word's lock
/// files left out); a pattern with `*`, `?` or `**` for the files that match, where the shell left
/// it as it was.
Inputs find_inputs(std::span<const std::string> words, const Exclusion& exclusion = {});

/// Whether a path matches a pattern: `?` one character and `*` any but '/', `**` any.
bool matches_glob(std::string_view pattern, std::string_view path);

}  // namespace consultlint

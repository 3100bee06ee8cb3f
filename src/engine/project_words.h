#pragma once
#include <span>
#include <string>
#include <vector>

#include "consultlint/result.h"
#include "engine/settings_layer.h"

namespace consultlint {

/// The words of a project's dictionaries, for Context::known_words: files of UTF-8 with a word a
/// line, in which what follows a `#` is a comment. Errors: a file that cannot be read, and a line
/// that holds more than a word.
Result<std::vector<std::string>> read_project_words(std::span<const Given<std::string>> files);

}  // namespace consultlint

#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "consultlint/fixable.h"
#include "consultlint/result.h"
#include "engine/fix.h"
#include "engine/lint.h"

namespace consultlint {

/// How the fixes of a run are made.
struct FixSettings {
  Fixability most = Fixability::kSafely;  ///< kSafely or kUnsafely.
  bool write = true;                      ///< Into the files; else they are only told.
};

/// What became of one input.
struct FixedFile {
  std::string name;  ///< As reports call it.
  /// Why it could not be read; lint_files() says the same.
  std::optional<Error> unread = {};
  /// Why its fixes were not written: it is as it was.
  std::optional<Error> unwritten = {};
  FixedDocument document = {};  ///< Its bytes are let go where they are not asked for below.
  /// What it held, when that differs and nothing is written.
  std::optional<std::string> before = {};
};

/// Makes the fixes of files, several at once; the results stand in the order of `inputs`. Standard
/// input is read and never written to, so its bytes are kept. A file named twice, also by a
/// symbolic link, is changed once. Each is written as it is told in files.h: it holds the old or
/// the new content at every moment, and what somebody else wrote meanwhile stays.
std::vector<FixedFile> fix_files(std::span<const LintInput> inputs, const FixSettings& fixes,
                                 const LintSettings& run);

}  // namespace consultlint

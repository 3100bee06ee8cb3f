#pragma once
#include <array>
#include <optional>
#include <span>

#include "cli/arguments.h"
#include "consultlint/result.h"
#include "engine/fix_files.h"
#include "engine/lint.h"

namespace consultlint::cli {

/// Options of `check` that make fixes.
inline constexpr std::array<OptionRow, 5> kFixOptions = {{
    {"fix", "", "make the safe fixes in Markdown and text files, and report what is left"},
    {"fix-only", "", "make the safe fixes, and report nothing but them"},
    {"diff", "", "show what --fix would change as a diff, and change nothing"},
    {"unsafe-fixes", "", "make also the fixes that a person has to look at afterwards"},
    {"show-fixes", "", "name the rules whose findings were fixed, for each file"},
}};

/// What the options want done about fixes.
struct FixRequest {
  FixSettings settings;
  bool report = true;  ///< What is left is reported; else nothing but what was fixed.
  bool diff = false;   ///< A diff is printed, and nothing written.
  bool show_rules = false;
  bool quiet = false;
};

/// Nothing when the options want no fixes. Errors: options that do not go together.
Result<std::optional<FixRequest>> read_fix_request(const Arguments& arguments);

/// Makes the fixes, and prints the diff or the mended standard input to standard output and all
/// else to standard error. Where standard input was mended, `inputs` hold the new text. Gives an
/// exit code: kFindings for a difference, kFailed when a file could not be read or written.
int run_fixes(const FixRequest& request, const LintSettings& run, bool color,
              std::span<LintInput> inputs);

}  // namespace consultlint::cli

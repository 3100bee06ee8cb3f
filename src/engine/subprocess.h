#pragma once
#include <span>
#include <string>
#include <vector>

#include "consultlint/result.h"

namespace consultlint {

/// What a program left behind.
struct ProgramRun {
  int code = -1;  ///< Its exit code; -1 when a signal ended it.
  std::string out;
  std::string err;
};

/// Runs a program, found by PATH, without a shell and without input, and waits for its end. `words`
/// begin with its name; `environment` holds "NAME=value" and is all that the program sees. Errors:
/// it is not there or cannot be started.
Result<ProgramRun> run_program(std::span<const std::string> words,
                               std::span<const std::string> environment);

}  // namespace consultlint

#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace consultlint::test {

/// What a run of the program left behind.
struct Run {
  int code = -1;  ///< Exit code; -1 when it ended by a signal.
  std::string out;
  std::string err;
  long peak_kilobytes = 0;  ///< The most memory that it held at once.
};

/// Runs the consultlint that this build made, with `words` as its arguments, in `folder`.
Run consultlint(const std::vector<std::string>& words, std::string_view input = {},
                const std::string& folder = ".");

}  // namespace consultlint::test

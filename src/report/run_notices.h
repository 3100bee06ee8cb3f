#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/report.h"

namespace consultlint {

/// What stood in the way of a full answer: something that is no finding about a document, but that
/// whoever reads a report of findings has to know.
struct RunNotice {
  std::string_view id;  ///< "input/unreadable", "input/damaged", "check/failed" or "run/failed".
  Level level;          ///< An error, or a warning where the answer is still whole.
  std::string text;
};

/// The notices of one file.
std::vector<RunNotice> notices_of(const FileReport& file);
/// The notices that are about no file.
std::vector<RunNotice> notices_of_run(const Report& report);

}  // namespace consultlint

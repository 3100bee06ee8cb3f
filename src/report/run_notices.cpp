#include "report/run_notices.h"

#include "report/error_text.h"

namespace consultlint {

std::vector<RunNotice> notices_of(const FileReport& file) {
  std::vector<RunNotice> notices;
  if (file.error) {
    notices.push_back({"input/unreadable", Level::kError, error_text(*file.error, file.path)});
  }
  for (const std::string& problem : file.problems) {
    notices.push_back({"input/damaged", Level::kWarning, problem});
  }
  for (const std::string& failure : file.failures) {
    notices.push_back({"check/failed", Level::kError, failure});
  }
  return notices;
}

std::vector<RunNotice> notices_of_run(const Report& report) {
  std::vector<RunNotice> notices;
  for (const Error& error : report.errors) {
    notices.push_back({"run/failed", Level::kError, error_text(error, {})});
  }
  return notices;
}

}  // namespace consultlint

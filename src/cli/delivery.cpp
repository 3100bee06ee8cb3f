#include "cli/delivery.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "cli/command.h"

namespace consultlint::cli {

Result<unsigned> read_jobs(const Arguments& arguments) {
  const auto text = arguments.value("jobs");
  if (!text) return std::max(1U, std::thread::hardware_concurrency());
  unsigned jobs = 0;
  const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), jobs);
  if (failure == std::errc{} && end == text->data() + text->size() && jobs >= 1 && jobs <= 1024) {
    return jobs;
  }
  return Error{fmt::format("--jobs is a number from 1 to 1024, not '{}'", *text), {}};
}

std::string working_folder() {
  std::error_code gone;
  return std::filesystem::current_path(gone).generic_string();
}

ReportBasis::ReportBasis(const Workspace& workspace, const Inputs& inputs, std::string folder)
    : rules_(workspace.rules()),
      codes_(workspace.codes()),
      errors_(inputs.errors),
      folder_(std::move(folder)) {}

Report ReportBasis::report(std::span<const FileReport> files) const {
  Report report;
  report.files = files;
  report.rules = rules_;
  report.codes = codes_;
  report.errors = errors_;
  report.version = version();
  report.folder = folder_;
  return report;
}

void print_errors(const Report& report) {
  for (const Error& error : report.errors) print_error(error);
  std::optional<Error> last;  // files that share a wrong configuration share its error
  for (const FileReport& file : report.files) {
    if (file.error && file.error != last) print_error(*file.error);
    last = file.error;
    for (const std::string& failure : file.failures) print_error({failure, file.path});
  }
}

}  // namespace consultlint::cli

#include "cli/delivery.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string_view>
#include <thread>

#include "cli/command.h"
#include "engine/files.h"
#include "rules/suggestion.h"

namespace consultlint::cli {

Result<Reporter> read_report_format(const Arguments& arguments,
                                    std::span<const ReportFormat> formats) {
  const auto name = arguments.value("format");
  if (!name) return formats.front().write;
  const auto format = std::ranges::find(formats, *name, &ReportFormat::name);
  if (format != formats.end()) return format->write;
  std::vector<std::string_view> names;
  for (const ReportFormat& known : formats) names.push_back(known.name);
  return Error{fmt::format("there is no format '{}'; {}", *name, suggestion(*name, names)), {}};
}

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

Result<bool> read_color(const Arguments& arguments) {
  const std::string when = arguments.value("color").value_or("auto");
  if (when == "always") return true;
  if (when == "never") return false;
  if (when != "auto") {
    return Error{fmt::format("--color is auto, always or never, not '{}'", when), {}};
  }
  const char* no_color = std::getenv("NO_COLOR");  // https://no-color.org: set and not empty
  const bool wanted = no_color == nullptr || *no_color == '\0';
  return wanted && !arguments.has("output") && ::isatty(STDOUT_FILENO) == 1;
}

std::vector<const RuleInfo*> rules_of(const RulePlan& plan) {
  std::vector<const RuleInfo*> rules;
  rules.reserve(plan.rules.size());
  for (const RuleInstance& rule : plan.rules) rules.push_back(rule.info);
  std::ranges::sort(rules, {}, &RuleInfo::id);
  rules.erase(std::ranges::unique(rules).begin(), rules.end());
  return rules;
}

std::optional<Error> deliver(const Report& report, Reporter write,
                             const std::optional<std::string>& path) {
  std::ostringstream out;
  write(report, out);
  if (path) return write_file(*path, out.view());
  std::cout << out.view() << std::flush;
  if (!std::cout) return Error{"the report could not be written to standard output", {}};
  return std::nullopt;
}

void print_errors(const Report& report) {
  for (const Error& error : report.errors) print_error(error);
  for (const FileReport& file : report.files) {
    if (file.error) print_error(*file.error);
    for (const std::string& failure : file.failures) print_error({failure, file.path});
  }
}

}  // namespace consultlint::cli

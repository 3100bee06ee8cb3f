#include "cli/destinations.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ostream>
#include <sstream>
#include <string_view>

#include "cli/report_folder.h"
#include "engine/files.h"
#include "rules/suggestion.h"

namespace consultlint::cli {
namespace {

using Formats = std::span<const ReportFormat>;

Result<const ReportFormat*> format_named(std::string_view name, Formats formats) {
  const auto format = std::ranges::find(formats, name, &ReportFormat::name);
  if (format != formats.end()) return &*format;
  std::vector<std::string_view> names;
  for (const ReportFormat& known : formats) names.push_back(known.name);
  return Error{fmt::format("there is no format '{}'; {}", name, suggestion(name, names)), {}};
}

/// The format that the name of a file tells; the first of all where it tells none.
Result<const ReportFormat*> format_of_file(std::string_view path, Formats formats) {
  const auto pages = std::ranges::find(formats, true, &ReportFormat::makes_pages);
  if (pages != formats.end() && names_folder(std::string(path))) return &*pages;
  std::vector<const ReportFormat*> fitting;
  for (const ReportFormat& format : formats) {
    const bool fits = !format.extension.empty() && path.ends_with(format.extension);
    if (fits) fitting.push_back(&format);
  }
  if (fitting.empty()) return &formats.front();
  if (fitting.size() == 1) return fitting.front();
  std::vector<std::string_view> names;
  names.reserve(fitting.size());
  for (const ReportFormat* format : fitting) names.push_back(format->name);
  return Error{fmt::format("'{}' may be one of several formats; say which with --format: {}", path,
                           fmt::join(names, ", ")),
               {}};
}

bool terminal_takes_color() {
  const char* no_color = std::getenv("NO_COLOR");  // https://no-color.org: set and not empty
  return (no_color == nullptr || *no_color == '\0') && ::isatty(STDOUT_FILENO) == 1;
}

/// The reports with a file of their own, and the name of the format for the main one.
struct Wanted {
  std::vector<Destination> extra;
  std::optional<std::string> main;
};

Result<Wanted> read_formats(const Arguments& arguments, Formats formats) {
  Wanted wanted;
  for (const std::string& value : arguments.values(kFormatOption.name)) {
    const std::size_t equals = value.find('=');
    if (equals == std::string::npos) {
      wanted.main = value;
      continue;
    }
    const auto format = format_named(std::string_view(value).substr(0, equals), formats);
    if (!format) return format.error();
    if (equals + 1 == value.size()) {
      return Error{fmt::format("--format {} wants the name of a file behind '='", value), {}};
    }
    wanted.extra.push_back({*format, value.substr(equals + 1)});
  }
  return wanted;
}

Result<Destination> main_destination(const std::optional<std::string>& name,
                                     const std::optional<std::string>& path, Formats formats) {
  const Result<const ReportFormat*> format = name   ? format_named(*name, formats)
                                             : path ? format_of_file(*path, formats)
                                                    : &formats.front();
  if (!format) return format.error();
  return Destination{*format, path};
}

std::optional<Error> write_one(Report report, const Destination& destination,
                               std::ostream& console) {
  report.color = destination.color;
  if (destination.path && names_folder(*destination.path)) {
    if (destination.format->makes_pages) return write_report_folder(report, *destination.path);
    return Error{
        fmt::format("'{}' is a folder; name a file, or choose --format html", *destination.path),
        {}};
  }
  std::ostringstream out;
  destination.format->write(report, out);
  if (destination.path) return write_file(*destination.path, out.view());
  console << out.view() << std::flush;
  if (!console) return Error{"the report could not be written to standard output", {}};
  return std::nullopt;
}

}  // namespace

Result<bool> read_color(const Arguments& arguments) {
  const std::string when = arguments.value(kColorOption.name).value_or("auto");
  if (when == "auto") return terminal_takes_color();
  if (when == "always" || when == "never") return when == "always";
  return Error{fmt::format("--color is auto, always or never, not '{}'", when), {}};
}

Result<std::vector<Destination>> read_destinations(const Arguments& arguments, Formats formats) {
  const Result<bool> color = read_color(arguments);
  if (!color) return color.error();
  const bool color_files = arguments.value(kColorOption.name) == "always";
  Result<Wanted> wanted = read_formats(arguments, formats);
  if (!wanted) return wanted.error();
  std::vector<Destination> destinations = std::move(wanted->extra);
  const std::optional<std::string> output = arguments.value(kOutputOption.name);
  if (wanted->main || output || destinations.empty()) {
    Result<Destination> main = main_destination(wanted->main, output, formats);
    if (!main) return main.error();
    destinations.insert(destinations.begin(), *std::move(main));
  }
  for (Destination& destination : destinations) {
    const auto same = [&](const Destination& other) { return other.path == destination.path; };
    if (std::ranges::count_if(destinations, same) > 1) {
      return Error{fmt::format("two reports would be written to '{}'", *destination.path), {}};
    }
    destination.color = destination.path ? color_files : *color;
  }
  return destinations;
}

bool any_format(std::span<const Destination> destinations, bool ReportFormat::*flag) {
  return std::ranges::any_of(
      destinations, [flag](const Destination& destination) { return destination.format->*flag; });
}

std::optional<Error> deliver(const Report& report, std::span<const Destination> destinations,
                             std::ostream& console) {
  std::optional<Error> first;
  for (const Destination& destination : destinations) {
    std::optional<Error> error = write_one(report, destination, console);
    if (!first) first = std::move(error);
  }
  return first;
}

}  // namespace consultlint::cli

#pragma once
#include <iostream>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/formats.h"
#include "consultlint/report.h"
#include "consultlint/result.h"

namespace consultlint::cli {

/// The rows of an option table that read_destinations() reads.
inline constexpr OptionRow kFormatOption = {
    "format", "FORMAT[=FILE]",
    "text (default), html, sarif, github and others, see 'consultlint list formats'; with FILE one "
    "more report, from the same run",
    'f'};
inline constexpr OptionRow kOutputOption = {
    "output", "FILE",
    "write the report to a file; its ending tells the format. 'FOLDER/' gets HTML: a page for each "
    "document, and an index",
    'o'};
inline constexpr OptionRow kColorOption = {"color", "WHEN", "auto (default), always or never"};

/// Whether what goes to standard output is coloured: `--color`, else on a terminal that takes it.
Result<bool> read_color(const Arguments& arguments);

/// A report in one format, and where it goes.
struct Destination {
  const ReportFormat* format = nullptr;
  std::optional<std::string> path;  ///< A file; standard output without one.
  bool color = false;
};

/// What `--format`, `--output` and `--color` ask for, of `formats`. `--format NAME` says what goes
/// to standard output, or to the file of `--output`, whose ending says it otherwise; the last one
/// counts. Each `--format NAME=FILE` asks for one more report, so that a job can have several from
/// one run. Errors: a format that is not there, two reports for one file, an ending that several
/// formats share.
Result<std::vector<Destination>> read_destinations(const Arguments& arguments,
                                                   std::span<const ReportFormat> formats);

/// Whether one of the formats has that flag.
bool any_format(std::span<const Destination> destinations, bool ReportFormat::*flag);

/// Writes the report to all destinations, each whole, so that a reader never sees half a report
/// behind an error. One that cannot be written keeps no other from being written; the first error
/// is given. `console` takes what has no path.
std::optional<Error> deliver(const Report& report, std::span<const Destination> destinations,
                             std::ostream& console = std::cout);

}  // namespace consultlint::cli

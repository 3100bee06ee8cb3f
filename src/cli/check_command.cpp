#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "cli/command.h"
#include "cli/delivery.h"
#include "cli/destinations.h"
#include "cli/filter_options.h"
#include "cli/fix_run.h"
#include "cli/log_options.h"
#include "cli/run_options.h"
#include "cli/settings_view.h"
#include "consultlint/report.h"
#include "engine/inputs.h"
#include "engine/lint.h"
#include "engine/workspace.h"

namespace consultlint::cli {
namespace {

constexpr std::array<OptionRow, 10> kOutputOptions = {{
    kFormatOption,
    kOutputOption,
    kCodeOption,
    {"fail-on", "LEVEL",
     "lowest level that makes the exit code 1: note, warning (default) or error"},
    {"jobs", "N", "files checked at once; default: one a core", 'j'},
    {"together", "",
     "also compare the files with each other: a diary with the papers that it announces"},
    {"quiet", "", "no summary", 'q'},
    {"statistics", "", "count the findings of each rule"},
    kColorOption,
    {"show-settings", "", "print every setting of the documents, and where it comes from"},
}};

/// Everything the command line decides about a run.
struct Settings {
  std::vector<Destination> destinations;
  unsigned jobs = 1;
  bool color = false;
  bool quiet = false;
  bool statistics = false;
  std::optional<FixRequest> fixes;
};

bool mended_input(const LintInput& input) {
  return input.bytes.has_value();
}

Result<Settings> read_settings(const Arguments& arguments) {
  Settings settings;
  auto destinations = read_destinations(arguments, report_formats());
  if (!destinations) return destinations.error();
  const auto jobs = read_jobs(arguments);
  if (!jobs) return jobs.error();
  const auto color = read_color(arguments);
  if (!color) return color.error();
  auto fixes = read_fix_request(arguments);
  if (!fixes) return fixes.error();
  settings.destinations = *std::move(destinations);
  settings.jobs = *jobs;
  settings.color = *color;
  settings.quiet = arguments.has("quiet");
  settings.statistics = arguments.has("statistics");
  settings.fixes = *std::move(fixes);
  return settings;
}

/// The documents of a run, with all that it needs to report on them.
struct Documents {
  Workspace& workspace;
  const Inputs& inputs;
  std::vector<LintInput>& named;
};

/// Checks the documents as they are now and delivers the report; gives the exit code.
int report_on(const Documents& documents, const Settings& settings, const LintSettings& run,
              const LogDetails& details, FindingFilter& filter, const std::string& folder) {
  std::vector<FileReport> files = lint_files(documents.named, run);
  if (filter.add_ignores(documents.named, files, run)) files = lint_files(documents.named, run);
  if (const auto error = filter.write_baseline(files)) return fail(*error);
  const ReportBasis basis(documents.workspace, documents.inputs, folder);
  Report report = basis.report(files);
  details.describe(report);
  report.statistics = settings.statistics;
  report.quiet = settings.quiet;
  filter.describe(report);
  print_errors(report);
  // Where the mended standard input went to standard output, the report must not follow it.
  const bool text_printed = std::ranges::any_of(documents.named, &mended_input);
  const auto undelivered =
      deliver(report, settings.destinations, text_printed ? std::cerr : std::cout);
  if (undelivered) return fail(*undelivered);
  return std::max(filter.failed() ? int{kFailed} : int{kClean}, exit_code(report));
}

/// Mends the documents where that is asked for, and reports on what is left.
int check(const Documents& documents, const Settings& settings, const Arguments& arguments) {
  const std::string folder = working_folder();
  const auto details = LogDetails::read(arguments, folder, documents.named);
  if (!details) return fail(details.error());
  Result<FindingFilter> filter = FindingFilter::open(arguments, documents.named);
  if (!filter) return fail(filter.error());
  LintSettings run{.jobs = settings.jobs,
                   .keep_reading = any_format(settings.destinations, &ReportFormat::keeps_reading),
                   .locate_parts = any_format(settings.destinations, &ReportFormat::places_parts)};
  filter->apply_to(run);
  int fixing = kClean;
  if (settings.fixes) {
    fixing = run_fixes(*settings.fixes, run, settings.color, documents.named);
    if (!settings.fixes->report) {
      for (const Error& error : documents.inputs.errors) print_error(error);
      return documents.inputs.errors.empty() ? fixing : kFailed;
    }
  }
  return std::max(fixing, report_on(documents, settings, run, *details, *filter, folder));
}

}  // namespace

CommandHelp help_of_check() {
  return {"[check] [OPTIONS] PATH...",
          "Checks documents and reports what is missing, wrong or unclear. A folder stands\n"
          "for the .md, .txt and .docx files below it; '-' for standard input.",
          join({kOutputOptions, kLogOptions, kFixOptions, kFilterOptions, kRuleOptions,
                kPageOptions, kContextOptions, kConfigurationOptions, kExclusionOptions}),
          "consultlint draft.docx\n"
          "consultlint --fail-on error --format sarif -o findings.sarif papers/\n"
          "consultlint --set timescale/short-period.min-weeks=8 draft.md\n"
          "consultlint --code worcestershire-protocol-2002 draft.docx\n"
          "consultlint --together diary.docx papers/\n"};
}

int run_check(const Arguments& arguments) {
  if (arguments.words().empty()) return fail(no_document());
  const Result<Settings> settings = read_settings(arguments);
  if (!settings) return fail(settings.error());
  Result<Workspace> workspace = open_workspace(arguments);
  if (!workspace) return fail(workspace.error());
  const Inputs inputs = find_documents(arguments.words(), arguments, *workspace);
  auto named = name_inputs(inputs.paths, arguments, *workspace);
  if (!named) return fail(named.error());
  if (arguments.has("show-settings")) return print_settings(*named);
  return check({*workspace, inputs, *named}, *settings, arguments);
}

}  // namespace consultlint::cli

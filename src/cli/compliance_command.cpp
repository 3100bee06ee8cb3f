#include <array>
#include <iostream>

#include "cli/command.h"
#include "cli/delivery.h"
#include "cli/destinations.h"
#include "cli/log_options.h"
#include "cli/run_options.h"
#include "engine/inputs.h"
#include "engine/lint.h"
#include "engine/workspace.h"

namespace consultlint::cli {
namespace {

constexpr std::array<OptionRow, 6> kComplianceOptions = {{
    kCodeOption,
    {"waive", "CODE:CLAUSE=REASON",
     "comply or explain: the paper departs from this clause, and why; shown in the report"},
    {"format", "FORMAT[=FILE]",
     "text (default), json, html, sarif, sarif-github or junit; with FILE one more report, from "
     "the "
     "same run",
     'f'},
    kOutputOption,
    {"jobs", "N", "files judged at once; default: one a core", 'j'},
    kColorOption,
}};

}  // namespace

CommandHelp help_of_compliance() {
  return {"compliance --code CODE[,CODE] [OPTIONS] PATH...",
          "Judges documents by codes of practice, clause by clause, with the evidence for\n"
          "what is met and the nearest miss for what is not. Where a document can only show\n"
          "a sign of what a clause asks for, a sign that was seen is not called met.\n\n"
          "Exit code: 0 every checkable clause is met, cannot be told or is waived, 1 one is\n"
          "not met, 2 something could not be done.",
          join({kComplianceOptions, kLogOptions, kPageOptions, kContextOptions,
                kConfigurationOptions, kExclusionOptions}),
          "consultlint compliance --code gunning draft.docx\n"
          "consultlint compliance --code herefordshire-2009 -o report.html draft.docx\n"};
}

int run_compliance(const Arguments& arguments) {
  if (arguments.words().empty()) return fail(no_document());
  const auto destinations = read_destinations(arguments, compliance_formats());
  if (!destinations) return fail(destinations.error());
  const Result<unsigned> jobs = read_jobs(arguments);
  if (!jobs) return fail(jobs.error());
  Result<Workspace> workspace = open_workspace(arguments, plan_compliance);
  if (!workspace) return fail(workspace.error());
  const Inputs inputs = find_documents(arguments.words(), arguments, *workspace);
  const auto named = name_inputs(inputs.paths, arguments, *workspace);
  if (!named) return fail(named.error());

  const std::string folder = working_folder();
  const auto details = LogDetails::read(arguments, folder, *named);
  if (!details) return fail(details.error());
  const LintSettings run{.jobs = *jobs,
                         .judge_clauses = true,
                         .keep_reading = any_format(*destinations, &ReportFormat::keeps_reading),
                         .locate_parts = any_format(*destinations, &ReportFormat::places_parts)};
  const std::vector<FileReport> files = lint_files(*named, run);
  const ReportBasis basis(*workspace, inputs, folder);
  Report report = basis.report(files);
  details->describe(report);
  print_errors(report);
  if (const auto error = deliver(report, *destinations)) return fail(*error);
  return exit_code(report);
}

}  // namespace consultlint::cli

#include <array>
#include <iostream>

#include "cli/command.h"
#include "cli/delivery.h"
#include "cli/run_options.h"
#include "engine/inputs.h"
#include "engine/lint.h"

namespace consultlint::cli {
namespace {

constexpr std::array<OptionRow, 7> kComplianceOptions = {{
    kCodeOption,
    {"waive", "CODE:CLAUSE=REASON",
     "comply or explain: the paper departs from this clause, and why; shown in the report"},
    {"format", "FORMAT", "text (default), json or sarif", 'f'},
    {"output", "FILE", "write the report to a file", 'o'},
    {"jobs", "N", "files judged at once; default: one a core", 'j'},
    {"color", "WHEN", "auto (default), always or never"},
    {"help", "", "show this help", 'h'},
}};

void print_help(std::span<const OptionRow> options) {
  std::cout
      << "usage: consultlint compliance --code CODE[,CODE] [OPTIONS] PATH...\n\n"
         "Judges documents by codes of practice, clause by clause, with the evidence for\n"
         "what is met and the nearest miss for what is not. Where a document can only show\n"
         "a sign of what a clause asks for, a sign that was seen is not called met.\n\n"
      << describe(options)
      << "\nExit code: 0 every checkable clause is met, cannot be told or is waived, 1 one is\n"
         "not met, 2 something could not be done.\n";
}

int judge(const Arguments& arguments) {
  const Result<Reporter> write = read_report_format(arguments, compliance_formats());
  if (!write) return fail(write.error());
  const Result<unsigned> jobs = read_jobs(arguments);
  if (!jobs) return fail(jobs.error());
  const Result<bool> color = read_color(arguments);
  if (!color) return fail(color.error());
  const Result<Catalogue> catalogue = Catalogue::load(arguments.values("pack"));
  if (!catalogue) return fail(catalogue.error());
  const Result<Selection> selection = read_selection(arguments);
  if (!selection) return fail(selection.error());
  const Result<RulePlan> plan = plan_compliance(*catalogue, *selection);
  if (!plan) return fail(plan.error());
  const Result<Context> context = read_context(arguments);
  if (!context) return fail(context.error());
  const Result<ReadOptions> reading = read_reading(arguments);
  if (!reading) return fail(reading.error());

  LintSettings lint{*context, plan->rules, *jobs, *reading, plan->clauses, true};
  lint.context.phrases = &catalogue->phrases();
  const Inputs inputs = find_inputs(arguments.words());
  const std::vector<FileReport> files = lint_files(name_inputs(inputs.paths, arguments), lint);

  const std::vector<const RuleInfo*> rules = rules_of(*plan);
  const std::vector<const CodeInfo*> codes = *find_codes(*catalogue, *selection);
  Report report;
  report.files = files;
  report.rules = rules;
  report.codes = codes;
  report.errors = inputs.errors;
  report.version = version();
  report.color = *color;
  print_errors(report);
  if (const auto error = deliver(report, *write, arguments.value("output"))) return fail(*error);
  return exit_code(report);
}

}  // namespace

int run_compliance(std::span<const std::string> words) {
  const std::vector<OptionRow> options = join({kComplianceOptions, kPageOptions, kContextOptions});
  const Result<Arguments> arguments = Arguments::parse(words, options);
  if (!arguments) return fail(arguments.error());
  if (arguments->has("help")) {
    print_help(options);
    return kClean;
  }
  if (arguments->list("code").empty()) {
    return fail({"name a code of practice with --code; 'consultlint list codes' shows them", {}});
  }
  if (arguments->words().empty()) {
    return fail({"no document given; name files or folders, or '-' for standard input", {}});
  }
  return judge(*arguments);
}

}  // namespace consultlint::cli

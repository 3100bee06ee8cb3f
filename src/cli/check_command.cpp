#include <fmt/format.h>

#include <array>
#include <iostream>

#include "cli/command.h"
#include "cli/delivery.h"
#include "cli/formats.h"
#include "cli/run_options.h"
#include "consultlint/report.h"
#include "engine/inputs.h"
#include "engine/lint.h"

namespace consultlint::cli {
namespace {

constexpr std::array<OptionRow, 10> kOutputOptions = {{
    {"format", "FORMAT", "text (default), jsonl or sarif", 'f'},
    {"output", "FILE", "write the report to a file", 'o'},
    kCodeOption,
    {"fail-on", "LEVEL",
     "lowest level that makes the exit code 1: note, warning (default) or error"},
    {"jobs", "N", "files checked at once; default: one a core", 'j'},
    {"together", "",
     "also compare the files with each other: a diary with the papers that it announces"},
    {"quiet", "", "no summary", 'q'},
    {"statistics", "", "count the findings of each rule"},
    {"color", "WHEN", "auto (default), always or never"},
    {"help", "", "show this help", 'h'},
}};

/// Everything the command line decides about a run.
struct Settings {
  Reporter write = write_text;
  Level fail_on = Level::kWarning;
  std::optional<std::string> output;
  unsigned jobs = 1;
  bool color = false;
  bool quiet = false;
  bool statistics = false;
};

Result<Level> read_fail_on(const Arguments& arguments) {
  const std::string name = arguments.value("fail-on").value_or("warning");
  const auto level = level_named(name);
  if (level && *level != Level::kNone) return *level;
  return Error{fmt::format("--fail-on is note, warning or error, not '{}'", name), {}};
}

Result<Settings> read_settings(const Arguments& arguments) {
  Settings settings;
  const auto format = read_report_format(arguments, report_formats());
  if (!format) return format.error();
  const auto fail_on = read_fail_on(arguments);
  if (!fail_on) return fail_on.error();
  const auto jobs = read_jobs(arguments);
  if (!jobs) return jobs.error();
  const auto color = read_color(arguments);
  if (!color) return color.error();
  settings.write = *format;
  settings.fail_on = *fail_on;
  settings.jobs = *jobs;
  settings.color = *color;
  settings.output = arguments.value("output");
  settings.quiet = arguments.has("quiet");
  settings.statistics = arguments.has("statistics");
  return settings;
}

void print_help(std::span<const OptionRow> options) {
  std::cout << "usage: consultlint [check] [OPTIONS] PATH...\n\n"
               "Checks documents and reports what is missing, wrong or unclear. A folder stands\n"
               "for the .md, .txt and .docx files below it; '-' for standard input.\n\n"
            << describe(options)
            << "\nExamples:\n"
               "  consultlint draft.docx\n"
               "  consultlint --fail-on error --format sarif -o findings.sarif papers/\n"
               "  consultlint --set timescale/short-period.min-weeks=8 draft.md\n"
               "  consultlint --code worcestershire-protocol-2002 draft.docx\n"
               "  consultlint --together diary.docx papers/\n";
}

int check(const Arguments& arguments) {
  const Result<Settings> settings = read_settings(arguments);
  if (!settings) return fail(settings.error());
  const Result<Catalogue> catalogue = Catalogue::load(arguments.values("pack"));
  if (!catalogue) return fail(catalogue.error());
  const Result<Selection> selection = read_selection(arguments);
  if (!selection) return fail(selection.error());
  const Result<RulePlan> plan = plan_check(*catalogue, *selection);
  if (!plan) return fail(plan.error());
  const Result<Context> context = read_context(arguments);
  if (!context) return fail(context.error());
  const Result<ReadOptions> reading = read_reading(arguments);
  if (!reading) return fail(reading.error());

  LintSettings lint{*context, plan->rules, settings->jobs, *reading, plan->clauses};
  lint.context.phrases = &catalogue->phrases();
  const Inputs inputs = find_inputs(arguments.words());
  const std::vector<FileReport> files = lint_files(name_inputs(inputs.paths, arguments), lint);

  const std::vector<const RuleInfo*> ran = rules_of(*plan);
  const std::vector<const CodeInfo*> codes = *find_codes(*catalogue, *selection);
  const Report report{files,
                      ran,
                      inputs.errors,
                      version(),
                      settings->fail_on,
                      settings->color,
                      settings->statistics,
                      settings->quiet,
                      codes};
  print_errors(report);
  if (const auto error = deliver(report, settings->write, settings->output)) return fail(*error);
  return exit_code(report);
}

}  // namespace

int run_check(std::span<const std::string> words) {
  const std::vector<OptionRow> options =
      join({kOutputOptions, kRuleOptions, kPageOptions, kContextOptions});
  const Result<Arguments> arguments = Arguments::parse(words, options);
  if (!arguments) return fail(arguments.error());
  if (arguments->has("help")) {
    print_help(options);
    return kClean;
  }
  if (arguments->words().empty()) {
    return fail({"no document given; name files or folders, or '-' for standard input", {}});
  }
  return check(*arguments);
}

}  // namespace consultlint::cli

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <thread>

#include "cli/command.h"
#include "cli/formats.h"
#include "cli/run_options.h"
#include "consultlint/report.h"
#include "engine/files.h"
#include "engine/inputs.h"
#include "engine/lint.h"
#include "rules/suggestion.h"

namespace consultlint::cli {
namespace {

constexpr std::array<OptionRow, 9> kOutputOptions = {{
    {"format", "FORMAT", "text (default), jsonl or sarif", 'f'},
    {"output", "FILE", "write the report to a file", 'o'},
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

Result<Reporter> read_format(const Arguments& arguments) {
  const auto name = arguments.value("format");
  if (!name) return report_formats().front().write;
  const auto format = std::ranges::find(report_formats(), *name, &ReportFormat::name);
  if (format != report_formats().end()) return format->write;
  std::vector<std::string_view> names;
  for (const ReportFormat& known : report_formats()) names.push_back(known.name);
  return Error{fmt::format("there is no format '{}'; {}", *name, suggestion(*name, names)), {}};
}

Result<Level> read_fail_on(const Arguments& arguments) {
  const std::string name = arguments.value("fail-on").value_or("warning");
  const auto level = level_named(name);
  if (level && *level != Level::kNone) return *level;
  return Error{fmt::format("--fail-on is note, warning or error, not '{}'", name), {}};
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

Result<Settings> read_settings(const Arguments& arguments) {
  Settings settings;
  const auto format = read_format(arguments);
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
               "  consultlint --together diary.docx papers/\n";
}

/// Writes the report where it was asked for. Standard output is written whole, so that a reader
/// never sees half a report behind an error.
std::optional<Error> deliver(const Report& report, const Settings& settings) {
  std::ostringstream out;
  settings.write(report, out);
  if (settings.output) return write_file(*settings.output, out.view());
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

int check(const Arguments& arguments) {
  const Result<Settings> settings = read_settings(arguments);
  if (!settings) return fail(settings.error());
  const Result<Catalogue> catalogue = Catalogue::load(arguments.values("pack"));
  if (!catalogue) return fail(catalogue.error());
  const Result<Selection> selection = read_selection(arguments);
  if (!selection) return fail(selection.error());
  const Result<std::vector<RuleInstance>> rules = configure_rules(*catalogue, *selection);
  if (!rules) return fail(rules.error());
  const Result<Context> context = read_context(arguments);
  if (!context) return fail(context.error());
  const Result<ReadOptions> reading = read_reading(arguments);
  if (!reading) return fail(reading.error());

  LintSettings lint{*context, *rules, settings->jobs, *reading};
  lint.context.phrases = &catalogue->phrases();
  const Inputs inputs = find_inputs(arguments.words());
  const std::vector<FileReport> files = lint_files(name_inputs(inputs.paths, arguments), lint);

  std::vector<const RuleInfo*> ran;
  for (const RuleInstance& rule : *rules) ran.push_back(rule.info);
  ran.erase(std::ranges::unique(ran).begin(), ran.end());
  const Report report{files,
                      ran,
                      inputs.errors,
                      version(),
                      settings->fail_on,
                      settings->color,
                      settings->statistics,
                      settings->quiet};
  print_errors(report);
  if (const auto error = deliver(report, *settings)) return fail(*error);
  return exit_code(report);
}

}  // namespace

int run_check(std::span<const std::string> words) {
  const std::vector<OptionRow> options = join({kOutputOptions, kRuleOptions, kContextOptions});
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

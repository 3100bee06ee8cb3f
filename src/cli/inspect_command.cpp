#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "cli/command.h"
#include "cli/run_options.h"
#include "engine/inputs.h"
#include "engine/lint.h"
#include "engine/runner.h"
#include "language/element_scores.h"
#include "readers/readers.h"
#include "report/inspect.h"
#include "rules/page_source.h"
#include "rules/suggestion.h"

namespace consultlint::cli {
namespace {

constexpr std::array<OptionRow, 1> kHelpOption = {{{"help", "", "show this help", 'h'}}};

void print_help(std::span<const OptionRow> options) {
  std::cout << fmt::format(
      "usage: consultlint inspect VIEW [OPTIONS] PATH...\n\n"
      "Prints what the program understood of documents: one JSON object an input, one a\n"
      "line, in the order given. '-' is standard input.\n\nViews: {}\n\n",
      fmt::join(inspect_view_names(), " "));
  std::cout << describe(options);
}

/// Everything a view may need, made once for all inputs.
struct Inspection {
  std::string view;
  Context context;
  ReadOptions reading;
  std::vector<RuleInstance> rules;  ///< Those that answer elements.
};

/// The rules that answer an element, on by default or not: the view shows them all.
Result<std::vector<RuleInstance>> element_rules(const Catalogue& catalogue,
                                                const Arguments& arguments) {
  Result<Selection> selection = read_selection(arguments);
  if (!selection) return selection.error();
  if (selection->select.empty()) selection->select = {"all"};
  Result<std::vector<RuleInstance>> rules = configure_rules(catalogue, *selection);
  if (!rules) return rules;
  std::erase_if(*rules, [](const RuleInstance& rule) { return rule.info->element.empty(); });
  return rules;
}

/// What the sentence scorer saw in the passage that it thinks likeliest.
std::vector<ElementCue> cues_of(std::string_view element, const Facts& facts) {
  constexpr std::size_t kMost = 6;
  constexpr double kUnit = 1000;
  std::vector<ElementCue> cues;
  const auto best = facts.element_scores().best(element);
  if (best.empty()) return cues;
  for (ScoredCue& cue : facts.element_scores().cues(element, best.front(), kMost)) {
    cues.push_back({std::move(cue.name), cue.weight / kUnit});
  }
  return cues;
}

/// A rule for several kinds of document may answer another element in each.
void add_elements(const RuleOutcome& answer, DocumentKind kind, std::vector<ElementOutcome>& out) {
  const std::vector<std::string_view> names = split_list(answer.rule->element, ' ');
  for (const std::string_view name : names) {
    const bool asked = names.size() == 1 || name == answer.rule->element_in(kind);
    out.push_back({name, asked ? &answer.outcome : nullptr});
  }
}

void write_outcomes(const std::string& name, const Facts& facts, const Inspection& inspection) {
  const Checkup checkup = run_rules(facts, inspection.rules);
  const DocumentKind kind = facts.document_kind().kind;
  std::vector<ElementOutcome> elements;
  elements.reserve(checkup.outcomes.size());
  for (const RuleOutcome& answer : checkup.outcomes) add_elements(answer, kind, elements);
  for (ElementOutcome& element : elements) {
    if (element.outcome != nullptr) element.cues = cues_of(element.element, facts);
  }
  write_elements(name, kind, elements, facts.document(), std::cout);
}

void write_view(const std::string& name, const Document& document, const Inspection& inspection) {
  const Facts facts(document, inspection.context);
  if (inspection.view == "elements") return write_outcomes(name, facts, inspection);
  const auto view = std::ranges::find(inspect_views(), inspection.view, &NamedView::name);
  view->write(name, facts, std::cout);
}

/// Writes the line of one input; false when it could not be read.
bool inspect_input(const LintInput& input, const Inspection& inspection) {
  Result<std::string> bytes = read_input(input);
  if (bytes && inspection.view == "syllables") {  // words, not a document
    write_syllables(input.name, *bytes, std::cout);
    return true;
  }
  const Result<Document> document =
      bytes ? read_document(input.name, *std::move(bytes), inspection.reading) : bytes.error();
  if (document) {
    write_view(input.name, *document, inspection);
  } else {
    write_inspect_error(input.name, document.error(), std::cout);
  }
  return static_cast<bool>(document);
}

int inspect(const std::string& view, std::span<const std::string> paths,
            const Arguments& arguments) {
  const Result<Catalogue> catalogue = Catalogue::load(arguments.values("pack"));
  if (!catalogue) return fail(catalogue.error());
  Result<Context> context = read_context(arguments);
  if (!context) return fail(context.error());
  const Result<ReadOptions> reading = read_reading(arguments);
  if (!reading) return fail(reading.error());
  Inspection inspection{view, *context, *reading, {}};
  inspection.context.phrases = &catalogue->phrases();
  if (view == "elements") {
    Result<std::vector<RuleInstance>> rules = element_rules(*catalogue, arguments);
    if (!rules) return fail(rules.error());
    inspection.rules = *std::move(rules);
  }
  const Inputs inputs = find_inputs(paths);
  for (const Error& error : inputs.errors) print_error(error);
  int code = inputs.errors.empty() ? kClean : kFailed;
  for (const LintInput& input : name_inputs(inputs.paths, arguments)) {
    if (!inspect_input(input, inspection)) code = kFailed;
  }
  return code;
}

}  // namespace

int run_inspect(std::span<const std::string> words) {
  const std::vector<OptionRow> options =
      join({kHelpOption, kRuleOptions, kPageOptions, kContextOptions});
  const Result<Arguments> arguments = Arguments::parse(words, options);
  if (!arguments) return fail(arguments.error());
  if (arguments->has("help")) {
    print_help(options);
    return kClean;
  }
  const std::vector<std::string>& given = arguments->words();
  if (given.empty()) return fail({"name a view; 'consultlint list views' shows them", {}});
  const std::string& view = given.front();
  if (std::ranges::find(inspect_view_names(), view) == inspect_view_names().end()) {
    return fail(
        {fmt::format("there is no view '{}'; {}", view, suggestion(view, inspect_view_names())),
         {}});
  }
  if (given.size() == 1) {
    return fail({"no document given; name files or folders, or '-' for standard input", {}});
  }
  return inspect(view, std::span(given).subspan(1), *arguments);
}

}  // namespace consultlint::cli

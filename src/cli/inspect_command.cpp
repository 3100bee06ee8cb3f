#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "cli/command.h"
#include "cli/run_options.h"
#include "engine/inputs.h"
#include "engine/lint.h"
#include "engine/runner.h"
#include "engine/workspace.h"
#include "language/element_scores.h"
#include "readers/readers.h"
#include "report/inspect.h"
#include "rules/page_source.h"
#include "rules/suggestion.h"

namespace consultlint::cli {
namespace {

/// The rules that answer an element, on by default or not: the view shows them all.
Result<RulePlan> plan_elements(const Catalogue& catalogue, const Selection& selection) {
  Selection wanted = selection;
  if (wanted.select.empty()) wanted.select = {"all"};
  Result<std::vector<RuleInstance>> rules = configure_rules(catalogue, wanted);
  if (!rules) return rules.error();
  std::erase_if(*rules, [](const RuleInstance& rule) { return rule.info->element.empty(); });
  return RulePlan{*std::move(rules), {}};
}

Result<RulePlan> plan_nothing(const Catalogue&, const Selection&) {
  return RulePlan{};
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

void write_outcomes(const std::string& name, const Facts& facts, const RulePlan& plan) {
  const Checkup checkup = run_rules(facts, plan.rules);
  const DocumentKind kind = facts.document_kind().kind;
  std::vector<ElementOutcome> elements;
  elements.reserve(checkup.outcomes.size());
  for (const RuleOutcome& answer : checkup.outcomes) add_elements(answer, kind, elements);
  for (ElementOutcome& element : elements) {
    if (element.outcome != nullptr) element.cues = cues_of(element.element, facts);
  }
  write_elements(name, kind, elements, facts.document(), std::cout);
}

void write_view(const std::string& view, const std::string& name, const Document& document,
                const FileSettings& settings) {
  const Facts facts(document, settings.context);
  if (view == "elements") return write_outcomes(name, facts, settings.plan);
  std::ranges::find(inspect_views(), view, &NamedView::name)->write(name, facts, std::cout);
}

/// Writes the line of one input, or says why it could not be read.
std::optional<Error> inspect_input(const std::string& view, const LintInput& input) {
  if (!input.settings) return input.settings.error();
  Result<std::string> bytes = read_input(input);
  if (!bytes) return bytes.error();
  if (view == "syllables") {  // words, not a document
    write_syllables(input.name, *bytes, std::cout);
    return std::nullopt;
  }
  const FileSettings& settings = **input.settings;
  const Result<Document> document = read_document(input.name, *std::move(bytes), settings.reading);
  if (!document) return document.error();
  write_view(view, input.name, *document, settings);
  return std::nullopt;
}

int inspect(const std::string& view, std::span<const std::string> paths,
            const Arguments& arguments) {
  Result<Workspace> workspace =
      open_workspace(arguments, view == "elements" ? plan_elements : plan_nothing);
  if (!workspace) return fail(workspace.error());
  const Inputs inputs = find_documents(paths, arguments, *workspace);
  const auto named = name_inputs(inputs.paths, arguments, *workspace);
  if (!named) return fail(named.error());
  for (const Error& error : inputs.errors) print_error(error);
  int code = inputs.errors.empty() ? kClean : kFailed;
  for (const LintInput& input : *named) {
    const auto error = inspect_input(view, input);
    if (!error) continue;
    write_inspect_error(input.name, *error, std::cout);
    code = kFailed;
  }
  return code;
}

}  // namespace

CommandHelp help_of_inspect() {
  return {
      "inspect VIEW [OPTIONS] PATH...",
      "Prints what the program understood of documents: one JSON object an input, one a\n"
      "line, in the order given. '-' is standard input. 'consultlint list views' names\n"
      "the views.",
      join({kRuleOptions, kPageOptions, kContextOptions, kConfigurationOptions, kExclusionOptions}),
      "consultlint inspect timeline draft.docx\n"
      "consultlint inspect elements papers/\n",
      "VIEW"};
}

int run_inspect(const Arguments& arguments) {
  const std::vector<std::string>& given = arguments.words();
  if (given.empty()) return fail({"name a view; 'consultlint list views' shows them", {}});
  const std::string& view = given.front();
  if (std::ranges::find(inspect_view_names(), view) == inspect_view_names().end()) {
    return fail(
        {fmt::format("there is no view '{}'; {}", view, suggestion(view, inspect_view_names())),
         {}});
  }
  if (given.size() == 1) return fail(no_document());
  return inspect(view, std::span(given).subspan(1), arguments);
}

}  // namespace consultlint::cli

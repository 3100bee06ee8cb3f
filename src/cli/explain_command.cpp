#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/run_options.h"
#include "engine/configuration_schema.h"
#include "language/element_scores.h"
#include "rules/catalogue.h"
#include "rules/suggestion.h"

namespace consultlint::cli {
namespace {

/// A page without its front matter, with `facts` on a line under the title.
void print_page(std::string_view page, const std::string& facts) {
  const std::size_t title = page.find("\n# ");
  if (title != std::string_view::npos) page.remove_prefix(title + 1);
  const std::size_t title_end = std::min(page.find('\n'), page.size());
  std::cout << page.substr(0, title_end) << "\n\n" << facts << '\n' << page.substr(title_end);
  if (!page.ends_with('\n')) std::cout << '\n';
}

void print_rule(const RuleInfo& rule) {
  print_page(rule.page, fmt::format("{}: {}, {}{}, since {}", rule.id, to_string(rule.level),
                                    rule.on_by_default ? "on by default" : "off by default",
                                    rule.together ? " with --together" : "", rule.since));
}

/// What stands beside the rows of an element page.
void print_scorer(const RuleInfo& rule) {
  if (!ElementScores::knows(rule.element)) return;
  std::cout << fmt::format(
      "\n## Learned scorer\n\nBeside these rows a sentence scorer, learned from {} papers that "
      "hold "
      "the element, judges every\npassage. `consultlint inspect elements FILE` shows what it saw: "
      "the cues that spoke for and against.\n",
      ElementScores::papers(rule.element));
}

void print_code(const CodeInfo& code) {
  print_page(code.page,
             fmt::format("{}: {}, {}, since {}", code.id, code.issuer, code.date, code.since));
}

std::string kinds_of(const ClauseInfo& clause) {
  std::vector<std::string_view> kinds;
  for (int i = 0; i < kDocumentKinds; ++i) {
    const auto kind = static_cast<DocumentKind>(i);
    if (clause.applies_to(kind)) kinds.push_back(to_string(kind));
  }
  return fmt::format("{}", fmt::join(kinds, ", "));
}

std::string words_of(const ClauseRule& rule) {
  std::string words(rule.rule);
  for (const ClauseOption& option : rule.options) {
    words += fmt::format(" {}={}", option.name, option.value);
  }
  return words;
}

std::string words_of(const ClauseRequirement& requirement) {
  std::vector<std::string> rules;
  for (const ClauseRule& rule : requirement.any_of) rules.push_back(words_of(rule));
  std::string words = fmt::format("{}", fmt::join(rules, ", or "));
  if (!requirement.is_conditional()) return words;
  return fmt::format("{}, only where {} is met", words, words_of(requirement.when));
}

/// What is judged of a clause, in words.
std::string_view class_words(ClauseClass clause_class) {
  switch (clause_class) {
    case ClauseClass::kCheckable:
      return "A document shows whether it is met.";
    case ClauseClass::kSign:
      return "A document shows only a sign of it, which is never called met.";
    case ClauseClass::kNotCheckable:
      break;
  }
  return "A document does not show whether it is met.";
}

void print_clause(const CodeInfo& code, const ClauseInfo& clause) {
  std::cout << fmt::format("{}:{}\n{}\n\n{}\n\n{}\n", code.id, clause.label, code.title,
                           clause.asks, class_words(clause.clause_class));
  if (!clause.why.empty()) std::cout << clause.why << ".\n";
  if (clause.requirements.empty()) return;
  std::cout << fmt::format("\nAsked of: {}\nLevel: {}\nAnswered by:\n", kinds_of(clause),
                           clause.level ? to_string(*clause.level) : "off, no finding reports it");
  for (const ClauseRequirement& requirement : clause.requirements) {
    std::cout << "  " << words_of(requirement) << '\n';
  }
}

/// The error for a name that is neither a rule's nor a code's; a rule's has a group.
Error unknown_name(const Catalogue& catalogue, const std::string& name) {
  if (name.find('/') != std::string::npos) return catalogue.unknown(name, {});
  std::vector<std::string_view> names;
  for (const BuiltinPage& page : catalogue.pages()) names.push_back(page.page.rule.id);
  for (const CodeInfo& code : catalogue.codes()) names.push_back(code.id);
  return {fmt::format("there is no rule or code '{}': {}", name, suggestion(name, names)), {}};
}

/// Prints what `name` stands for: a rule, a code, CODE:CLAUSE, or the configuration.
int explain(const Catalogue& catalogue, const std::string& name) {
  if (name == "configuration") {
    std::cout << commented_configuration();
    return kClean;
  }
  const std::size_t colon = name.find(':');
  const CodeInfo* code = catalogue.find_code(name.substr(0, colon));
  if (colon != std::string::npos) {
    if (code == nullptr) return fail(catalogue.unknown_code(name.substr(0, colon), {}));
    const std::string label = name.substr(colon + 1);
    const ClauseInfo* clause = code->find(label);
    if (clause == nullptr) return fail(Catalogue::unknown_clause(*code, label, {}));
    print_clause(*code, *clause);
  } else if (code != nullptr) {
    print_code(*code);
  } else if (const BuiltinPage* page = catalogue.find(name)) {
    print_rule(page->page.rule);
    if (page->page.kind == PageKind::kElement) print_scorer(page->page.rule);
  } else {
    return fail(unknown_name(catalogue, name));
  }
  return kClean;
}

}  // namespace

CommandHelp help_of_explain() {
  return {"explain RULE|CODE|CODE:CLAUSE|configuration...",
          "Shows the pages of rules and codes, what a clause of a code asks for, and the keys\n"
          "of consultlint.yaml.",
          join({std::span(&kPackOption, 1), kConfigurationOptions}),
          "consultlint explain timescale/short-period\n"
          "consultlint explain dudley-compact:8.1.f.2\n",
          "RULE"};
}

int run_explain(const Arguments& arguments) {
  if (arguments.words().empty()) {
    return fail(
        {"name a rule, a code or CODE:CLAUSE; 'consultlint list rules' and 'consultlint list "
         "codes' show them",
         {}});
  }
  Result<Workspace> workspace = open_workspace(arguments);
  if (!workspace) return fail(workspace.error());
  const Result<const Catalogue*> catalogue = workspace->catalogue_for(".");
  if (!catalogue) return fail(catalogue.error());
  for (const std::string& name : arguments.words()) {
    if (const int code = explain(**catalogue, name); code != kClean) return code;
  }
  return kClean;
}

}  // namespace consultlint::cli

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/code_page.h"
#include "rules/option_values.h"
#include "rules/page_names.h"
#include "rules/suggestion.h"

namespace consultlint {
namespace {

using Rules = std::span<const RuleInfo* const>;

/// Every name that a clause can give: rules and groups.
std::vector<std::string> nameable(Rules rules) {
  std::vector<std::string> names;
  for (const RuleInfo* rule : rules) {
    names.emplace_back(rule->id);
    names.push_back(fmt::format("{}/*", rule->id.substr(0, rule->id.find('/'))));
  }
  return names;
}

Error unknown_rule(const PageSource& source, std::string_view name, Rules rules) {
  const std::vector<std::string> known = nameable(rules);
  const std::vector<std::string_view> names(known.begin(), known.end());
  return source.error(name,
                      fmt::format("no rule is called '{}': {}", name,
                                  names.empty() ? "none are loaded" : suggestion(name, names)));
}

Failure check_option(const PageSource& source, const RuleInfo& rule, const ClauseOption& given) {
  const auto option = std::ranges::find(rule.options, given.name, &OptionInfo::name);
  if (option != rule.options.end()) {
    const Result<OptionValue> value = parse_option(*option, given.value);
    if (!value) return source.error(given.value, value.error().message);
    return {};
  }
  std::vector<std::string_view> names;
  for (const OptionInfo& known : rule.options) names.push_back(known.name);
  return source.error(given.name,
                      fmt::format("{} has no option '{}': {}", rule.id, given.name,
                                  names.empty() ? "it has none" : suggestion(given.name, names)));
}

Failure check_rule(const PageSource& source, const ClauseRule& asked, const RuleInfo& rule) {
  if (rule.together) {
    return source.error(asked.rule, fmt::format("{} compares the files of a run; a clause is asked "
                                                "of one document",
                                                rule.id));
  }
  for (const ClauseOption& option : asked.options) {
    if (Failure failure = check_option(source, rule, option)) return failure;
  }
  return {};
}

constexpr std::uint8_t kEveryKind = (1U << static_cast<unsigned>(kDocumentKinds)) - 1;

/// The kinds of document that `asked` can judge, or an Error.
Result<std::uint8_t> kinds_of(const PageSource& source, const ClauseRule& asked, Rules rules) {
  std::uint8_t kinds = 0;
  bool exists = false;
  for (const RuleInfo* rule : rules) {
    if (!asked.names(rule->id)) continue;
    exists = true;
    if (asked.is_group() && !answers_for_group(*rule)) continue;
    if (Failure failure = check_rule(source, asked, *rule)) return *failure;
    kinds = static_cast<std::uint8_t>(kinds | (rule->kinds == 0 ? kEveryKind : rule->kinds));
  }
  if (!exists) return unknown_rule(source, asked.rule, rules);
  if (kinds == 0) {
    return source.error(asked.rule,
                        fmt::format("no rule of {} is on by default: name rules", asked.rule));
  }
  return kinds;
}

/// Whether something is there is told by rules that answer a requirement; those that look for
/// faults of wording are met by silence.
Failure check_occasion(const PageSource& source, const ClauseRule& when, Rules rules) {
  const auto found = std::ranges::find(rules, when.rule, &RuleInfo::id);
  if (found == rules.end()) return unknown_rule(source, when.rule, rules);
  if ((*found)->kind != "element" && (*found)->kind != "native") {
    return source.error(when.rule,
                        fmt::format("{} looks for faults; behind 'when' stands a rule that tells "
                                    "whether something is there",
                                    when.rule));
  }
  return check_rule(source, when, **found);
}

std::string_view first_kind(std::uint8_t kinds) {
  int kind = 0;
  while (((kinds >> static_cast<unsigned>(kind)) & 1U) == 0) ++kind;
  return to_string(static_cast<DocumentKind>(kind));
}

Failure check_clause(const PageSource& source, const ClauseInfo& clause, Rules rules) {
  std::uint8_t judged = 0;
  for (const ClauseRequirement& requirement : clause.requirements) {
    if (requirement.is_conditional()) {
      if (Failure failure = check_occasion(source, requirement.when, rules)) return failure;
    }
    for (const ClauseRule& asked : requirement.any_of) {
      const Result<std::uint8_t> kinds = kinds_of(source, asked, rules);
      if (!kinds) return kinds.error();
      if ((*kinds & clause.kinds) == 0) {
        return source.error(asked.rule,
                            fmt::format("{} applies to none of the kinds of this row", asked.rule));
      }
      judged = static_cast<std::uint8_t>(judged | *kinds);
    }
  }
  const auto left = static_cast<std::uint8_t>(clause.kinds & ~judged);
  if (left == 0) return {};
  return source.error(clause.label,
                      fmt::format("no rule of this row applies to a document of kind '{}'; name "
                                  "one, or take the kind out",
                                  first_kind(left)));
}

}  // namespace

bool answers_for_group(const RuleInfo& rule) {
  return rule.on_by_default && !rule.together;
}

Failure check_code(const ParsedCode& code, std::span<const RuleInfo* const> rules) {
  for (const ClauseInfo& clause : code.code().clauses) {
    if (Failure failure = check_clause(code.source(), clause, rules)) return failure;
  }
  return {};
}

}  // namespace consultlint

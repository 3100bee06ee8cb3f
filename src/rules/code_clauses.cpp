#include "rules/code_clauses.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "rules/page_fields.h"
#include "rules/page_names.h"

namespace consultlint {
namespace {

enum Column : std::size_t { kLabel, kAsks, kKinds, kRules, kLevel, kClass, kWhy };
constexpr TableColumn kColumns[] = {{"Clause", true, true},
                                    {"Asks", true, true},
                                    {"Kinds"},
                                    {"Rules"},
                                    {"Level"},
                                    {"Class", true, true},
                                    {"Why"}};

constexpr Named<std::optional<Level>> kLevelNames[] = {{"note", Level::kNote},
                                                       {"warning", Level::kWarning},
                                                       {"error", Level::kError},
                                                       {"off", std::nullopt}};
constexpr Named<ClauseClass> kClassNames[] = {{"checkable", ClauseClass::kCheckable},
                                              {"sign", ClauseClass::kSign},
                                              {"not-checkable", ClauseClass::kNotCheckable}};

using Row = std::span<const Cell>;

/// Reads what one row requires.
class RequirementReader {
 public:
  RequirementReader(const PageSource& source, ParsedCode::Storage& out)
      : source_(source), out_(out) {}

  Result<std::span<const ClauseRequirement>> read(std::string_view cell) {
    if (Failure failure = check_parentheses(cell)) return *failure;
    const Result<std::vector<std::string_view>> parts = split(cell);
    if (!parts) return parts.error();
    std::vector<ClauseRequirement> requirements;
    for (const std::string_view part : *parts) {
      const Result<ClauseRequirement> requirement = read_requirement(part);
      if (!requirement) return requirement.error();
      requirements.push_back(*requirement);
    }
    return std::span<const ClauseRequirement>(
        out_.requirements.emplace_back(std::move(requirements)));
  }

 private:
  Failure check_parentheses(std::string_view cell) const {
    std::size_t open = std::string_view::npos;
    for (std::size_t i = 0; i < cell.size(); ++i) {
      const bool inside = open != std::string_view::npos;
      if (cell[i] == '(' && inside) return source_.error(cell.substr(i), "any(…) holds no other");
      if (cell[i] == ')' && !inside) return source_.error(cell.substr(i), "this ')' has no '('");
      if (cell[i] == '(') open = i;
      if (cell[i] == ')') open = std::string_view::npos;
    }
    if (open == std::string_view::npos) return {};
    return source_.error(cell.substr(open), "this '(' has no ')'");
  }

  /// The parts between semicolons that stand outside of parentheses.
  Result<std::vector<std::string_view>> split(std::string_view cell) const {
    std::vector<std::string_view> parts;
    while (true) {
      const std::size_t closed = cell.find('(') < cell.find(';') ? cell.find(')') : 0;
      const std::size_t end = std::min(cell.find(';', closed), cell.size());
      const std::string_view part = trimmed(cell.substr(0, end));
      if (part.empty()) return source_.error(part, "a rule stands between two semicolons");
      parts.push_back(part);
      if (end == cell.size()) return parts;
      cell.remove_prefix(end + 1);
    }
  }

  /// "RULE", "any(RULE; RULE)", and either with " when RULE" behind it.
  Result<ClauseRequirement> read_requirement(std::string_view part) {
    constexpr std::string_view kWhen = " when ";
    const std::size_t closed = part.find(')');
    const std::size_t when = part.find(kWhen, closed == std::string_view::npos ? 0 : closed);
    Result<ClauseRequirement> requirement = read_alternatives(trimmed(part.substr(0, when)));
    if (!requirement || when == std::string_view::npos) return requirement;
    const std::string_view occasion = trimmed(part.substr(when + kWhen.size()));
    const Result<ClauseRule> rule = read_rule(occasion);
    if (!rule) return rule.error();
    if (rule->is_group()) return source_.error(occasion, "behind 'when' stands a single rule");
    requirement->when = *rule;
    return requirement;
  }

  Result<ClauseRequirement> read_alternatives(std::string_view part) {
    constexpr std::string_view kAny = "any(";
    std::vector<std::string_view> alternatives = {part};
    if (part.find('(') != std::string_view::npos) {
      if (!part.starts_with(kAny) || !part.ends_with(')')) {
        return source_.error(part, "parentheses stand only in any(RULE; RULE)");
      }
      const Result<std::vector<std::string_view>> inner =
          split(part.substr(kAny.size(), part.size() - kAny.size() - 1));
      if (!inner) return inner.error();
      if (inner->size() < 2) return source_.error(part, "any(…) holds two rules or more");
      alternatives = *inner;
    }
    std::vector<ClauseRule> rules;
    for (const std::string_view alternative : alternatives) {
      const Result<ClauseRule> rule = read_rule(alternative);
      if (!rule) return rule.error();
      rules.push_back(*rule);
    }
    return ClauseRequirement{out_.rules.emplace_back(std::move(rules)), {}};
  }

  /// "group/rule name=value name=value".
  Result<ClauseRule> read_rule(std::string_view text) {
    const std::vector<std::string_view> words = split_list(text, ' ');
    std::vector<ClauseOption> options;
    for (const std::string_view word : std::span(words).subspan(1)) {
      const std::size_t equals = word.find('=');
      if (equals == std::string_view::npos || equals == 0) {
        return source_.error(word, fmt::format("behind a rule stand its options as name=value, "
                                               "parted by spaces; '{}' is none",
                                               word));
      }
      options.push_back({word.substr(0, equals), word.substr(equals + 1)});
    }
    const ClauseRule rule{words.front(), out_.options.emplace_back(std::move(options))};
    if (rule.is_group() && !rule.options.empty()) {
      return source_.error(rule.options.front().name, "only a single rule can have options");
    }
    return rule;
  }

  const PageSource& source_;
  ParsedCode::Storage& out_;
};

/// What a row must have, or must not have, follows from its class.
Failure check_cells(const PageSource& source, Row row, ClauseClass clause_class) {
  const bool judged = clause_class != ClauseClass::kNotCheckable;
  for (const Column column : {kKinds, kRules, kLevel}) {
    const Cell& cell = row[column];
    if (cell.text.empty() != judged) continue;
    const std::string_view name = kColumns[column].name;
    return source.error(
        cell.source, judged
                         ? fmt::format("a row of class {} has '{}'", to_string(clause_class), name)
                         : fmt::format("a row that is not checkable has no '{}'", name));
  }
  if (clause_class != ClauseClass::kCheckable && row[kWhy].text.empty()) {
    return source.error(row[kWhy].source,
                        fmt::format("'Why' says why the clause is {}",
                                    judged ? "only a sign" : "not checkable on a document"));
  }
  return {};
}

Failure read_judged(const PageSource& source, Row row, ParsedCode::Storage& out,
                    ClauseInfo& clause) {
  const Result<std::uint8_t> kinds = parse_document_kinds(source, row[kKinds].source);
  if (!kinds) return kinds.error();
  clause.kinds = *kinds;
  const Result<std::optional<Level>> level = parse_name<std::optional<Level>>(
      source, row[kLevel].source, row[kLevel].text, "level", kLevelNames);
  if (!level) return level.error();
  clause.level = *level;
  const auto requirements = RequirementReader(source, out).read(row[kRules].source);
  if (!requirements) return requirements.error();
  clause.requirements = *requirements;
  return {};
}

Result<ClauseInfo> read_clause(const PageSource& source, Row row, ParsedCode::Storage& out) {
  ClauseInfo clause;
  clause.label = row[kLabel].source;
  clause.asks = row[kAsks].text;
  clause.why = row[kWhy].text;
  if (const std::size_t bad = clause.label.find_first_of("=|`"); bad != std::string_view::npos) {
    return source.error(clause.label.substr(bad),
                        fmt::format("a clause's label holds no '{}'", clause.label[bad]));
  }
  const Result<ClauseClass> clause_class = parse_name<ClauseClass>(
      source, row[kClass].source, row[kClass].text, "class of clause", kClassNames);
  if (!clause_class) return clause_class.error();
  clause.clause_class = *clause_class;
  if (Failure failure = check_cells(source, row, *clause_class)) return *failure;
  if (*clause_class == ClauseClass::kNotCheckable) return clause;
  if (Failure failure = read_judged(source, row, out, clause)) return *failure;
  return clause;
}

}  // namespace

std::string_view to_string(ClauseClass clause_class) {
  return kClassNames[static_cast<std::size_t>(clause_class)].name;
}

Failure read_clauses(const PageSource& source, const PageSection& section,
                     ParsedCode::Storage& out) {
  const Result<std::vector<std::vector<Cell>>> rows =
      parse_table(source, section.name, section.lines, kColumns, out.pool);
  if (!rows) return rows.error();
  std::set<std::string_view> labels;
  for (const std::vector<Cell>& row : *rows) {
    const Result<ClauseInfo> clause = read_clause(source, row, out);
    if (!clause) return clause.error();
    if (!labels.insert(clause->label).second) {
      return source.error(clause->label,
                          fmt::format("the clause '{}' is there twice", clause->label));
    }
    out.clauses.push_back(*clause);
  }
  return {};
}

}  // namespace consultlint

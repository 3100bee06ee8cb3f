#include "rules/page_kind_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <string>
#include <variant>
#include <vector>

#include "consultlint/pattern.h"
#include "rules/cue.h"
#include "rules/option_values.h"
#include "rules/page_names.h"
#include "rules/page_schema.h"
#include "rules/pattern_literals.h"

namespace consultlint {
namespace {

using Row = std::span<const Cell>;

template <class Value>
Failure read_name(const PageSource& source, const Cell& cell, std::string_view what,
                  std::span<const Named<Value>> names, Value& out) {
  if (cell.text.empty()) return {};
  const Result<Value> value = parse_name<Value>(source, cell.source, cell.text, what, names);
  if (!value) return value.error();
  out = *value;
  return {};
}

/// An option that declarative kinds ask for by its name, and the default that gives it their type.
struct KnownOption {
  std::string_view name;
  bool (*is_right)(const OptionValue&);
  std::string_view default_value;
};
constexpr KnownOption kKnownOptions[] = {
    {"once", &std::holds_alternative<bool>, "on or off"},
    {"allow", &std::holds_alternative<std::vector<std::string>>, "empty, with the range 'list'"},
    {"min-sentences", &std::holds_alternative<std::int64_t>, "a whole number"},
};

Failure check_known_option(const PageSource& source, Row row, const OptionValue& value) {
  const auto known = std::ranges::find(kKnownOptions, row[0].text, &KnownOption::name);
  if (known == std::end(kKnownOptions) || known->is_right(value)) return {};
  return source.error(row[1].source, fmt::format("the default of '{}' must be {}", known->name,
                                                 known->default_value));
}

bool holds_number(const OptionInfo& option) {
  const Result<OptionValue> value = parse_option(option, option.default_value);
  return value &&
         (std::holds_alternative<std::int64_t>(*value) || std::holds_alternative<double>(*value));
}

Failure read_option(const PageSource& source, Row row, ParsedPage::Storage& out) {
  const OptionInfo option{row[0].text, row[1].text, row[2].text, row[3].text};
  if (std::ranges::find(out.options, option.name, &OptionInfo::name) != out.options.end()) {
    return source.error(row[0].source, fmt::format("the option '{}' is there twice", option.name));
  }
  const Result<OptionValue> value = parse_option(option, option.default_value);
  if (!value) return source.error(row[1].source, value.error().message);
  if (out.page.kind != PageKind::kNative) {
    if (Failure failure = check_known_option(source, row, *value)) return failure;
  }
  out.options.push_back(option);
  return {};
}

Failure read_term(const PageSource& source, Row row, ParsedPage::Storage& out) {
  TermRow term{row[0].text, row[1].text, row[4].text};
  if (Failure failure = read_name<Forms>(source, row[2], "set of forms", kFormsNames, term.forms)) {
    return failure;
  }
  if (Failure failure = read_name<bool>(source, row[3], "way to fix", kFixNames, term.safe)) {
    return failure;
  }
  for (const std::string_view phrase : split_list(term.avoid)) {
    if (!out.avoided.insert(phrase).second) {
      return source.error(row[0].source, fmt::format("'{}' is there twice", phrase));
    }
  }
  out.terms.push_back(term);
  return {};
}

Failure check_pattern(const PageSource& source, const Cell& cell) {
  const Result<Pattern> pattern = Pattern::compile(cell.text);
  if (!pattern) return source.error(cell.source, pattern.error().message);
  return {};
}

Failure read_pattern(const PageSource& source, Row row, ParsedPage::Storage& out) {
  PatternRow pattern;
  pattern.pattern = row[0].text;
  pattern.has_replacement = !row[1].source.empty();
  pattern.replace = row[1].text == "\"\"" ? std::string_view{} : row[1].text;
  pattern.except = row[3].text;
  pattern.note = row[4].text;
  if (Failure failure = check_pattern(source, row[0])) return failure;
  if (!pattern.except.empty()) {
    if (Failure failure = check_pattern(source, row[3])) return failure;
  }
  if (Failure failure = read_name<PatternScope>(source, row[2], "scope of a pattern",
                                                kPatternScopeNames, pattern.scope)) {
    return failure;
  }
  pattern.literals = out.pool.emplace_back(required_literals(pattern.pattern));
  out.patterns.push_back(pattern);
  return {};
}

Failure read_near_fact(const PageSource& source, std::string_view at, std::string_view fact,
                       EvidenceRow& row) {
  const std::size_t colon = fact.find(':');
  const std::string_view name = fact.substr(0, std::min(colon, fact.size()));
  const Result<NearFact> bit = parse_name<NearFact>(source, at, name, "fact", kNearFactNames);
  if (!bit) return bit.error();
  row.near = static_cast<std::uint16_t>(row.near | *bit);
  const std::string_view count = fact.substr(std::min(name.size() + 1, fact.size()));
  const bool counted = *bit == kNearOrganisations;
  if (counted != (colon != std::string_view::npos)) {
    return source.error(
        at, counted ? "say how many: organisations:3" : fmt::format("'{}' takes no number", name));
  }
  if (!counted) return {};
  const auto [end, failure] =
      std::from_chars(count.data(), count.data() + count.size(), row.organisations);
  if (failure != std::errc{} || end != count.data() + count.size() || row.organisations == 0) {
    return source.error(at, fmt::format("'{}' is no number from 1 to 255", count));
  }
  return {};
}

Failure read_words(const PageSource& source, Row row, ParsedPage::Storage& out) {
  std::string words;
  for (const std::string_view word : split_list(row[1].text)) {
    if (word.find_first_of(" /*&<>") != std::string_view::npos) {
      return source.error(row[1].source, fmt::format("'{}' is no single word", word));
    }
    words += (words.empty() ? "" : "/") + std::string(word);
  }
  if (!out.words.emplace(row[0].text, std::move(words)).second) {
    return source.error(row[0].source, fmt::format("the name '{}' is there twice", row[0].text));
  }
  return {};
}

/// The cues with the words of each <name> in its place.
Result<std::string_view> expand_words(const PageSource& source, const Cell& cell,
                                      ParsedPage::Storage& out) {
  if (cell.text.find('<') == std::string_view::npos) return cell.text;
  std::string cues;
  std::size_t at = 0;
  for (std::size_t open = cell.text.find('<'); open != std::string_view::npos;
       open = cell.text.find('<', at)) {
    const std::size_t close = cell.text.find('>', open);
    const std::string_view name = cell.text.substr(open + 1, close - open - 1);
    const auto words = out.words.find(name);
    if (close == std::string_view::npos || words == out.words.end()) {
      return source.error(cell.source, fmt::format("'Words' has no '{}'", name));
    }
    cues.append(cell.text.substr(at, open - at)).append(words->second);
    at = close + 1;
  }
  cues.append(cell.text.substr(at));
  return std::string_view(out.pool.emplace_back(std::move(cues)));
}

Failure read_cues(const PageSource& source, const Cell& cell, ParsedPage::Storage& out,
                  std::string_view& cues) {
  const Result<std::string_view> expanded = expand_words(source, cell, out);
  if (!expanded) return expanded.error();
  cues = *expanded;
  const std::optional<CueFault> fault = find_cue_fault(cues);
  if (!fault) return {};
  // A cell that was unescaped or expanded is no slice of the page: point at the cell.
  const bool in_page =
      cues.data() >= cell.source.data() && cues.data() <= cell.source.data() + cell.source.size();
  return source.error(in_page ? fault->at : cell.source, fault->message);
}

void add_cue_table(EvidenceRow& row, ParsedPage::Storage& out) {
  if (needs_cue_table(row.cues)) {
    row.table = out.cue_tables.emplace_back(make_cue_table(row.cues)).table();
  }
}

Failure read_evidence(const PageSource& source, Row row, ParsedPage::Storage& out) {
  EvidenceRow evidence;
  if (Failure failure =
          read_name<Strength>(source, row[0], "strength", kStrengthNames, evidence.strength)) {
    return failure;
  }
  if (Failure failure = read_name<EvidenceScope>(source, row[1], "scope of evidence",
                                                 kEvidenceScopeNames, evidence.scope)) {
    return failure;
  }
  if (Failure failure = read_cues(source, row[2], out, evidence.cues)) return failure;
  for (const std::string_view fact : split_list(row[3].text)) {
    if (Failure failure = read_near_fact(source, row[3].source, fact, evidence)) return failure;
  }
  if (evidence.cues.empty() && evidence.near == 0) {
    return source.error(row[2].source, "a row of evidence needs cues, a fact in 'Near', or both");
  }
  add_cue_table(evidence, out);
  out.evidence.push_back(evidence);
  return {};
}

Failure read_not_evidence(const PageSource& source, Row row, ParsedPage::Storage& out) {
  EvidenceRow veto;
  if (Failure failure = read_name<EvidenceScope>(source, row[0], "scope of a veto", kVetoScopeNames,
                                                 veto.scope)) {
    return failure;
  }
  if (Failure failure = read_cues(source, row[1], out, veto.cues)) return failure;
  add_cue_table(veto, out);
  out.not_evidence.push_back(veto);
  return {};
}

Failure check_limit(const PageSource& source, Row row, const LimitRow& limit) {
  const bool passage =
      limit.scope == LimitScope::kSentence || limit.scope == LimitScope::kParagraph;
  const bool counts = limit.figure == Figure::kWords ||
                      (limit.figure == Figure::kSentences && limit.scope != LimitScope::kSentence);
  if (passage && !counts) {
    return source.error(row[0].source,
                        fmt::format("'{}' is known of sections and documents only", row[0].text));
  }
  return {};
}

Failure read_limit(const PageSource& source, Row row, ParsedPage::Storage& out) {
  LimitRow limit;
  limit.value = row[3].text;
  if (Failure failure = read_name<Figure>(source, row[0], "figure", kFigureNames, limit.figure)) {
    return failure;
  }
  if (Failure failure = read_name<LimitScope>(source, row[1], "scope of a limit", kLimitScopeNames,
                                              limit.scope)) {
    return failure;
  }
  if (Failure failure = read_name<bool>(source, row[2], "bound", kBoundNames, limit.above)) {
    return failure;
  }
  if (Failure failure = check_limit(source, row, limit)) return failure;
  const auto option = std::ranges::find(out.options, limit.value, &OptionInfo::name);
  const bool is_number = parse_number(limit.value).has_value();
  const bool names_number = option != out.options.end() && holds_number(*option);
  if (!is_number && !names_number) {
    return source.error(row[3].source,
                        fmt::format("'{}' is neither a number nor an option of this page that "
                                    "holds one",
                                    limit.value));
  }
  out.limits.push_back(limit);
  return {};
}

Failure read_except(const PageSource& source, const PageSection& section,
                    ParsedPage::Storage& out) {
  for (const std::string_view line : section.lines) {
    if (line.empty()) continue;
    if (!line.starts_with("- ")) {
      return source.error(line, "'Except' is a list: '- phrase' on each line");
    }
    out.except.push_back(trimmed(line.substr(2)));
  }
  return {};
}

using RowReader = Failure (*)(const PageSource&, Row, ParsedPage::Storage&);

constexpr Named<RowReader> kReaders[] = {
    {"Options", read_option}, {"Terms", read_term},        {"Patterns", read_pattern},
    {"Words", read_words},    {"Evidence", read_evidence}, {"Not evidence", read_not_evidence},
    {"Limits", read_limit},
};

}  // namespace

Failure read_declarations(const PageSource& source, const PageSection& section,
                          ParsedPage::Storage& out) {
  if (section.name == "Except") return read_except(source, section, out);
  const auto reader = std::ranges::find(kReaders, section.name, &Named<RowReader>::name);
  if (reader == std::end(kReaders)) return {};
  const Result<std::vector<std::vector<Cell>>> rows =
      parse_table(source, section.name, section.lines, columns_of(section.name), out.pool);
  if (!rows) return rows.error();
  for (const std::vector<Cell>& row : *rows) {
    if (Failure failure = reader->value(source, row, out)) return failure;
  }
  return {};
}

}  // namespace consultlint

#include <fmt/format.h>

#include <algorithm>

#include "rules/compile_pages/emit.h"
#include "rules/compile_pages/source_text.h"

namespace consultlint {
namespace {

/// An enumerator or a number as a value of its type.
template <class Value>
std::string cast(std::string_view type, Value value) {
  return fmt::format("static_cast<{}>({})", type, static_cast<unsigned>(value));
}

std::string write_option(const OptionInfo& option) {
  return fmt::format("{{{}, {}, {}, {}}}", to_literal(option.name),
                     to_literal(option.default_value), to_literal(option.range),
                     to_literal(option.meaning));
}

std::string write_term(const TermRow& term) {
  return fmt::format("{{{}, {}, {}, {}, {}}}", to_literal(term.avoid), to_literal(term.prefer),
                     to_literal(term.note), cast("Forms", term.forms), term.safe);
}

std::string write_pattern(const PatternRow& row) {
  return fmt::format("{{{}, {}, {}, {}, {}, {}, {}}}", to_literal(row.pattern),
                     to_literal(row.replace), to_literal(row.except), to_literal(row.note),
                     cast("PatternScope", row.scope), row.has_replacement,
                     to_literal(row.literals));
}

std::string write_use(const EvidenceCues::Use& use) {
  return fmt::format("{{{}, {}}}", use.cue, use.segment);
}

std::string write_number(std::uint32_t number) {
  return std::to_string(number);
}

/// Adds the arrays of a row's table of cues to `out` and returns the row. `name` is of this row
/// alone.
std::string write_evidence(const EvidenceRow& row, const std::string& name, std::string& out) {
  const EvidenceCues& table = row.table;
  const auto numbers = [&](std::string_view array, std::span<const std::uint32_t> values) {
    return emit_array(out, "std::uint32_t", name + std::string(array), values, write_number);
  };
  const std::string uses =
      emit_array(out, "EvidenceCues::Use", name + "Uses", table.all_uses, write_use);
  const std::string use_begins = numbers("UseBegins", table.use_begins);
  const std::string chains = numbers("Chains", table.all_chains);
  const std::string chain_begins = numbers("ChainBegins", table.chain_begins);
  return fmt::format("{{{}, {}, {}, {}, {}, {{{}, {}, {}, {}}}}}", cast("EvidenceScope", row.scope),
                     to_literal(row.cues), cast("Strength", row.strength), row.near,
                     row.organisations, uses, use_begins, chains, chain_begins);
}

std::string write_limit(const LimitRow& row) {
  return fmt::format("{{{}, {}, {}, {}}}", cast("Figure", row.figure),
                     cast("LimitScope", row.scope), row.above, to_literal(row.value));
}

std::string write_info(const RuleInfo& rule, std::string_view options) {
  return fmt::format("RuleInfo{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}}",
                     to_literal(rule.id), to_literal(rule.kind), to_literal(rule.since),
                     cast("Level", rule.level), rule.on_by_default, to_literal(rule.title),
                     to_literal(rule.summary), to_literal(rule.message), to_literal(rule.why),
                     to_literal(rule.page), to_literal(rule.element), rule.kinds, options,
                     rule.together, to_literal(rule.told_with));
}

/// "checks::group_rule".
std::string factory_of(std::string_view id) {
  std::string name(id);
  std::ranges::replace(name, '/', '_');
  std::ranges::replace(name, '-', '_');
  return name;
}

/// Adds the arrays of a page to `out` and returns its row of the table.
std::string emit_page(const Page& page, PhraseSet first_set, std::size_t number, std::string& out) {
  const auto name = [number](std::string_view table) {
    return fmt::format("k{}{}", table, number);
  };
  const auto emit = [&](std::string_view type, std::string_view table, auto rows, auto write) {
    return emit_array(out, type, name(table), rows, write);
  };
  const std::string options = emit("OptionInfo", "Options", page.rule.options, write_option);
  const std::string terms = emit("TermRow", "Terms", page.terms, write_term);
  const std::string except = emit("std::string_view", "Except", page.except, to_literal);
  const std::string patterns = emit("PatternRow", "Patterns", page.patterns, write_pattern);
  const auto emit_rows = [&](std::string_view table, std::span<const EvidenceRow> rows) {
    std::string before;
    const auto write = [&, row = 0](const EvidenceRow& evidence) mutable {
      return write_evidence(evidence, fmt::format("{}Row{}", name(table), row++), before);
    };
    std::string array;
    std::string expression = emit_array(array, "EvidenceRow", name(table), rows, write);
    out += before + array;
    return expression;
  };
  const std::string evidence = emit_rows("Evidence", page.evidence);
  const std::string not_evidence = emit_rows("NotEvidence", page.not_evidence);
  const std::string limits = emit("LimitRow", "Limits", page.limits, write_limit);
  const std::string factory = page.kind == PageKind::kNative ? "checks::" + factory_of(page.rule.id)
                                                             : std::string("nullptr");
  return fmt::format("{{Page{{{}, {}, Where{{{}U, {}, {}}}, {}, {}, {}, {}, {}, {}}}, {}, {}{}}}",
                     write_info(page.rule, options), cast("PageKind", page.kind), page.where.blocks,
                     page.where.unquoted, page.where.any_language, terms, except, patterns,
                     evidence, not_evidence, limits, first_set,
                     page.rule.together ? "nullptr, " : "", factory);
}

}  // namespace

std::string emit_pages(std::span<const ParsedPage> pages, std::span<const PhraseSet> first_sets) {
  std::string declarations;
  std::string arrays;
  std::string rows;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Page& page = pages[i].page();
    rows += emit_page(page, first_sets[i], i, arrays) + ",\n";
    if (page.kind == PageKind::kNative) {
      declarations +=
          fmt::format("{} {}(const Options& options);\n", page.rule.together ? "RunCheck" : "Check",
                      factory_of(page.rule.id));
    }
  }
  return fmt::format(
      "// Made by compile_pages from the pages in checks/.\n"
      "#include \"rules/registry.h\"\n\n"
      "using namespace std::string_view_literals;\n\n"
      "namespace consultlint {{\n"
      "namespace checks {{\n{}}}  // namespace checks\n\n"
      "namespace {{\n{}constexpr BuiltinPage kPages[] = {{\n{}}};\n}}  // namespace\n\n"
      "std::span<const BuiltinPage> builtin_pages() {{\n  return kPages;\n}}\n\n"
      "}}  // namespace consultlint\n",
      declarations, arrays, rows);
}

}  // namespace consultlint

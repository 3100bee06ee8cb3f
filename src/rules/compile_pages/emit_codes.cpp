#include <fmt/format.h>

#include "rules/compile_pages/emit.h"
#include "rules/compile_pages/source_text.h"

namespace consultlint {
namespace {

std::string write_option(const ClauseOption& option) {
  return fmt::format("{{{}, {}}}", to_literal(option.name), to_literal(option.value));
}

/// An array whose items have arrays of their own: those are added to `out` before it. `write` gets
/// an item and a name for what belongs to it.
template <class Item, class Write>
std::string emit_nested(std::string& out, std::string_view type, const std::string& name,
                        std::span<const Item> items, Write write) {
  std::string array;
  std::string expression =
      emit_array(array, type, name, items, [&, number = 0](const Item& item) mutable {
        return write(item, fmt::format("{}_{}", name, number++));
      });
  out += array;
  return expression;
}

std::string write_level(const std::optional<Level>& level) {
  if (!level) return "std::nullopt";
  return fmt::format("static_cast<Level>({})", static_cast<unsigned>(*level));
}

/// Writes the arrays of codes as they are met, the innermost first.
class CodeWriter {
 public:
  std::string write(std::span<const CodeInfo> codes) {
    return emit_nested(
        out_, "CodeInfo", "kCodes", codes,
        [this](const CodeInfo& code, const std::string& name) { return write_code(code, name); });
  }

  const std::string& arrays() const { return out_; }

 private:
  std::string write_code(const CodeInfo& code, const std::string& name) {
    const std::string clauses =
        emit_nested(out_, "ClauseInfo", name, code.clauses,
                    [this](const ClauseInfo& clause, const std::string& own) {
                      return write_clause(clause, own);
                    });
    return fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}}}", to_literal(code.id),
                       to_literal(code.title), to_literal(code.issuer), to_literal(code.date),
                       to_literal(code.since), to_literal(code.summary), to_literal(code.page),
                       clauses);
  }

  std::string write_clause(const ClauseInfo& clause, const std::string& name) {
    const std::string requirements =
        emit_nested(out_, "ClauseRequirement", name, clause.requirements,
                    [this](const ClauseRequirement& requirement, const std::string& own) {
                      return write_requirement(requirement, own);
                    });
    return fmt::format("{{{}, {}, {}, {}, {}, static_cast<ClauseClass>({}), {}}}",
                       to_literal(clause.label), to_literal(clause.asks), clause.kinds,
                       requirements, write_level(clause.level),
                       static_cast<unsigned>(clause.clause_class), to_literal(clause.why));
  }

  std::string write_requirement(const ClauseRequirement& requirement, const std::string& name) {
    const std::string any_of = emit_nested(
        out_, "ClauseRule", name, requirement.any_of,
        [this](const ClauseRule& rule, const std::string& own) { return write_rule(rule, own); });
    if (!requirement.is_conditional()) return fmt::format("{{{}, {{}}}}", any_of);
    return fmt::format("{{{}, {}}}", any_of, write_rule(requirement.when, name + "_when"));
  }

  std::string write_rule(const ClauseRule& rule, const std::string& name) {
    return fmt::format("{{{}, {}}}", to_literal(rule.rule),
                       emit_array(out_, "ClauseOption", name, rule.options, write_option));
  }

  std::string out_;
};

}  // namespace

std::string emit_codes(std::span<const ParsedCode> codes) {
  std::vector<CodeInfo> rows;
  for (const ParsedCode& code : codes) rows.push_back(code.code());
  CodeWriter writer;
  const std::string table = writer.write(rows);
  return fmt::format(
      "// Made by compile_pages from the pages in checks/codes/.\n"
      "#include \"rules/registry.h\"\n\n"
      "using namespace std::string_view_literals;\n\n"
      "namespace consultlint {{\nnamespace {{\n{}}}  // namespace\n\n"
      "std::span<const CodeInfo> builtin_codes() {{\n  return {};\n}}\n\n"
      "}}  // namespace consultlint\n",
      writer.arrays(), table);
}

}  // namespace consultlint

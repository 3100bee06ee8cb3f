#include "lsp/rule_page.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "consultlint/document.h"
#include "readers/readers.h"

namespace consultlint::lsp {
namespace {

void append_options(std::string& out, const RuleInfo& rule) {
  if (rule.options.empty()) return;
  out += "\n\n**Options**\n";
  for (const OptionInfo& option : rule.options) {
    const std::string_view value = option.default_value.empty() ? "none" : option.default_value;
    fmt::format_to(std::back_inserter(out), "\n- `{}` (default: {}): {}", option.name, value,
                   option.meaning);
  }
}

}  // namespace

std::string describe_finding(const ReportedFinding& finding) {
  const RuleInfo& rule = *finding.rule;
  std::string out = fmt::format("**{}** ({}, `{}`)\n\n{}\n\n{}", rule.title,
                                to_string(finding.level), rule.id, finding.message, rule.summary);
  if (!rule.why.empty()) out += fmt::format("\n\n**Why it matters**\n\n{}", rule.why);
  append_options(out, rule);
  if (!finding.clauses.empty()) {
    out += fmt::format("\n\nAsked for by {}.", fmt::join(finding.clauses, ", "));
  }
  return out;
}

std::string whole_page(const RuleInfo& rule) {
  const std::size_t title = rule.page.find("\n# ");
  return std::string(rule.page.substr(title == std::string_view::npos ? 0 : title + 1));
}

std::string without_markup(std::string markdown) {
  const Result<Document> document = read_markdown("page.md", std::move(markdown));
  if (!document || document->stories().empty()) return {};
  return std::string(document->slice(document->stories().front().span));
}

}  // namespace consultlint::lsp

#include "rules/kinds/scope.h"

#include <algorithm>

#include "text/utf8.h"

namespace consultlint {
namespace {

std::string folded(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

/// Opening and closing quotation marks that stand for a quotation. A straight single one is more
/// often an apostrophe.
struct QuotationMarks {
  std::string_view open;
  std::string_view close;
};
constexpr QuotationMarks kQuotationMarks[] = {
    {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\"", "\""}, {"\xE2\x80\x98", "\xE2\x80\x99"}};

/// Whether `begin` lies behind an opening mark of `block` that is closed at `end` or later.
bool lies_between(const QuotationMarks& marks, std::string_view block, std::size_t begin,
                  std::size_t end) {
  bool open = false;
  std::size_t at = 0;
  while (at < begin) {
    const std::string_view sign = open ? marks.close : marks.open;
    at = block.find(sign, at);
    if (at >= begin) break;
    open = !open;
    at += sign.size();
  }
  return open && block.find(marks.close, end) != std::string_view::npos;
}

}  // namespace

TextFilter::TextFilter(const Where& where, const Document& document)
    : where_(where), document_(document) {}

bool TextFilter::covers(const Block& block) const {
  return where_.covers(block.kind);
}

bool TextFilter::covers(TextSpan span) const {
  const std::uint32_t index = document_.block_at(span.begin);
  if (index == kNowhere) return false;
  const Block& block = document_.blocks()[index];
  if (!covers(block) || in_code_or_address(span)) return false;
  return !where_.unquoted || !in_quotation(span, block);
}

bool TextFilter::in_code_or_address(TextSpan span) const {
  const std::string_view text = document_.text();
  std::uint32_t begin = span.begin;
  std::uint32_t end = span.end;
  while (begin > 0 && !is_space(text[begin - 1])) --begin;
  while (end < text.size() && !is_space(text[end])) ++end;
  const std::string_view word = document_.slice({begin, end});
  for (const std::string_view sign : {"://", "www.", "@"}) {
    if (word.find(sign) != std::string_view::npos) return true;
  }
  // Marks are sorted by where they begin; code marks do not nest, so the last before the span
  // tells.
  const auto next = std::ranges::upper_bound(document_.marks(), span.begin, {},
                                             [](const Mark& mark) { return mark.span.begin; });
  const std::span before(document_.marks().begin(), next);
  constexpr std::size_t kNearby = 8;  // other marks that may begin between
  const std::span last = before.last(std::min(before.size(), kNearby));
  return std::ranges::any_of(last, [span](const Mark& mark) {
    return mark.kind == Mark::Kind::kCode && mark.span.overlaps(span);
  });
}

bool TextFilter::in_quotation(TextSpan span, const Block& block) const {
  for (std::uint32_t parent = block.parent; parent != kNowhere;
       parent = document_.blocks()[parent].parent) {
    if (document_.blocks()[parent].kind == BlockKind::kQuote) return true;
  }
  const std::string_view text = document_.slice(block.span);
  return std::ranges::any_of(kQuotationMarks, [&](const QuotationMarks& marks) {
    return lies_between(marks, text, span.begin - block.span.begin, span.end - block.span.begin);
  });
}

AllowList::AllowList(const Options& options, const RuleInfo& rule) {
  if (!declares(rule, "allow")) return;
  for (const std::string& text : options.list("allow")) folded_.push_back(folded(text));
}

bool AllowList::holds(std::string_view text) const {
  return !folded_.empty() && std::ranges::find(folded_, folded(text)) != folded_.end();
}

bool declares(const RuleInfo& rule, std::string_view option) {
  return std::ranges::find(rule.options, option, &OptionInfo::name) != rule.options.end();
}

std::string quoted_excerpt(std::string_view text) {
  constexpr std::size_t kLongest = 90;
  bool cut = false;
  if (text.size() > kLongest) {
    std::size_t end = text.rfind(' ', kLongest);
    if (end == std::string_view::npos || end == 0) end = kLongest;
    while (end > 0 && is_utf8_continuation(text[end])) --end;
    text = text.substr(0, end);
    cut = true;
  }
  std::string result = "\"" + std::string(text) + (cut ? " \xE2\x80\xA6\"" : "\"");
  std::ranges::replace(result, '\n', ' ');
  return result;
}

}  // namespace consultlint

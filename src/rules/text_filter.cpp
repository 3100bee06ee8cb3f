#include "consultlint/text_filter.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "text/ascii.h"

namespace consultlint {
namespace {

/// Opening and closing quotation marks that stand for a quotation. A straight single one is more
/// often an apostrophe.
struct QuotationMarks {
  std::string_view open;
  std::string_view close;
};
constexpr QuotationMarks kQuotationMarks[] = {
    {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\"", "\""}, {"\xE2\x80\x98", "\xE2\x80\x99"}};

/// Adds what stands between two marks of one kind in a block.
void add_quotations(const QuotationMarks& marks, std::string_view text, TextSpan block,
                    std::vector<TextSpan>& out) {
  text = text.substr(0, block.end);
  for (std::size_t at = text.find(marks.open, block.begin); at != std::string_view::npos;) {
    const std::size_t inside = at + marks.open.size();
    const std::size_t close = text.find(marks.close, inside);
    if (close == std::string_view::npos) return;
    out.push_back({static_cast<std::uint32_t>(inside), static_cast<std::uint32_t>(close)});
    at = text.find(marks.open, close + marks.close.size());
  }
}

std::vector<TextSpan> find_quotations(const Document& document) {
  std::vector<TextSpan> spans;
  for (const Block& block : document.blocks()) {
    for (const QuotationMarks& marks : kQuotationMarks) {
      add_quotations(marks, document.text(), block.span, spans);
    }
  }
  std::ranges::sort(spans);
  return spans;
}

}  // namespace

TextFilter::TextFilter(const Where& where, const Facts& facts)
    : where_(where), facts_(facts), document_(facts.document()) {}

bool TextFilter::covers(const Block& block) const {
  if (!where_.covers(block.kind)) return false;
  const auto index = static_cast<std::uint32_t>(&block - document_.blocks().data());
  return where_.any_language || facts_.in_english(index);
}

bool TextFilter::covers(TextSpan span) const {
  const std::uint32_t index = document_.block_at(span.begin);
  if (index == kNowhere) return false;
  const Block& block = document_.blocks()[index];
  if (!covers(block) || in_code_or_address(span) || holds_note_reference(span)) return false;
  return !where_.unquoted || !in_quotation(span, block);
}

bool TextFilter::in_code_or_address(TextSpan span) const {
  const std::string_view text = document_.text();
  constexpr std::uint32_t kLongestAddress = 300;  // to either side of the span
  const std::uint32_t floor = span.begin - std::min(span.begin, kLongestAddress);
  const std::size_t ceiling = std::min<std::size_t>(text.size(), span.end + kLongestAddress);
  std::uint32_t begin = span.begin;
  std::uint32_t end = span.end;
  while (begin > floor && !ascii::is_space(text[begin - 1])) --begin;
  while (end < ceiling && !ascii::is_space(text[end])) ++end;
  const std::string_view word = document_.slice({begin, end});
  for (const std::string_view sign : {"://", "www.", "@", "\\"}) {
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

bool TextFilter::holds_note_reference(TextSpan span) const {
  const auto begins = [](const Mark& mark) { return mark.span.begin; };
  const auto first = std::ranges::upper_bound(document_.marks(), span.begin, {}, begins);
  const auto last = std::ranges::lower_bound(document_.marks(), span.end, {}, begins);
  return std::any_of(first, last,
                     [](const Mark& mark) { return mark.kind == Mark::Kind::kNoteReference; });
}

bool TextFilter::in_quoted_block(const Block& block) const {
  for (std::uint32_t parent = block.parent; parent != kNowhere;
       parent = document_.blocks()[parent].parent) {
    if (document_.blocks()[parent].kind == BlockKind::kQuote) return true;
  }
  return false;
}

std::span<const TextSpan> TextFilter::quotations_near(TextSpan span) const {
  if (!quotations_) quotations_ = find_quotations(document_);
  // Quotations of different marks may nest: the few that begin before the span are looked at.
  constexpr std::ptrdiff_t kNearby = 4;
  const auto inside = std::ranges::upper_bound(*quotations_, span.begin, {}, &TextSpan::begin);
  const auto first = inside - std::min(inside - quotations_->begin(), kNearby);
  return {first,
          std::ranges::lower_bound(inside, quotations_->end(), span.end, {}, &TextSpan::begin)};
}

bool TextFilter::in_quotation(TextSpan span, const Block& block) const {
  return in_quoted_block(block) ||
         std::ranges::any_of(quotations_near(span),
                             [span](TextSpan quotation) { return quotation.contains(span); });
}

std::vector<TextSpan> TextFilter::quotations_in(TextSpan span) const {
  const std::uint32_t block = document_.block_at(span.begin);
  if (block != kNowhere && in_quoted_block(document_.blocks()[block])) return {span};
  std::vector<TextSpan> parts;
  std::uint32_t covered = span.begin;
  for (const TextSpan quotation : quotations_near(span)) {
    const TextSpan part{std::max(quotation.begin, covered), std::min(quotation.end, span.end)};
    if (part.begin >= part.end) continue;
    parts.push_back(part);
    covered = part.end;
  }
  return parts;
}

}  // namespace consultlint

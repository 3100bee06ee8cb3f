#include <algorithm>
#include <array>
#include <string_view>

#include "readers/plain_text/layout.h"
#include "readers/plain_text/wording.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint8_t kBulletConfidence = 95;
constexpr std::uint8_t kNumberConfidence = 80;
constexpr std::uint32_t kLongestTitle = 14;  ///< Words; a longer numbered line is an item.

/// Glyphs that prose uses too: one of them alone is no list.
bool is_weak_glyph(char32_t glyph) {
  return glyph == U'o' || glyph == U'*' || glyph == U'+' || glyph == U'\u2013' ||
         glyph == U'\u2014' || glyph == U'\u00A7';
}

class Lists {
 public:
  explicit Lists(Layout& layout) : layout_(layout) {}

  void infer() {
    for (std::size_t i = 0; i < layout_.passages.size(); ++i) {
      Passage& passage = layout_.passages[i];
      if (passage.kind != BlockKind::kParagraph || !layout_.marker(passage)) continue;
      if (!is_item(i)) continue;
      passage.kind = BlockKind::kItem;
      if (!layout_.marker(passage).has_glyph) remember(layout_.marker(passage));
      const std::uint8_t sure =
          layout_.marker(passage).has_glyph ? kBulletConfidence : kNumberConfidence;
      passage.confidence = std::min(passage.confidence, sure);
    }
  }

 private:
  const Marker& marker(std::size_t i) const { return layout_.marker(layout_.passages[i]); }

  bool is_item(std::size_t i) const {
    const Marker& own = marker(i);
    if (own.has_glyph) return !is_weak_glyph(own.glyph) || in_list(i);
    switch (own.style) {
      case Marker::Style::kLetter:
      case Marker::Style::kRoman:
        return own.closed &&
               (own.value() == 1 || own.style == Marker::Style::kRoman || has_sibling(i)) &&
               !is_capital(i);
      case Marker::Style::kNumber:
        return own.closed && (has_sibling(i) || reads_as_item(i));
      default:
        return false;
    }
  }

  /// Keeps the last number of each style, so that "(b)" is known behind the items inside "(a)".
  void remember(const Marker& marker) {
    constexpr std::string_view kNumerals = "ivx";
    Marker::Style style = marker.style;
    const bool numeral =
        style == Marker::Style::kLetter &&
        kNumerals.find(static_cast<char>('a' + marker.value() - 1)) != std::string_view::npos;
    if (numeral && !follows(latest(style), marker)) style = Marker::Style::kRoman;
    latest_[static_cast<std::size_t>(style)] = marker;
  }

  const Marker& latest(Marker::Style style) const {
    return latest_[static_cast<std::size_t>(style)];
  }

  bool continues_list(std::size_t i) const {
    const bool below_items = i > 0 && layout_.passages[i - 1].kind == BlockKind::kItem;
    const bool heading_like = marker(i).numeric() && layout_.passages[i].blank_before;
    return below_items && !heading_like && follows(latest(marker(i).style), marker(i));
  }

  /// "A. Scope" numbers a section unless its neighbours make a list of it.
  bool is_capital(std::size_t i) const {
    const std::string_view label = layout_.first_text(layout_.passages[i]);
    return starts_upper(label) && label.front() != '(' && !has_sibling(i);
  }

  bool in_list(std::size_t i) const {
    const auto same = [&](std::size_t j) { return marker(j).glyph == marker(i).glyph; };
    if (i + 1 < layout_.passages.size() && same(i + 1)) return true;
    if (i == 0) return false;
    return same(i - 1) || layout_.passages[i - 1].kind == BlockKind::kItem ||
           last_sign(layout_.last_text(layout_.passages[i - 1])) == ':';
  }

  /// The passage right above or below is its neighbour in the count.
  bool has_sibling(std::size_t i) const {
    const bool above = i > 0 && !marker(i - 1).has_glyph && follows(marker(i - 1), marker(i));
    const bool below = i + 1 < layout_.passages.size() && !marker(i + 1).has_glyph &&
                       follows(marker(i), marker(i + 1));
    return above || below || continues_list(i);
  }

  bool reads_as_item(std::size_t i) const {
    const Passage& passage = layout_.passages[i];
    const char last = last_sign(layout_.last_text(passage));
    return last == '.' || last == ';' || last == ',' || !layout_.one_line(passage) ||
           count_words(layout_.words(passage), kLongestTitle + 1) > kLongestTitle;
  }

  Layout& layout_;
  std::array<Marker, 6> latest_;
};

}  // namespace

void infer_lists(Layout& layout) {
  Lists(layout).infer();
}

}  // namespace consultlint::plain_text

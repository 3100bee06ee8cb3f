#include <algorithm>
#include <array>
#include <string>

#include "readers/plain_text/layout.h"
#include "readers/plain_text/wording.h"
#include "text/ascii.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint8_t kTitleLevel = 1;
constexpr std::uint8_t kSectionLevel = 2;
constexpr std::uint8_t kDeepestLevel = 6;

/// Parts hold numbered sections; their numbers run on from one part to the next.
bool is_part(std::string_view title) {
  const std::string start = folded(title.substr(0, 8));
  return start.starts_with("part") && title.size() > 5 && title[4] == ' ' &&
         (title.size() == 6 || !ascii::is_letter(title[6]));
}

class Levels {
 public:
  explicit Levels(Layout& layout) : layout_(layout), passages_(layout.passages) {
    for (const Passage& p : passages_) {
      titled_ = titled_ || (p.marked_heading && p.level == kTitleLevel);
      if (p.kind != BlockKind::kHeading || p.marked_heading) continue;
      numbered_ = numbered_ || layout_.marker(p).has_label();
      const bool plain = !layout_.marker(p).has_label() && !p.title && !in_box(p);
      capitals_ = capitals_ || (plain && all_capitals(layout_.words(p)));
    }
  }

  void assign() {
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      Passage& p = passages_[i];
      if (p.kind != BlockKind::kHeading) continue;
      if (!p.marked_heading) p.level = std::min(level_of(i), kDeepestLevel);
      titled_ = true;
    }
  }

 private:
  /// Boxes are set in from the text, and say nothing about the headings outside.
  bool in_box(const Passage& p) const { return layout_.lines[p.first].indent > 0; }

  std::uint8_t level_of(std::size_t i) {
    const Passage& p = passages_[i];
    const Marker& marker = layout_.marker(p);
    const std::string_view words = layout_.words(p);
    if (marker.has_label()) return numbered_level(marker);
    if (p.title || (!titled_ && i < 3)) return kTitleLevel;
    if (is_part(words) || opens_annex(words)) return start_scope(true);
    if (opens_back_matter(words)) return start_scope(false);
    if (numbering_restarts_below(i)) return start_scope(true);
    return in_box(p) ? kSectionLevel : plain_level(words);
  }

  std::uint8_t numbered_level(const Marker& marker) {
    const int base = under_scope_ ? kSectionLevel + 1 : kSectionLevel;
    const bool opens_section = marker.depth > 1 && marker.value() == 0;  // "2.0" stands for "2"
    const int depth = std::max(marker.depth - (opens_section ? 1 : 0), 1);
    last_numbered_ = static_cast<std::uint8_t>(base + depth - 1);
    seen_number_ = true;
    return last_numbered_;
  }

  std::uint8_t start_scope(bool holds_numbers) {
    under_scope_ = holds_numbers && numbered_;
    last_numbered_ = 0;
    return kSectionLevel;
  }

  std::uint8_t plain_level(std::string_view words) {
    if (numbered_) {
      if (!seen_number_ || last_numbered_ == 0) return kSectionLevel;
      return static_cast<std::uint8_t>(last_numbered_ + 1);
    }
    if (!capitals_) return kSectionLevel;
    if (all_capitals(words)) {
      below_capitals_ = true;
      return kSectionLevel;
    }
    return below_capitals_ ? kSectionLevel + 1 : kSectionLevel;
  }

  /// Sections under this heading are counted from 1 again, so it stands beside the earlier ones.
  bool numbering_restarts_below(std::size_t i) const {
    if (!seen_number_) return false;
    for (std::size_t next = i + 1; next < passages_.size(); ++next) {
      const Passage& p = passages_[next];
      const Marker& marker = layout_.marker(p);
      const bool heading = p.kind == BlockKind::kHeading;
      if (heading && !marker.has_label()) return false;
      const bool clause = marker.has_glyph && marker.numeric();
      if (marker.numeric() && (heading || clause)) return marker.number[0] == 1;
    }
    return false;
  }

  Layout& layout_;
  std::vector<Passage>& passages_;
  bool numbered_ = false;  ///< Some headings have numbers.
  bool capitals_ = false;  ///< Some unnumbered headings below the title are all capitals.
  bool titled_ = false;
  bool seen_number_ = false;
  bool under_scope_ = false;  ///< In a part or appendix that numbers its own sections.
  bool below_capitals_ = false;
  std::uint8_t last_numbered_ = 0;
};

}  // namespace

void infer_heading_levels(Layout& layout) {
  Levels(layout).assign();
}

}  // namespace consultlint::plain_text

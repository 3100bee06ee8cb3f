#include <algorithm>
#include <vector>

#include "readers/plain_text/layout.h"
#include "readers/plain_text/wording.h"

namespace consultlint::plain_text {
namespace {

constexpr std::size_t kDeepest = 32;

/// One list that is open: what its last item looks like.
struct OpenList {
  Marker marker;
  std::uint16_t indent = 0;
  bool introduces = false;  ///< Its last item asks for a list below it: it ends "will:" or "the".
};

bool is_prefix(const Marker& parent, const Marker& child) {
  return parent.numeric() && child.numeric() && parent.depth < child.depth &&
         std::equal(parent.number.begin(), parent.number.begin() + parent.depth,
                    child.number.begin());
}

bool same_kind(const Marker& a, const Marker& b) {
  if (a.has_label() != b.has_label()) return false;
  if (!a.has_label()) return a.glyph == b.glyph;
  if (a.numeric() && b.numeric()) return a.depth == b.depth;
  return a.numeric() == b.numeric() && (a.style == b.style || follows(a, b));
}

/// Decides the depth of each item: by number first, then by indent, then by the look of its marker.
class Nesting {
 public:
  std::uint8_t depth_of(const Line& line, bool blank_before, bool introduces) {
    std::size_t level = level_for(line);
    if (blank_before && starts_afresh(line, level)) --level;
    open_.resize(level);
    if (open_.size() == kDeepest) open_.pop_back();
    open_.push_back({line.marker, line.indent, introduces});
    return static_cast<std::uint8_t>(open_.size());
  }
  void close() { open_.clear(); }

 private:
  /// Another bullet below a blank line, no further in: a list of its own, not one inside the last.
  bool starts_afresh(const Line& line, std::size_t level) const {
    if (level == 0 || level < open_.size() || line.marker.has_label()) return false;
    const OpenList& last = open_.back();
    return !last.marker.has_label() && !last.introduces && line.indent <= last.indent;
  }

  /// How many of the open lists stay open around the item.
  std::size_t level_for(const Line& line) const {
    std::size_t outside = open_.size();
    for (std::size_t level = open_.size(); level > 0; --level) {
      const Marker& open = open_[level - 1].marker;
      if (is_prefix(open, line.marker)) return level;
      if (line.marker.depth > 1 && same_kind(open, line.marker)) return level - 1;
      // "5.2" behind "5.1.6": the list of 5.1 is over, whether or not 5.1 itself was an item.
      if (line.marker.depth > 1 && open.depth > line.marker.depth) outside = level - 1;
    }
    return outside < open_.size() ? outside : by_indent(line);
  }

  std::size_t by_indent(const Line& line) const {
    for (std::size_t level = open_.size(); level > 0; --level) {
      const OpenList& list = open_[level - 1];
      if (line.indent >= list.indent + 2) return level;
      if (same_kind(list.marker, line.marker)) {
        if (list.introduces && line.indent > list.indent) return level;
        if (!same_kind_further_out(line, level - 1, true)) return level - 1;
      } else if (line.indent + 1 >= list.indent && !same_kind_further_out(line, level - 1, false)) {
        return level;
      }
    }
    return 0;
  }

  /// One of the outer `levels` lists has such markers and, if asked, stands at just this indent.
  bool same_kind_further_out(const Line& line, std::size_t levels, bool at_indent) const {
    return std::any_of(open_.begin(), open_.begin() + static_cast<std::ptrdiff_t>(levels),
                       [&](const OpenList& list) {
                         return same_kind(list.marker, line.marker) &&
                                (!at_indent || list.indent == line.indent);
                       });
  }

  std::vector<OpenList> open_;
};

}  // namespace

void nest_items(Layout& layout) {
  Nesting nesting;
  for (Passage& passage : layout.passages) {
    if (passage.kind != BlockKind::kItem) {
      nesting.close();
      continue;
    }
    const std::string_view end = layout.last_text(passage);
    const bool introduces = last_sign(end) == ':' || ends_openly(end);
    passage.depth = nesting.depth_of(layout.lines[passage.first], passage.blank_before, introduces);
  }
}

}  // namespace consultlint::plain_text

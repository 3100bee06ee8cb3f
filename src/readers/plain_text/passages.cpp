#include <algorithm>
#include <array>

#include "readers/plain_text/characters.h"
#include "readers/plain_text/layout.h"
#include "readers/plain_text/wording.h"
#include "text/utf8.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint16_t kWidestWrap = 140;
constexpr std::uint16_t kNarrowestWrap = 40;
constexpr std::uint32_t kFewestFullLines = 3;
constexpr std::uint32_t kFewestCutWords = 6;  ///< Of a paragraph that a page end cut in two.
constexpr std::uint8_t kMendedConfidence = 75;
constexpr std::uint32_t kMostColumnLines = 12;  ///< Looked at to learn the width of a column.

/// Typed in columns: gaps inside the line set words below one another.
bool in_columns(const Layout& layout, const Line& line) {
  return layout.text(line).substr(0, kWidestWrap).find("   ") != std::string_view::npos;
}

/// The width at which the file was hard-wrapped; 0 when its paragraphs are single lines. Only lines
/// with a line of plain text right below them tell: the last line of a paragraph may be short.
std::uint16_t measure_wrap(const Layout& layout) {
  std::array<std::uint32_t, kWidestWrap + 1> lines_of_width{};
  std::uint32_t counted = 0;
  std::uint32_t longer = 0;
  for (std::size_t i = 0; i + 1 < layout.lines.size(); ++i) {
    const Line& line = layout.lines[i];
    const Line& below = layout.lines[i + 1];
    const bool plain = line.role == Line::Role::kText && line.tabs == 0 &&
                       below.role == Line::Role::kText && !below.marker;
    if (!plain || line.width < kNarrowestWrap || in_columns(layout, line)) continue;
    if (line.width > kWidestWrap) {
      ++longer;
    } else {
      ++lines_of_width[line.width];
      ++counted;
    }
  }
  if (counted < kFewestFullLines || counted < longer) return 0;
  std::uint32_t above = 0;
  std::uint16_t width = kWidestWrap;
  while (width > kNarrowestWrap && above + lines_of_width[width] <= counted / 20) {
    above += lines_of_width[width--];
  }
  std::uint32_t full = 0;
  for (std::size_t w = width * 4U / 5U; w <= kWidestWrap; ++w) full += lines_of_width[w];
  return full * 2 >= counted ? width : std::uint16_t{0};
}

std::uint32_t first_word_width(std::string_view text) {
  return count_code_points(text.substr(0, text.find(' ')));
}

/// Count of "**" signs is odd: strong text runs on into the next line.
bool leaves_strong_open(std::string_view text) {
  bool open = false;
  for (std::size_t at = text.find("**"); at != std::string_view::npos;
       at = text.find("**", at + 2)) {
    open = !open;
  }
  return open;
}

std::uint8_t hash_marks(std::string_view text) {
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  const bool heading = marks >= 1 && marks <= 6 && marks < text.size() && text[marks] == ' ';
  return static_cast<std::uint8_t>(heading ? marks : 0);
}

/// The words of a line that "#" signs mark as a heading.
SourceSpan without_hash_marks(std::string_view source, SourceSpan span) {
  const auto drop = [](char c) { return c == '#' || c == ' ' || c == '\t'; };
  while (span.begin < span.end && drop(source[span.begin])) ++span.begin;
  while (span.end > span.begin && drop(source[span.end - 1])) --span.end;
  return span;
}

/// Begins with an e-mail or web address, which is lower case wherever it stands.
bool is_address(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  return word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos ||
         word.starts_with("www.");
}

class Grouping {
 public:
  explicit Grouping(Layout& layout) : layout_(layout), wrap_(measure_wrap(layout)) {}

  void run() {
    const auto size = static_cast<std::uint32_t>(layout_.lines.size());
    for (std::uint32_t at = 0; at < size;) at = take(at);
  }

 private:
  const Line& line(std::uint32_t at) const { return layout_.lines[at]; }
  std::string_view text(std::uint32_t at) const { return layout_.text(line(at)); }

  /// Takes what begins at line `at`; gives the line behind it.
  std::uint32_t take(std::uint32_t at) {
    const Line::Role role = line(at).role;
    if (role == Line::Role::kBlank || role == Line::Role::kFurniture) return at + 1;
    if (auto table = table_at(layout_, at)) return take_table(at, *table);
    if (role == Line::Role::kRule) return at + 1;
    if (role == Line::Role::kContents) return take_contents(at);
    if (hash_marks(text(at)) > 0) return take_heading(at, hash_marks(text(at)), at + 1);
    if (const std::uint8_t level = underlined(at); level > 0)
      return take_heading(at, level, at + 2);
    return take_paragraph(at);
  }

  Passage& add(BlockKind kind, std::uint32_t first, std::uint32_t last) {
    Passage passage;
    passage.kind = kind;
    passage.first = first;
    passage.last = last;
    passage.blank_before = first == 0 || line(first - 1).role != Line::Role::kText;
    passage.blank_after =
        last + 1 >= layout_.lines.size() || line(last + 1).role != Line::Role::kText;
    layout_.passages.push_back(passage);
    return layout_.passages.back();
  }

  std::uint32_t take_table(std::uint32_t at, FoundTable& table) {
    Passage& passage = add(BlockKind::kTable, at, table.end - 1);
    passage.table = static_cast<std::uint32_t>(layout_.tables.size());
    layout_.tables.push_back(std::move(table.form));
    return table.end;
  }

  std::uint32_t take_contents(std::uint32_t at) {
    std::uint32_t last = at;
    // An entry too long for its line ends with the page number on the next one.
    const auto entry = [&](std::uint32_t i) {
      return i < layout_.lines.size() && line(i).role == Line::Role::kContents;
    };
    if (wrap_ > 0 && page_reference_length(text(at)) == 0 && entry(at + 1) &&
        !line(at + 1).marker && fills_line(at, at + 1)) {
      ++last;
    }
    if (line(at).marker.body == text(at).size() && line(at).marker) {
      std::uint32_t next = at + 1;
      while (next < layout_.lines.size() && line(next).role == Line::Role::kBlank) ++next;
      if (entry(next) && !line(next).marker) last = next;
    }
    add(BlockKind::kContents, at, last);
    return last + 1;
  }

  std::uint32_t take_heading(std::uint32_t at, std::uint8_t level, std::uint32_t end) {
    Passage& passage = add(BlockKind::kHeading, at, at);
    Line& heading = layout_.lines[at];
    heading.span = without_hash_marks(layout_.source, heading.span);
    strip_stars(passage);
    heading.marker = read_marker(text(at));
    if (heading.marker.has_glyph) heading.marker = {};
    passage.level = level;
    passage.marked_heading = true;
    passage.confidence = 100;
    return end;
  }

  /// A number on one line and the heading that it belongs to on another.
  std::uint32_t take_parted_heading(std::uint32_t number, std::uint32_t words) {
    const std::uint32_t end = take_heading(words, hash_marks(text(words)), words + 1);
    layout_.passages.back().first = number;
    return end;
  }

  /// Level of a heading whose next line is drawn below it; 0 when there is none.
  std::uint8_t underlined(std::uint32_t at) const {
    if (at + 1 >= layout_.lines.size() || line(at + 1).role != Line::Role::kRule) return 0;
    if (at > 0 && line(at - 1).role == Line::Role::kText) return 0;
    const std::string_view rule = text(at + 1);
    if (rule.front() != '=' && rule.front() != '-') return 0;
    const std::uint32_t width = line(at).width;
    if (width > kWidestWrap || rule.size() * 2 < width || rule.size() > width * 2U + 4) return 0;
    return rule.front() == '=' ? 1 : 2;
  }

  std::uint32_t take_paragraph(std::uint32_t at) {
    std::uint32_t last = at;
    strong_open_ = leaves_strong_open(text(at));
    column_ = column_width(at);
    if (line(at).marker && line(at).marker.body == text(at).size()) last = words_of_lone_marker(at);
    if (last > at && hash_marks(text(last)) > 0) return take_parted_heading(at, last);
    while (last + 1 < layout_.lines.size() && line(last + 1).role == Line::Role::kText &&
           continues(at, last)) {
      ++last;
      if (leaves_strong_open(text(last))) strong_open_ = !strong_open_;
    }
    strip_stars(add(BlockKind::kParagraph, at, last));
    return last + 1;
  }

  /// Takes the stars off a passage that is strong from end to end: there they are layout.
  void strip_stars(Passage& passage) {
    Line& first = layout_.lines[passage.first];
    Line& last = layout_.lines[passage.last];
    const auto begin = first.span.begin;
    const auto end = last.span.end;
    const std::string_view all = layout_.source.substr(begin, end - begin);
    if (all.size() < 5 || !all.starts_with("**") || all.find("**", 2) != all.size() - 2) return;
    first.span.begin += 2;
    last.span.end -= 2;
    first.marker = read_marker(layout_.text(first));
    passage.strong = true;
  }

  /// The line with the words of a marker that stands alone on line `at`; `at` when there is none.
  std::uint32_t words_of_lone_marker(std::uint32_t at) const {
    std::uint32_t next = at + 1;
    while (next < layout_.lines.size() &&
           (line(next).role == Line::Role::kBlank || line(next).role == Line::Role::kFurniture)) {
      ++next;
    }
    const bool words =
        next < layout_.lines.size() && line(next).role == Line::Role::kText && !line(next).marker;
    return words && next <= at + 4 ? next : at;
  }

  /// Boxes, columns and notes are wrapped at widths of their own: the widest of their lines, if
  /// most of them come near it.
  std::uint32_t column_width(std::uint32_t at) const {
    if (wrap_ == 0) return 0;
    std::uint32_t end = at;
    std::uint32_t widest = 0;
    while (end < layout_.lines.size() && end < at + kMostColumnLines &&
           line(end).role == Line::Role::kText) {
      widest = std::max<std::uint32_t>(widest, line(end++).width);
    }
    std::uint32_t full = 0;
    for (std::uint32_t i = at; i < end; ++i) full += line(i).width * 8U >= widest * 7 ? 1U : 0U;
    const bool own = full >= kFewestFullLines && full * 5 >= (end - at) * 3;
    return own && widest >= kNarrowestWrap && widest < wrap_ ? widest : wrap_;
  }

  /// The next line's first word had no room at the end of line `at`.
  bool fills_line(std::uint32_t at, std::uint32_t next) const {
    const std::uint32_t width = column_ == 0 ? wrap_ : column_;
    if (width == 0 || line(at).width == Line::kLong) return false;
    const std::uint32_t needed =
        line(at).indent + line(at).width + 1 + first_word_width(text(next));
    // Proportional fonts wrap at uneven counts of characters; a full stop needs no such mercy.
    const std::uint32_t slack = ends_clause(text(at)) ? 0 : width / 10;
    return needed + slack > width;
  }

  bool continues(std::uint32_t first, std::uint32_t last) const {
    const Line& next = line(last + 1);
    const std::string_view above = text(last);
    const std::string_view below = text(last + 1);
    if (next.after_page_break || hash_marks(below) > 0 || below.starts_with('|')) return false;
    if (strong_open_) return true;
    const bool full = fills_line(last, last + 1);
    if (next.marker) return full && !ends_clause(above) && !opens_entry(first, next.marker);
    const Marker& marker = line(first).marker;
    const bool hanging = next.indent > line(first).indent + (marker.has_glyph ? 1 : 2);
    if (marker && hanging) return true;
    if (full) return true;
    if (ends_clause(above)) return false;
    return ends_openly(above) || (starts_lower(below) && !is_address(below));
  }

  /// A marker below a full line is a marker when it goes on from the one above, and a bullet is
  /// unless dashes serve as punctuation.
  bool opens_entry(std::uint32_t first, const Marker& next) const {
    const Marker& current = line(first).marker;
    if (next.has_glyph) {
      const bool dash = next.glyph == U'-' || next.glyph == U'\u2013' || next.glyph == U'\u2014' ||
                        next.glyph == U'o' || next.glyph == U'\u00A7' || next.glyph == U'+';
      return !dash || (current.has_glyph && current.glyph == next.glyph);
    }
    return next.closed && follows(current, next);
  }

  Layout& layout_;
  std::uint16_t wrap_;
  std::uint32_t column_ = 0;
  bool strong_open_ = false;
};

bool is_joinable(const Layout& layout, const Passage& p) {
  return p.kind == BlockKind::kParagraph && layout.lines[p.first].tabs == 0;
}

/// The second half of a sentence that a page end cut in two.
bool goes_on(const Layout& layout, const Passage& cut, const Passage& rest, bool at_start) {
  if (!is_joinable(layout, cut) || !is_joinable(layout, rest) || layout.marker(rest)) return false;
  if (!rest.blank_before || !starts_lower(layout.first_text(rest))) return false;
  const std::string_view end = layout.last_text(cut);
  if (ends_clause(end) || is_address(layout.first_text(rest))) return false;
  return at_start || count_words(layout.words(cut), kFewestCutWords) >= kFewestCutWords;
}

}  // namespace

void group_lines(Layout& layout) {
  Grouping(layout).run();
}

void mend_page_breaks(Layout& layout) {
  std::vector<Passage> mended;
  for (const Passage& passage : layout.passages) {
    const bool at_start = mended.size() == 1;
    if (!mended.empty() && goes_on(layout, mended.back(), passage, at_start)) {
      mended.back().last = passage.last;
      mended.back().blank_after = passage.blank_after;
      mended.back().confidence = kMendedConfidence;
    } else {
      mended.push_back(passage);
    }
  }
  layout.passages = std::move(mended);
}

}  // namespace consultlint::plain_text

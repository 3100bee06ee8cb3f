#include <algorithm>

#include "readers/plain_text/layout.h"
#include "readers/plain_text/run_in_list.h"
#include "readers/plain_text/wording.h"
#include "readers/plain_text/wrap.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint16_t kWidestUnderlined = 140;
constexpr std::uint16_t kNarrowestCut = 30;  ///< Of a line whose sentence goes on below.
constexpr std::uint8_t kBareNoteConfidence = 75;

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

class Grouping {
 public:
  explicit Grouping(Layout& layout) : layout_(layout), wrap_(layout) {}

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
    if (line(at).note > 0) return take_note(at);
    if (hash_marks(text(at)) > 0) return take_heading(at, hash_marks(text(at)), at + 1);
    if (const std::uint8_t level = underlined(at); level > 0)
      return take_heading(at, level, at + 2);
    return take_paragraph(at);
  }

  Passage& add(BlockKind kind, std::uint32_t first, std::uint32_t last) {
    Passage passage;
    passage.kind = kind;
    passage.first = passage.words = first;
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
    if (wrap_.wrapped() && page_reference_length(text(at)) == 0 && entry(at + 1) &&
        !line(at + 1).marker && wrap_.is_full(at)) {
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

  /// A footnote runs to the next blank line or note; its number may stand on a line of its own.
  std::uint32_t take_note(std::uint32_t at) {
    std::uint32_t last = at;
    if (!line(at).marker) {
      while (line(last + 1).role == Line::Role::kBlank) ++last;
      ++last;
    }
    while (last + 1 < layout_.lines.size() && line(last + 1).role == Line::Role::kText &&
           line(last + 1).note == 0 && !line(last + 1).after_page_break) {
      ++last;
    }
    add(BlockKind::kNote, at, last).confidence = kBareNoteConfidence;
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
    layout_.passages.back().first = number;  // its words stay where they are
    return end;
  }

  /// Level of a heading whose next line is drawn below it; 0 when there is none.
  std::uint8_t underlined(std::uint32_t at) const {
    if (at + 1 >= layout_.lines.size() || line(at + 1).role != Line::Role::kRule) return 0;
    if (at > 0 && line(at - 1).role == Line::Role::kText) return 0;
    const std::string_view rule = text(at + 1);
    if (rule.front() != '=' && rule.front() != '-') return 0;
    const std::uint32_t width = line(at).width;
    if (width > kWidestUnderlined || rule.size() * 2 < width || rule.size() > width * 2U + 4)
      return 0;
    return rule.front() == '=' ? 1 : 2;
  }

  std::uint32_t take_paragraph(std::uint32_t at) {
    std::uint32_t last = at;
    const bool list = line(at).marker && is_run_in_list(text(at), line(at).marker);
    if (list) layout_.lines[at].marker = {};
    strong_open_ = leaves_strong_open(text(at));
    wrap_.enter_block(at);
    if (line(at).marker && line(at).marker.body == text(at).size()) last = take_lone_marker(at);
    const std::uint32_t words = last;
    if (line(at).marker.numeric() && !line(at).marker.has_glyph) latest_clause_ = line(at).marker;
    if (last > at && hash_marks(text(last)) > 0) return take_parted_heading(at, last);
    while (last + 1 < layout_.lines.size() && line(last + 1).role == Line::Role::kText &&
           continues(at, last)) {
      ++last;
      if (leaves_strong_open(text(last))) strong_open_ = !strong_open_;
    }
    Passage& passage = add(BlockKind::kParagraph, at, last);
    passage.words = words;
    passage.runs_on = list;
    strip_stars(passage);
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

  /// As below. A dotted number that is out of count is an amount in a column of a table.
  std::uint32_t take_lone_marker(std::uint32_t at) {
    Marker& marker = layout_.lines[at].marker;
    const bool amount = marker.style == Marker::Style::kTuple && !marker.closed &&
                        !marker.has_glyph && !continues_count(latest_clause_, marker);
    const std::uint32_t words = amount ? at : words_of_lone_marker(at);
    if (!amount && marker.numeric()) latest_clause_ = marker;
    if (words == at && marker.style == Marker::Style::kTuple && !marker.closed) marker = {};
    return words;
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

  bool continues(std::uint32_t first, std::uint32_t last) const {
    const Line& next = line(last + 1);
    const std::string_view above = text(last);
    const std::string_view below = text(last + 1);
    if (next.after_page_break || next.note > 0 || hash_marks(below) > 0 || below.starts_with('|'))
      return false;
    if (strong_open_) return true;
    if (next.marker) {
      return wrap_.is_full(last) && !ends_clause(above) && !opens_entry(first, next.marker);
    }
    const Marker& marker = line(first).marker;
    const bool hanging = next.indent > line(first).indent + (marker.has_glyph ? 1 : 2);
    return (marker && hanging) || wrap_.is_full(last) || goes_on(first, last);
  }

  /// The words below go on with the sentence or paragraph above, though that line had room left.
  bool goes_on(std::uint32_t first, std::uint32_t last) const {
    const std::string_view above = text(last);
    const std::string_view below = text(last + 1);
    const bool nearly_full = wrap_.is_nearly_full(last);
    if (ends_clause(above)) return nearly_full && wrap_.blank_lines_part();
    if (nearly_full || ends_openly(above)) return true;
    if (!starts_lower(below) || starts_with_address(below)) return false;
    // Short lines that all begin in small letters are a list without bullets.
    return ends_in_hyphen(above) || line(last).width >= kNarrowestCut || starts_upper(text(first));
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
  LineWrap wrap_;
  Marker latest_clause_;  ///< The last number that counted something.
  bool strong_open_ = false;
};

}  // namespace

void group_lines(Layout& layout) {
  Grouping(layout).run();
}

}  // namespace consultlint::plain_text

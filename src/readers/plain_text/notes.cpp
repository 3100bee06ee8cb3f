#include "readers/plain_text/notes.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "readers/plain_text/characters.h"
#include "readers/plain_text/first_of.h"
#include "readers/plain_text/layout.h"
#include "readers/plain_text/wording.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint32_t kMostNotes = 1000;

int superscript_digit(char32_t c) {
  constexpr std::u32string_view kDigits =
      U"\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078"
      U"\u2079";
  const std::size_t digit = kDigits.find(c);
  return digit == std::u32string_view::npos ? -1 : static_cast<int>(digit);
}

/// Numbers that a mark in running text refers to.
struct References {
  std::bitset<kMostNotes> superscript;
  std::bitset<kMostNotes> bracketed;
};

References find_references(std::string_view source) {
  // "[" and the first bytes of the raised digits.
  constexpr std::array kFirstBytes{'[', '\xC2', '\xE2'};
  References found;
  FirstOf marks(source, kFirstBytes);
  for (std::size_t at = marks.next(1); at < source.size();) {
    const NoteMark raised = superscript_at(source, at);
    const NoteMark bracket = bracketed_at(source, at);
    // A mark at the start of a line opens a note; one behind a word refers to it.
    if (space_length_before(source, at) == 0) {
      if (raised.length > 0) found.superscript.set(raised.number);
      if (bracket.length > 0) found.bracketed.set(bracket.number);
    }
    at = marks.next(at + std::max<std::size_t>({1, raised.length, bracket.length}));
  }
  return found;
}

bool opens_with_mark(const Layout& layout, const Passage& passage, const References& references) {
  const std::string_view text = layout.first_text(passage);
  const NoteMark raised = superscript_at(text, 0);
  if (raised.length > 0) return raised.length < text.size();
  const NoteMark bracket = bracketed_at(text, 0);
  return bracket.length > 0 && bracket.length < text.size() && references.bracketed[bracket.number];
}

bool opens_with_bare_number(const Layout& layout, const Passage& passage) {
  const Marker& marker = layout.marker(passage);
  return passage.kind == BlockKind::kParagraph && marker.style == Marker::Style::kNumber &&
         !marker.closed && !marker.has_glyph;
}

/// One numbered paragraph is more often a heading: only a statement is a note.
bool reads_as_note(const Layout& layout, const Passage& passage) {
  constexpr std::uint32_t kLongestTitle = 14;
  return last_sign(layout.last_text(passage)) == '.' ||
         (last_sign(layout.last_text(passage)) != '?' &&
          count_words(layout.words(passage), kLongestTitle + 1) > kLongestTitle);
}

/// Where a run of paragraphs numbered "1 …", "2 …" begins at `from`: notes if most of the numbers
/// are referred to. Headings with bare numbers have text between them, so they make no runs.
std::size_t end_of_note_run(const Layout& layout, const References& references, std::size_t from) {
  std::size_t end = from;
  std::size_t referred = 0;
  while (end < layout.passages.size() && opens_with_bare_number(layout, layout.passages[end])) {
    const bool next = end == from || follows(layout.marker(layout.passages[end - 1]),
                                             layout.marker(layout.passages[end]));
    if (!next) break;
    referred += references.superscript[layout.marker(layout.passages[end]).value()] ? 1U : 0U;
    ++end;
  }
  const bool likely = end - from > 1 || reads_as_note(layout, layout.passages[from]);
  return likely && referred * 2 > end - from ? end : from;
}

}  // namespace

NoteMark superscript_at(std::string_view text, std::size_t at) {
  NoteMark mark;
  while (at + mark.length < text.size()) {
    const CodePoint c = decode_utf8(text, at + mark.length);
    const int digit = superscript_digit(c.value);
    if (digit < 0) break;
    mark.number = mark.number * 10 + static_cast<std::uint32_t>(digit);
    mark.length += c.length;
    if (mark.number >= kMostNotes) return {};
  }
  return mark;
}

NoteMark bracketed_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '[') return {};
  std::uint32_t number = 0;
  std::size_t end = at + 1;
  while (end < text.size() && ascii::is_digit(text[end]) && number < kMostNotes) {
    number = number * 10 + static_cast<std::uint32_t>(text[end++] - '0');
  }
  const bool closed = end > at + 1 && end < text.size() && text[end] == ']';
  if (!closed || number >= kMostNotes) return {};
  return {number, static_cast<std::uint32_t>(end + 1 - at)};
}

NoteMark note_mark(const Layout& layout, const Passage& note) {
  const std::string_view text = layout.first_text(note);
  if (const std::uint32_t number = layout.lines[note.first].note; number > 0) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    return {number, static_cast<std::uint32_t>(std::min(digits, text.size()))};
  }
  const NoteMark raised = superscript_at(text, 0);
  if (raised.length > 0) return raised;
  const NoteMark bracket = bracketed_at(text, 0);
  if (bracket.length > 0) return bracket;
  const Marker& marker = layout.marker(note);
  return {marker.value(), marker.label_end};
}

void collect_notes(Layout& layout) {
  const References references = find_references(layout.source);
  std::vector<Passage> body;
  std::size_t run_end = 0;
  for (std::size_t i = 0; i < layout.passages.size(); ++i) {
    Passage& passage = layout.passages[i];
    if (i >= run_end && opens_with_bare_number(layout, passage)) {
      run_end = end_of_note_run(layout, references, i);
    }
    const bool paragraph = passage.kind == BlockKind::kParagraph;
    const bool bare = passage.kind == BlockKind::kNote;
    if (bare || i < run_end || (paragraph && opens_with_mark(layout, passage, references))) {
      passage.kind = BlockKind::kNote;
      layout.notes.push_back(passage);
    } else {
      body.push_back(passage);
    }
  }
  layout.passages = std::move(body);
}

}  // namespace consultlint::plain_text

#include "engine/locate.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace consultlint {
namespace {

/// Bytes kept on either side of a span in a line that is cut.
constexpr std::uint32_t kContext = 1000;

/// The columns of a place in the units that some reports count in.
struct Columns {
  Utf16Shift utf16;
  ByteColumns bytes;
};

/// `first` is the excerpt of `span`.
Columns columns(const Document& document, TextSpan span, const Place& place,
                const Document::Excerpt& first) {
  const Document::Excerpt last = span.empty() ? first : document.excerpt({span.end - 1, span.end});
  // A span that ends with a line break ends where the next line begins, behind its own excerpt.
  if (place.end_column == 1) return {{first.wide_before_begin, 0}, {first.begin + 1, 1}};
  return {{first.wide_before_begin, last.wide_before_end}, {first.begin + 1, last.end + 1}};
}

std::string heading_above(const Document& document, std::uint32_t offset) {
  std::string path;
  bool first = true;
  for (const std::string_view heading : document.heading_path(offset)) {
    if (!std::exchange(first, false)) path += " > ";
    path += heading;
  }
  return path;
}

/// What a reader would call a story; empty for the body.
std::string name_of(const Story& story) {
  const std::string_view before_label = story.kind == StoryKind::kComment ? " by " : " ";
  const std::string label =
      story.label.empty() ? "" : fmt::format("{}{}", before_label, story.label);
  switch (story.kind) {
    case StoryKind::kBody:
      return {};
    case StoryKind::kNote:
      return "note" + label;
    case StoryKind::kTextBox:
      return "text box";
    case StoryKind::kHeader:
      return "page header";
    case StoryKind::kFooter:
      return "page footer";
    case StoryKind::kComment:
      return "comment" + label;
    case StoryKind::kDeleted:
      return "deleted text";
    case StoryKind::kHidden:
      return "hidden text";
  }
  return {};
}

std::string whereabouts(const Document& document, std::uint32_t offset) {
  if (document.format() != Format::kDocx) return {};
  const std::uint32_t index = document.block_at(offset);
  if (index == kNowhere) return {};
  const Block& block = document.blocks()[index];
  std::string story = name_of(document.stories()[block.story]);
  if (block.paragraph == 0) return story;  // page headers stand at no paragraph of the body
  return fmt::format("{}{}paragraph {}", story, story.empty() ? "" : " at ", block.paragraph);
}

/// Keeps the part of the line around the span, cut between characters.
void set_line(Located& located, const Document::Excerpt& excerpt) {
  const auto size = static_cast<std::uint32_t>(excerpt.line.size());
  std::uint32_t from = excerpt.begin > kContext ? excerpt.begin - kContext : 0;
  std::uint32_t to = std::min(size, std::min(excerpt.end, excerpt.begin + kContext) + kContext);
  if (size <= 3 * kContext) {
    from = 0;
    to = size;
  }
  while (from < to && is_utf8_continuation(excerpt.line[from])) ++from;
  while (to < size && is_utf8_continuation(excerpt.line[to])) ++to;
  located.line = excerpt.line.substr(from, to - from);
  located.begin = excerpt.begin - from;
  located.end = std::min(excerpt.end, to) - from;
  located.cut_before = from > 0;
  located.cut_after = to < size;
}

/// What a file without parts has there.
std::string_view source_words(const Document& document, TextSpan span) {
  if (document.format() == Format::kDocx) return {};
  const SourceRange source = document.to_source(span);
  const std::string_view text = document.artifacts()[source.artifact].text;
  return text.substr(source.span.begin, source.span.size());
}

}  // namespace

Located locate(const Document& document, TextSpan span) {
  const Document::Excerpt excerpt = document.excerpt(span);
  Located located;
  located.place = document.place(span);
  located.span = span;
  const Columns others = columns(document, span, located.place, excerpt);
  located.utf16 = others.utf16;
  located.bytes = others.bytes;
  located.whereabouts = whereabouts(document, span.begin);
  located.heading = heading_above(document, span.begin);
  set_line(located, excerpt);
  return located;
}

Located locate_directive(const Document& document, const Directive& directive) {
  if (document.format() == Format::kDocx) return locate(document, directive.subject);
  const Document::Excerpt excerpt = document.excerpt(directive);
  Located located = locate(document, TextSpan{directive.at, directive.at});
  located.place = document.place(directive);
  if (located.place.end_line != located.place.line) {
    const std::string_view rest = excerpt.line.substr(excerpt.begin);
    located.place.end_line = located.place.line;
    located.place.end_column = located.place.column + count_code_points(rest);
  }
  located.utf16 = {excerpt.wide_before_begin, excerpt.wide_before_end};
  located.bytes = {excerpt.begin + 1, excerpt.end + 1};
  set_line(located, excerpt);
  return located;
}

LocatedEdit locate_edit(const Document& document, Edit&& edit) {
  const Place place = document.place(edit.span);
  const Columns others = columns(document, edit.span, place, document.excerpt(edit.span));
  return {place,        std::move(edit.text),
          others.utf16, others.bytes,
          edit.span,    std::string(source_words(document, edit.span))};
}

}  // namespace consultlint

#include "consultlint/document.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/character_counts.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

/// DOCX has no lines of its own: a place is a paragraph and a column in it.
bool placed_by_paragraph(Format format) {
  return format == Format::kDocx;
}

}  // namespace

Document::Document(Parts parts) : parts_(std::move(parts)) {
  const bool by_paragraph = placed_by_paragraph(parts_.format);
  const std::string_view file =
      parts_.artifacts.empty() ? std::string_view{} : parts_.artifacts.front().text;
  lines_ = std::make_unique<const LineIndex>(by_paragraph ? std::string_view{} : file);
  characters_ = std::make_unique<const CharacterCounts>(by_paragraph ? text() : file);
  index_headings();
}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Document Document::with_problem(std::string problem) && {
  parts_.problems.insert(parts_.problems.begin(), std::move(problem));
  return std::move(*this);
}

TextSpan Document::content(const Block& block) const {
  TextSpan span = block.span;
  if (block.label.empty()) return span;
  span.begin = block.label.end;
  while (span.begin < span.end && ascii::is_space(parts_.text[span.begin])) ++span.begin;
  return span;
}

std::string_view Document::number(const Block& block) const {
  std::string_view label = slice(block.label);
  constexpr std::string_view kAround = " \t()[].:;";
  const std::size_t begin = label.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  return label.substr(begin, label.find_last_not_of(kAround) - begin + 1);
}

std::uint32_t Document::block_at(std::uint32_t offset) const {
  const auto next = std::ranges::upper_bound(parts_.blocks, offset, {},
                                             [](const Block& b) { return b.span.begin; });
  if (next == parts_.blocks.begin()) return parts_.blocks.empty() ? kNowhere : 0;
  // Of blocks that begin together (an item and its table) the one with text of its own is meant.
  auto found = std::prev(next);
  while (found != parts_.blocks.begin() && found->span.empty() &&
         std::prev(found)->span.begin == found->span.begin) {
    --found;
  }
  if (found->span.empty()) found = std::prev(next);
  return static_cast<std::uint32_t>(found - parts_.blocks.begin());
}

void Document::index_headings() {
  std::vector<std::uint32_t> open;  // indexes into headings_, outermost first
  for (std::uint32_t i = 0; i < parts_.blocks.size(); ++i) {
    if (parts_.blocks[i].kind != BlockKind::kHeading) continue;
    const int level = std::max<int>(parts_.blocks[i].level, 1);
    while (!open.empty() && parts_.blocks[headings_[open.back()].block].level >= level) {
      open.pop_back();
    }
    const bool is_top = level == 1 || open.empty();
    headings_.push_back({i, is_top ? kNowhere : open.back()});
    open.push_back(static_cast<std::uint32_t>(headings_.size() - 1));
  }
}

/// The last block of the body that does not begin behind the paragraph of that number.
std::uint32_t Document::body_block_at_paragraph(std::uint32_t paragraph) const {
  const auto behind = std::ranges::partition_point(parts_.blocks, [paragraph](const Block& block) {
    return block.story == 0 && block.paragraph <= paragraph;
  });
  if (paragraph == 0 || behind == parts_.blocks.begin()) return kNowhere;
  return static_cast<std::uint32_t>(behind - parts_.blocks.begin() - 1);
}

/// The block at `offset`; for another story than the body, the one in the body that it hangs from.
std::uint32_t Document::body_block_of(std::uint32_t offset) const {
  constexpr int kLongestChain = 4;  // a note in a text box, a box in a note
  for (int i = 0; i < kLongestChain; ++i) {
    const std::uint32_t index = block_at(offset);
    if (index == kNowhere) return kNowhere;
    const Block& block = parts_.blocks[index];
    const Story& story = parts_.stories[block.story];
    if (story.kind == StoryKind::kBody) return index;
    if (story.anchor == kNowhere) return body_block_at_paragraph(block.paragraph);
    offset = story.anchor;
  }
  return kNowhere;
}

std::vector<std::string_view> Document::heading_path(std::uint32_t offset) const {
  std::vector<std::string_view> path;
  const std::uint32_t block = body_block_of(offset);
  if (block == kNowhere) return path;
  const auto behind = std::ranges::upper_bound(headings_, block, {}, &Heading::block);
  auto heading = static_cast<std::uint32_t>(behind - headings_.begin());
  for (heading = heading == 0 ? kNowhere : heading - 1; heading != kNowhere;
       heading = headings_[heading].above) {
    path.push_back(slice(parts_.blocks[headings_[heading].block].span));
  }
  std::ranges::reverse(path);
  return path;
}

Place Document::place(TextSpan span) const {
  Place place = placed_by_paragraph(parts_.format) ? place_in_paragraph(span)
                                                   : place_in_file(to_source(span));
  const std::uint32_t index = block_at(span.begin);
  if (index != kNowhere) place.page = parts_.blocks[index].page;
  return place;
}

Place Document::place(const Image& image) const {
  if (placed_by_paragraph(parts_.format)) return place(TextSpan{image.at, image.at});
  return place_in_file(image.source);
}

Place Document::place(const Directive& directive) const {
  if (placed_by_paragraph(parts_.format)) return place(directive.subject);
  return place_in_file(directive.source);
}

Place Document::place_in_paragraph(TextSpan span) const {
  Place place;
  if (parts_.blocks.empty()) return place;
  const auto locate = [this](std::uint32_t offset, std::uint32_t& line, std::uint32_t& column) {
    const Block& block = parts_.blocks[block_at(offset)];
    const std::uint32_t from = std::min(content(block).begin, offset);
    line = std::max(1U, block.paragraph);
    column = 1 + characters_->code_points(text(), from, offset);
  };
  locate(span.begin, place.line, place.column);
  if (span.empty()) {
    place.end_line = place.line;
    place.end_column = place.column;
  } else {  // the end of a span is read from its last byte: it may be the end of a block
    std::uint32_t last = span.end - 1;
    while (last > span.begin && is_utf8_continuation(parts_.text[last])) --last;
    locate(last, place.end_line, place.end_column);
    ++place.end_column;
  }
  return place;
}

Place Document::place_in_file(const SourceRange& source) const {
  Place place;
  const std::string_view text = parts_.artifacts[source.artifact].text;
  const auto locate = [&](std::uint32_t offset, std::uint32_t& line, std::uint32_t& column) {
    line = lines_->line_of(offset);
    const std::uint32_t begin = lines_->line_span(line, text).begin;
    column = 1 + characters_->code_points(text, begin, offset);
  };
  locate(source.span.begin, place.line, place.column);
  locate(source.span.end, place.end_line, place.end_column);
  return place;
}

Document::Excerpt Document::excerpt(TextSpan span) const {
  if (placed_by_paragraph(parts_.format)) {
    const std::uint32_t index = block_at(span.begin);
    if (index == kNowhere) return {};
    const TextSpan block = parts_.blocks[index].span;
    return excerpt_of(text(), block.begin, block.end, span.begin, span.end);
  }
  return excerpt_in_file(to_source(span));
}

Document::Excerpt Document::excerpt(const Directive& directive) const {
  if (placed_by_paragraph(parts_.format)) return excerpt(directive.subject);
  return excerpt_in_file(directive.source);
}

Document::Excerpt Document::excerpt_in_file(const SourceRange& source) const {
  const std::string_view text = parts_.artifacts[source.artifact].text;
  const SourceSpan line = lines_->line_span(lines_->line_of(source.span.begin), text);
  return excerpt_of(text, line.begin, line.end, source.span.begin, source.span.end);
}

Document::Excerpt Document::excerpt_of(std::string_view text, std::uint32_t line_begin,
                                       std::uint32_t line_end, std::uint32_t begin,
                                       std::uint32_t end) const {
  begin = std::clamp(begin, line_begin, line_end);
  end = std::clamp(end, line_begin, line_end);
  return {text.substr(line_begin, line_end - line_begin), begin - line_begin, end - line_begin,
          characters_->wide(text, line_begin, begin), characters_->wide(text, line_begin, end)};
}

std::string_view to_string(BlockKind kind) {
  static constexpr std::array<std::string_view, 16> kNames = {
      "title", "heading", "paragraph", "item",     "table",  "row",    "cell",    "quote",
      "code",  "note",    "caption",   "contents", "header", "footer", "comment", "furniture"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view to_string(Format format) {
  static constexpr std::array<std::string_view, 3> kNames = {"markdown", "docx", "text"};
  return kNames[static_cast<std::size_t>(format)];
}

}  // namespace consultlint

#include "consultlint/document.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/line_index.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// DOCX has no lines of its own: a place is a paragraph and a column in it.
bool placed_by_paragraph(Format format) {
  return format == Format::kDocx;
}

}  // namespace

Document::Document(Parts parts)
    : parts_(std::move(parts)),
      lines_(std::make_unique<const LineIndex>(
          parts_.artifacts.empty() || placed_by_paragraph(parts_.format)
              ? std::string_view{}
              : std::string_view{parts_.artifacts.front().text})) {}
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
  while (span.begin < span.end && is_space(parts_.text[span.begin])) ++span.begin;
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

std::vector<std::string_view> Document::heading_path(std::uint32_t offset) const {
  std::vector<std::string_view> path;
  int level = 256;
  for (std::uint32_t i = block_at(offset); i != kNowhere && level > 1;
       i = i == 0 ? kNowhere : i - 1) {
    const Block& block = parts_.blocks[i];
    if (block.kind != BlockKind::kHeading || block.level >= level) continue;
    level = block.level;
    path.push_back(slice(block.span));
  }
  std::ranges::reverse(path);
  return path;
}

Place Document::place(TextSpan span) const {
  Place place;
  const std::uint32_t index = block_at(span.begin);
  if (index != kNowhere) place.page = parts_.blocks[index].page;
  if (placed_by_paragraph(parts_.format)) {
    if (index == kNowhere) return place;
    const auto locate = [this](std::uint32_t offset, std::uint32_t& line, std::uint32_t& column) {
      const Block& block = parts_.blocks[block_at(offset)];
      const std::uint32_t from = std::min(content(block).begin, offset);
      line = std::max(1U, block.paragraph);
      column = 1 + count_code_points(slice({from, offset}));
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
  const SourceRange source = to_source(span);
  const std::string_view text = parts_.artifacts[source.artifact].text;
  const auto locate = [&](std::uint32_t offset, std::uint32_t& line, std::uint32_t& column) {
    line = lines_->line_of(offset);
    const std::uint32_t begin = lines_->line_span(line, text).begin;
    column = 1 + count_code_points(text.substr(begin, offset - begin));
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
    const std::uint32_t begin = std::clamp(span.begin, block.begin, block.end) - block.begin;
    const std::uint32_t end = std::clamp(span.end, block.begin, block.end) - block.begin;
    return {slice(block), begin, end};
  }
  const SourceRange source = to_source(span);
  const std::string_view text = parts_.artifacts[source.artifact].text;
  const SourceSpan line = lines_->line_span(lines_->line_of(source.span.begin), text);
  const std::uint32_t end = std::clamp(source.span.end, line.begin, line.end);
  return {text.substr(line.begin, line.size()), std::min(source.span.begin, line.end) - line.begin,
          end - line.begin};
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

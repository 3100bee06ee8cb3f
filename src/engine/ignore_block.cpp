#include "engine/ignore_block.h"

#include <algorithm>
#include <string_view>

namespace consultlint {
namespace {

constexpr LineRange kNoLine = {1, 0};

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t>\r") == std::string_view::npos;
}

/// Whether nothing but the comment stands on its lines; the marks of a quotation do not count.
bool has_its_own_lines(const Document& document, const Directive& directive) {
  const std::string_view text = document.artifacts()[directive.source.artifact].text;
  const SourceSpan span = directive.source.span;
  const std::size_t before = text.substr(0, span.begin).find_last_of("\r\n");
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find_first_of("\r\n", span.end), text.size());
  return is_blank(text.substr(begin, span.begin - begin)) &&
         is_blank(text.substr(span.end, end - span.end));
}

/// The outermost block without text of its own (a table, a quotation) that `block` begins.
std::uint32_t begun_by(std::span<const Block> blocks, std::uint32_t block) {
  while (block > 0 && blocks[block].parent == block - 1 && blocks[block - 1].span.empty()) --block;
  return block;
}

bool is_item_of(const Block& block, const Block& first) {
  return block.kind == BlockKind::kItem && block.parent == first.parent &&
         block.depth == first.depth;
}

/// Index behind the list that the item begins; behind the item, when it does not.
std::uint32_t end_of_list(std::span<const Block> blocks, std::uint32_t item) {
  std::uint32_t before = item == 0 ? kNowhere : item - 1;
  while (before != kNowhere && before != blocks[item].parent &&
         blocks[before].parent != blocks[item].parent) {
    before = blocks[before].parent;
  }
  const bool begins = before == kNowhere || !is_item_of(blocks[before], blocks[item]);
  std::uint32_t end = blocks[item].next;
  while (begins && end < blocks.size() && is_item_of(blocks[end], blocks[item])) {
    end = blocks[end].next;
  }
  return end;
}

/// The line on which the last of the blocks that have text ends.
std::uint32_t last_line(const Document& document, std::uint32_t begin, std::uint32_t end) {
  while (end > begin + 1 && document.blocks()[end - 1].span.empty()) --end;
  return document.place(document.blocks()[end - 1].span).end_line;
}

LineRange lines_of_next(const Document& document, std::uint32_t block, std::uint32_t from) {
  const std::span<const Block> blocks = document.blocks();
  const std::uint32_t begin = begun_by(blocks, block);
  const std::uint32_t end =
      blocks[begin].kind == BlockKind::kItem ? end_of_list(blocks, begin) : blocks[begin].next;
  return {from, last_line(document, begin, end)};
}

}  // namespace

LineRange ignored_lines(const Document& document, const Directive& directive) {
  const Place place = document.place(directive);
  if (document.format() == Format::kDocx) return {place.line, place.end_line};
  const std::uint32_t block = document.block_at(directive.at);
  if (block == kNowhere) return kNoLine;
  const Place words = document.place(document.blocks()[block].span);
  if (!has_its_own_lines(document, directive)) {
    return {std::min(place.line, words.line), std::max(place.end_line, words.end_line)};
  }
  if (words.line <= place.line) return kNoLine;  // it is the last thing in the file
  return lines_of_next(document, block, place.line);
}

}  // namespace consultlint

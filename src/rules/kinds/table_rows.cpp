#include "rules/kinds/table_rows.h"

#include <span>
#include <string_view>

namespace consultlint {
namespace {

std::uint32_t enclosing_cell(const Document& document, std::uint32_t offset) {
  const std::span<const Block> blocks = document.blocks();
  std::uint32_t block = document.block_at(offset);
  while (block != kNowhere && blocks[block].kind != BlockKind::kCell) block = blocks[block].parent;
  return block;
}

/// A block with everything in it.
TextSpan whole(std::span<const Block> blocks, std::uint32_t index) {
  return {blocks[index].span.begin, blocks[blocks[index].next - 1].span.end};
}

/// The row whose first cell is around `offset`, or kNowhere when it has no other cell.
std::uint32_t row_begun_at(const Document& document, std::uint32_t offset) {
  const std::span<const Block> blocks = document.blocks();
  const std::uint32_t cell = enclosing_cell(document, offset);
  if (cell == kNowhere) return kNowhere;
  const std::uint32_t row = blocks[cell].parent;
  const bool labels = row != kNowhere && cell == row + 1 && blocks[cell].next < blocks[row].next;
  return labels ? row : kNowhere;
}

bool is_row(std::span<const Block> blocks, std::uint32_t index) {
  return index < blocks.size() && blocks[index].kind == BlockKind::kRow;
}

/// A row; column headings, which are short, tell little without the row below them.
TextSpan telling_row(std::span<const Block> blocks, std::uint32_t row) {
  constexpr std::uint32_t kLongestHeadings = 40;
  const TextSpan own = whole(blocks, row);
  const std::uint32_t below = blocks[row].next;
  const bool headings = blocks[row].header && own.size() <= kLongestHeadings;
  if (!headings || !is_row(blocks, below)) return own;
  return {own.begin, whole(blocks, below).end};
}

std::string row_words(const Document& document, std::uint32_t row) {
  const std::span<const Block> blocks = document.blocks();
  std::string words(document.slice(whole(blocks, row + 1)));
  std::string_view before_cell = words.ends_with(':') ? " " : ": ";
  for (std::uint32_t cell = blocks[row + 1].next; cell < blocks[row].next;
       cell = blocks[cell].next) {
    const std::string_view text = document.slice(whole(blocks, cell));
    if (text.empty()) continue;
    words.append(before_cell).append(text);
    before_cell = ", ";
  }
  return words;
}

/// The rows from `row` on that begin before `end`.
std::string words_of_rows(const Document& document, std::uint32_t row, std::uint32_t end) {
  const std::span<const Block> blocks = document.blocks();
  std::string words = row_words(document, row);
  for (row = blocks[row].next; is_row(blocks, row) && blocks[row].span.begin < end;
       row = blocks[row].next) {
    words += "; " + row_words(document, row);
  }
  return words;
}

}  // namespace

std::optional<TextSpan> labelled_row(const Document& document, TextSpan span) {
  constexpr std::uint32_t kLongestLabel = 60;
  const std::span<const Block> blocks = document.blocks();
  const std::uint32_t row = row_begun_at(document, span.begin);
  if (row == kNowhere) return std::nullopt;
  const TextSpan label = whole(blocks, row + 1);
  if (span.end > label.end || label.size() > kLongestLabel) return std::nullopt;
  return telling_row(blocks, row);
}

std::string telling_words(const Facts& facts, TextSpan span) {
  const Document& document = facts.document();
  const TextSpan rows = labelled_row(document, span).value_or(span);
  const std::uint32_t row = row_begun_at(document, rows.begin);
  if (row != kNowhere && rows.end >= whole(document.blocks(), row).end) {
    return words_of_rows(document, row, rows.end);
  }
  const std::uint32_t sentence = facts.sentence_at(span.begin);
  const bool inside = sentence != kNowhere && span.end <= facts.sentences()[sentence].span.end;
  return std::string(document.slice(inside ? facts.sentences()[sentence].span : span));
}

}  // namespace consultlint

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

bool is_row(std::span<const Block> blocks, std::uint32_t index) {
  return index < blocks.size() && blocks[index].kind == BlockKind::kRow;
}

/// Whether a row holds column headings, which are short; some readers also take the first of rows
/// that have labels for a header.
bool has_headings(std::span<const Block> blocks, std::uint32_t row) {
  constexpr std::uint32_t kLongestHeading = 20;  // on average
  if (!blocks[row].header || !is_row(blocks, blocks[row].next)) return false;
  std::uint32_t room = 0;
  for (std::uint32_t cell = row + 1; cell < blocks[row].next; cell = blocks[cell].next) {
    room += kLongestHeading;
  }
  return whole(blocks, row).size() <= room;
}

/// The row around a cell that labels it, or is one of its headings; kNowhere for other cells.
std::uint32_t row_of_label(std::span<const Block> blocks, std::uint32_t cell) {
  const std::uint32_t row = cell == kNowhere ? kNowhere : blocks[cell].parent;
  if (row == kNowhere || !is_row(blocks, row)) return kNowhere;
  const bool labels = cell == row + 1 && blocks[cell].next < blocks[row].next;
  return labels || has_headings(blocks, row) ? row : kNowhere;
}

/// A row; column headings tell little without the row below them.
TextSpan telling_row(std::span<const Block> blocks, std::uint32_t row) {
  const TextSpan own = whole(blocks, row);
  if (!has_headings(blocks, row)) return own;
  return {own.begin, whole(blocks, blocks[row].next).end};
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
  const std::uint32_t cell = enclosing_cell(document, span.begin);
  const std::uint32_t row = row_of_label(blocks, cell);
  if (row == kNowhere) return std::nullopt;
  const TextSpan label = whole(blocks, cell);
  if (span.end > label.end || label.size() > kLongestLabel) return std::nullopt;
  return telling_row(blocks, row);
}

std::string telling_words(const Facts& facts, TextSpan span) {
  const Document& document = facts.document();
  const std::span<const Block> blocks = document.blocks();
  const TextSpan rows = labelled_row(document, span).value_or(span);
  const std::uint32_t row = row_of_label(blocks, enclosing_cell(document, rows.begin));
  if (row != kNowhere && rows.end >= whole(blocks, row).end) {
    return words_of_rows(document, row, rows.end);
  }
  const std::uint32_t sentence = facts.sentence_at(span.begin);
  const bool inside = sentence != kNowhere && span.end <= facts.sentences()[sentence].span.end;
  return std::string(document.slice(inside ? facts.sentences()[sentence].span : span));
}

}  // namespace consultlint

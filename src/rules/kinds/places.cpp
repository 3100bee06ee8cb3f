#include "rules/kinds/places.h"

#include <algorithm>

namespace consultlint {
namespace {

bool is_heading(BlockKind kind) {
  return kind == BlockKind::kHeading || kind == BlockKind::kTitle;
}

std::uint32_t find_title(std::span<const Block> blocks) {
  for (const BlockKind kind : {BlockKind::kTitle, BlockKind::kHeading}) {
    const auto found = std::ranges::find(blocks, kind, &Block::kind);
    if (found != blocks.end()) return static_cast<std::uint32_t>(found - blocks.begin());
  }
  return blocks.empty() ? kNowhere : 0;
}

}  // namespace

Places::Places(const Document& document, const Facts& facts)
    : document_(document), facts_(facts), title_(find_title(document.blocks())) {}

std::optional<TextSpan> Places::neighbourhood(EvidenceScope scope, TextSpan cue) const {
  const std::uint32_t index = document_.block_at(cue.begin);
  if (index == kNowhere) return std::nullopt;
  const BlockKind kind = document_.blocks()[index].kind;
  switch (scope) {
    case EvidenceScope::kHeading:
      return headed(cue);
    case EvidenceScope::kSentence:
      return sentence(cue);
    case EvidenceScope::kBlock:
      if (is_heading(kind)) return std::nullopt;
      return whole_block(index);
    case EvidenceScope::kSection: {
      const std::uint32_t around = section_around(cue.begin);
      return around == kNowhere ? block(cue) : section(around);
    }
    case EvidenceScope::kTableLabel:
      return labelled(cue);
    case EvidenceScope::kFirstPage:
      return first_page(cue);
    case EvidenceScope::kItem: {
      const std::uint32_t item = ancestor(index, BlockKind::kItem);
      if (item == kNowhere) return std::nullopt;
      return whole_block(item);
    }
    case EvidenceScope::kTitle:
      if (index != title_) return std::nullopt;
      return block(cue);
    case EvidenceScope::kAny:
    case EvidenceScope::kPhrase:
      break;
  }
  return whole_block(index);
}

bool Places::is_evidence(TextSpan span) const {
  const std::uint32_t index = document_.block_at(span.begin);
  if (index == kNowhere) return false;
  const BlockKind kind = document_.blocks()[index].kind;
  return kind != BlockKind::kContents && kind != BlockKind::kFurniture &&
         kind != BlockKind::kCode && kind != BlockKind::kComment;
}

std::uint32_t Places::section_around(std::uint32_t offset) const {
  const std::uint32_t block = document_.block_at(offset);
  const std::span<const Section> sections = facts_.sections();
  const auto next = std::ranges::upper_bound(sections, block, {}, &Section::first_block);
  if (next == sections.begin()) return kNowhere;
  auto index = static_cast<std::uint32_t>(next - sections.begin()) - 1;
  while (index != kNowhere && sections[index].end_block <= block) index = sections[index].parent;
  return index;
}

TextSpan Places::title() const {
  return title_ == kNowhere ? TextSpan{} : document_.content(document_.blocks()[title_]);
}

TextSpan Places::sentence(TextSpan span) const {
  const std::uint32_t index = facts_.sentence_at(span.begin);
  return index == kNowhere ? block(span) : facts_.sentences()[index].span;
}

TextSpan Places::block(TextSpan span) const {
  const std::uint32_t index = document_.block_at(span.begin);
  return index == kNowhere ? span : document_.blocks()[index].span;
}

TextSpan Places::whole_block(std::uint32_t index) const {
  const Block& block = document_.blocks()[index];
  return {block.span.begin, std::max(block.span.end, document_.blocks()[block.next - 1].span.end)};
}

TextSpan Places::section(std::uint32_t index) const {
  const Section& section = facts_.sections()[index];
  const std::span<const Block> blocks = document_.blocks();
  return {blocks[section.first_block].span.begin, blocks[section.end_block - 1].span.end};
}

std::optional<TextSpan> Places::headed(TextSpan cue) const {
  const std::uint32_t index = document_.block_at(cue.begin);
  if (!is_heading(document_.blocks()[index].kind)) return std::nullopt;
  const std::uint32_t around = section_around(cue.begin);
  if (around == kNowhere || facts_.sections()[around].heading != index) return block(cue);
  return section(around);
}

std::optional<TextSpan> Places::labelled(TextSpan cue) const {
  const std::span<const Block> blocks = document_.blocks();
  const std::uint32_t index = document_.block_at(cue.begin);
  const std::uint32_t cell = ancestor(index, BlockKind::kCell);
  if (cell != kNowhere) {
    if (const std::optional<TextSpan> row = labelled_by_cell(cell)) return row;
  }
  constexpr std::size_t kLongestLabel = 60;
  const TextSpan content = document_.content(blocks[index]);
  const std::size_t colon = document_.slice(content).substr(0, kLongestLabel).find(':');
  if (colon == std::string_view::npos || cue.end > content.begin + colon) return std::nullopt;
  TextSpan place = whole_block(index);
  const std::uint32_t next = blocks[index].next;
  if (next < blocks.size() && !is_heading(blocks[next].kind)) place.end = whole_block(next).end;
  return place;
}

std::optional<TextSpan> Places::labelled_by_cell(std::uint32_t cell) const {
  const std::span<const Block> blocks = document_.blocks();
  const std::uint32_t row = blocks[cell].parent;
  if (row == kNowhere) return std::nullopt;
  if (blocks[cell].header && blocks[row].parent != kNowhere) return whole_block(blocks[row].parent);
  if (cell != row + 1) return std::nullopt;
  return whole_block(row);
}

std::optional<TextSpan> Places::first_page(TextSpan cue) const {
  constexpr std::size_t kWordsOfAPage = 300;
  const std::uint32_t index = document_.block_at(cue.begin);
  const Block& block = document_.blocks()[index];
  if (document_.stories()[block.story].kind != StoryKind::kBody) return std::nullopt;
  const std::span<const Token> tokens = facts_.tokens();
  const bool on_it = block.page > 0 ? block.page == 1
                                    : tokens.size() <= kWordsOfAPage ||
                                          cue.begin < tokens[kWordsOfAPage].span.begin;
  if (!on_it) return std::nullopt;
  return whole_block(index);
}

std::uint32_t Places::ancestor(std::uint32_t block, BlockKind kind) const {
  const std::span<const Block> blocks = document_.blocks();
  while (block != kNowhere && blocks[block].kind != kind) block = blocks[block].parent;
  return block;
}

}  // namespace consultlint

#include "language/sections.h"

#include <algorithm>

namespace consultlint {
namespace {

bool in_body(const Document& document, const Block& block) {
  return document.stories()[block.story].kind == StoryKind::kBody;
}

std::uint32_t body_end(const Document& document) {
  const auto blocks = document.blocks();
  const auto end =
      std::ranges::find_if(blocks, [&](const Block& block) { return !in_body(document, block); });
  return static_cast<std::uint32_t>(end - blocks.begin());
}

}  // namespace

std::vector<Section> read_sections(const Document& document) {
  std::vector<Section> sections;
  const auto blocks = document.blocks();
  const std::uint32_t end = body_end(document);
  std::vector<std::uint32_t> open;  // indexes of the sections around the current block
  const auto close_down_to = [&](std::uint8_t level, std::uint32_t at) {
    while (!open.empty() && sections[open.back()].level >= level) {
      sections[open.back()].end_block = at;
      open.pop_back();
    }
  };
  for (std::uint32_t i = 0; i < end; ++i) {
    const Block& block = blocks[i];
    if (block.kind != BlockKind::kHeading || block.parent != kNowhere) continue;
    if (sections.empty() && i > 0) sections.push_back({kNowhere, 0, i, kNowhere, 0});
    const std::uint8_t level = std::max<std::uint8_t>(block.level, 1);
    close_down_to(level, i);
    const std::uint32_t parent = open.empty() ? kNowhere : open.back();
    open.push_back(static_cast<std::uint32_t>(sections.size()));
    sections.push_back({i, i, end, parent, level});
  }
  if (sections.empty() && end > 0) sections.push_back({kNowhere, 0, end, kNowhere, 0});
  return sections;
}

}  // namespace consultlint

#include "consultlint/check.h"

namespace consultlint::checks {
namespace {

bool is_fellow(const Block& item, const Block& other) {
  return other.kind == BlockKind::kItem && other.parent == item.parent && other.depth == item.depth;
}

/// Text between numbered items does not end their list.
bool ends_list(const Block& item, const Block& other) {
  if (other.kind == BlockKind::kHeading || other.kind == BlockKind::kTitle) return true;
  if (other.kind == BlockKind::kItem) return other.depth < item.depth;
  return other.parent == item.parent && !item.ordered;
}

bool has_fellow(std::span<const Block> blocks, std::uint32_t at, int step) {
  const std::uint32_t parent = blocks[at].parent;
  const std::int64_t first = parent == kNowhere ? 0 : std::int64_t{parent} + 1;
  const std::size_t end = parent == kNowhere ? blocks.size() : blocks[parent].next;
  for (std::int64_t i = std::int64_t{at} + step; i >= first && i < static_cast<std::int64_t>(end);
       i += step) {
    const Block& other = blocks[static_cast<std::size_t>(i)];
    if (is_fellow(blocks[at], other)) return true;
    if (ends_list(blocks[at], other)) return false;
  }
  return false;
}

}  // namespace

Check structure_list_of_one(const Options&) {
  return [](const Document& document, const Facts&, Sink& out) {
    const auto blocks = document.blocks();
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      const bool item = blocks[i].kind == BlockKind::kItem && blocks[i].confidence == 100;
      // A number with a full stop inside is a clause, whatever stands around it.
      const bool clause = document.number(blocks[i]).find('.') != std::string_view::npos;
      if (!item || clause || has_fellow(blocks, i, 1) || has_fellow(blocks, i, -1)) continue;
      const TextSpan content = document.content(blocks[i]);
      if (!content.empty()) out.report(content);
    }
  };
}

}  // namespace consultlint::checks

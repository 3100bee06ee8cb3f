#include "language/elements/passages.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace consultlint {
namespace {

bool is_member(BlockKind kind) {
  return kind == BlockKind::kItem || kind == BlockKind::kCell;
}

/// The sentences from `first` on that are members of one list or table.
std::uint32_t members_from(const Facts& facts, std::uint32_t first) {
  const auto sentences = facts.sentences();
  const auto blocks = facts.document().blocks();
  const auto kind_of = [&](std::uint32_t sentence) {
    return kind_for_features(facts.document(), blocks[sentences[sentence].block]);
  };
  const BlockKind kind = kind_of(first);
  std::uint32_t end = first;
  while (end < sentences.size() && kind_of(end) == kind) ++end;
  return end - first;
}

}  // namespace

BlockKind kind_for_features(const Document& document, const Block& block) {
  const bool numbered = document.number(block).find('.') != std::string_view::npos;
  return block.kind == BlockKind::kItem && numbered ? BlockKind::kParagraph : block.kind;
}

std::vector<Passage> find_passages(const Facts& facts) {
  constexpr std::uint32_t kLeast = 2;
  const auto sentences = facts.sentences();
  const auto blocks = facts.document().blocks();
  std::vector<Passage> passages;
  std::uint32_t listed = 0;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (i >= listed && is_member(kind_for_features(facts.document(), blocks[sentences[i].block]))) {
      const std::uint32_t count = members_from(facts, i);
      listed = i + count;
      if (count >= kLeast) {
        passages.push_back({Passage::Kind::kList,
                            {sentences[i].span.begin, sentences[listed - 1].span.end},
                            sentences[i].block,
                            i,
                            count});
      }
    }
    passages.push_back({Passage::Kind::kSentence, sentences[i].span, sentences[i].block, i, 1});
  }
  return passages;
}

}  // namespace consultlint

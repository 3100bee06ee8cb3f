#include "language/elements/passages.h"

#include <algorithm>
#include <span>

namespace consultlint {
namespace {

bool is_member(const Block& block) {
  return block.kind == BlockKind::kItem || block.kind == BlockKind::kCell;
}

/// The sentences from `first` on that are members of one list or table.
std::uint32_t members_from(const Facts& facts, std::uint32_t first) {
  const auto sentences = facts.sentences();
  const auto blocks = facts.document().blocks();
  const BlockKind kind = blocks[sentences[first].block].kind;
  std::uint32_t end = first;
  while (end < sentences.size() && blocks[sentences[end].block].kind == kind) ++end;
  return end - first;
}

}  // namespace

std::vector<Passage> find_passages(const Facts& facts) {
  constexpr std::uint32_t kLeast = 2;
  const auto sentences = facts.sentences();
  const auto blocks = facts.document().blocks();
  std::vector<Passage> passages;
  std::uint32_t listed = 0;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (i >= listed && is_member(blocks[sentences[i].block])) {
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

#include "language/elements/surroundings.h"

namespace consultlint {
namespace {

std::vector<std::uint32_t> headings_by_block(const Document& document) {
  std::vector<std::uint32_t> headings(document.blocks().size(), kNowhere);
  std::uint32_t last = kNowhere;
  for (std::uint32_t i = 0; i < headings.size(); ++i) {
    headings[i] = last;
    const BlockKind kind = document.blocks()[i].kind;
    if (kind == BlockKind::kHeading || kind == BlockKind::kTitle) last = i;
  }
  return headings;
}

std::vector<std::uint32_t> first_cells_by_block(const Document& document) {
  const auto blocks = document.blocks();
  std::vector<std::uint32_t> first_cells(blocks.size(), kNowhere);
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::kCell) continue;
    first_cells[i] = i > 0 && blocks[i - 1].kind == BlockKind::kCell ? first_cells[i - 1] : i;
  }
  return first_cells;
}

std::vector<std::uint32_t> leads_by_sentence(const Facts& facts) {
  const auto sentences = facts.sentences();
  const auto kind_of = [&](std::uint32_t sentence) {
    return kind_for_features(facts.document(),
                             facts.document().blocks()[sentences[sentence].block]);
  };
  std::vector<std::uint32_t> leads(sentences.size(), kNowhere);
  for (std::uint32_t i = 1; i < leads.size(); ++i) {
    leads[i] = kind_of(i - 1) == kind_of(i) ? leads[i - 1] : i - 1;
  }
  return leads;
}

}  // namespace

Surroundings::Surroundings(const Facts& facts)
    : facts_(facts),
      headings_(headings_by_block(facts.document())),
      first_cells_(first_cells_by_block(facts.document())),
      leads_(leads_by_sentence(facts)) {}

TextSpan Surroundings::heading(const Passage& passage) const {
  const std::uint32_t heading = headings_[passage.block];
  const Document& document = facts_.document();
  return heading == kNowhere ? TextSpan{} : document.content(document.blocks()[heading]);
}

TextSpan Surroundings::lead(const Passage& passage) const {
  const auto blocks = facts_.document().blocks();
  const BlockKind kind = kind_for_features(facts_.document(), blocks[passage.block]);
  if (kind == BlockKind::kCell && passage.kind == Passage::Kind::kSentence) {
    const std::uint32_t first = first_cells_[passage.block];
    return first == passage.block ? TextSpan{} : blocks[first].span;
  }
  if (kind != BlockKind::kItem && kind != BlockKind::kCell) return {};
  const std::uint32_t lead = leads_[passage.first_sentence];
  return lead == kNowhere ? TextSpan{} : facts_.sentences()[lead].span;
}

TextSpan Surroundings::before(const Passage& passage) const {
  const auto sentences = facts_.sentences();
  const std::uint32_t first = passage.first_sentence;
  if (first == 0 || sentences[first - 1].block != passage.block) return {};
  return sentences[first - 1].span;
}

}  // namespace consultlint

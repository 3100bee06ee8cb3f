#include "language/elements/passage_features.h"

#include <algorithm>
#include <span>

#include "language/elements/feature_hash.h"
#include "language/elements/sign_features.h"
#include "language/elements/word_features.h"

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

}  // namespace

PassageFeatures named_features() {
  PassageFeatures features;
  features.fill(FeatureList(true));
  return features;
}

FeatureReader::FeatureReader(const Facts& facts)
    : facts_(facts), terms_(facts), headings_(headings_by_block(facts.document())) {}

void FeatureReader::read(const Passage& passage, PassageFeatures& out) const {
  for (FeatureList& group : out) group.clear();
  const auto group = [&out](FeatureGroup name) -> FeatureList& {
    return out[static_cast<std::size_t>(name)];
  };
  const Document& document = facts_.document();
  const std::span<const Term> terms = terms_.in(passage.span);
  if (passage.kind == Passage::Kind::kSentence) {
    add_runs(terms, document.text(), group(FeatureGroup::kWords));
    const BlockKind kind = document.blocks()[passage.block].kind;
    if (kind == BlockKind::kHeading || kind == BlockKind::kTitle) {
      add_stems(terms, kOwnHeadingTag, false, document.text(), group(FeatureGroup::kWords));
    }
    add_groups(terms, group(FeatureGroup::kMeanings));
  } else {
    add_stems(terms, kMemberTag, false, document.text(), group(FeatureGroup::kMembers));
  }
  add_heading(passage, group(FeatureGroup::kHeading));
  add_lead(passage, group(FeatureGroup::kLead));
  add_before(passage, group(FeatureGroup::kBefore));
  add_signs(passage, facts_, group(FeatureGroup::kSigns));
  add_document_signs(facts_, group(FeatureGroup::kDocument));
  for (FeatureList& list : out) list.settle();
}

void FeatureReader::add_heading(const Passage& passage, FeatureList& out) const {
  const std::uint32_t heading = headings_[passage.block];
  if (heading == kNowhere) return;
  const Document& document = facts_.document();
  add_stems(terms_.in(document.content(document.blocks()[heading])), kHeadingTag, true,
            document.text(), out);
}

void FeatureReader::add_lead(const Passage& passage, FeatureList& out) const {
  const Document& document = facts_.document();
  const auto blocks = document.blocks();
  const auto sentences = facts_.sentences();
  const BlockKind kind = blocks[passage.block].kind;
  if (kind == BlockKind::kCell && passage.kind == Passage::Kind::kSentence) {
    std::uint32_t first = passage.block;
    while (first > 0 && blocks[first - 1].kind == BlockKind::kCell) --first;
    if (first != passage.block) {
      add_stems(terms_.in(blocks[first].span), kLeadTag, true, document.text(), out);
    }
    return;
  }
  if (kind != BlockKind::kItem && kind != BlockKind::kCell) return;
  std::uint32_t lead = passage.first_sentence;
  while (lead > 0 && blocks[sentences[lead].block].kind == kind) --lead;
  if (blocks[sentences[lead].block].kind != kind) {
    add_stems(terms_.in(sentences[lead].span), kLeadTag, true, document.text(), out);
  }
}

void FeatureReader::add_before(const Passage& passage, FeatureList& out) const {
  const auto sentences = facts_.sentences();
  const std::uint32_t first = passage.first_sentence;
  if (first == 0 || sentences[first - 1].block != passage.block) return;
  const Document& document = facts_.document();
  add_stems(terms_.in(sentences[first - 1].span), kBeforeTag, false, document.text(), out);
}

}  // namespace consultlint

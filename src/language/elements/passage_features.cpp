#include "language/elements/passage_features.h"

#include <algorithm>

#include "language/elements/feature_hash.h"
#include "language/elements/sign_features.h"
#include "language/elements/word_features.h"

namespace consultlint {
namespace {

/// A heading or lead of more terms than this is none that anybody wrote as one. Without the limit a
/// document of one endless heading over many short lines would take for ever.
constexpr std::size_t kMostAround = 300;

FeatureList document_signs(const Facts& facts) {
  FeatureList signs(true);
  add_document_signs(facts, signs);
  return signs;
}

}  // namespace

PassageFeatures named_features() {
  PassageFeatures features;
  features.fill(FeatureList(true));
  return features;
}

FeatureReader::FeatureReader(const Facts& facts)
    : facts_(facts), terms_(facts), around_(facts), document_signs_(document_signs(facts)) {}

void FeatureReader::read(const Passage& passage, PassageFeatures& out) const {
  for (FeatureList& group : out) group.clear();
  const auto group = [&out](FeatureGroup name) -> FeatureList& {
    return out[static_cast<std::size_t>(name)];
  };
  if (passage.kind == Passage::Kind::kSentence) {
    add_sentence(passage, group(FeatureGroup::kWords), group(FeatureGroup::kMeanings));
  } else {
    add_stems(terms_.in(passage.span), kMemberTag, false, text(), group(FeatureGroup::kMembers));
  }
  add_stems(around(around_.heading(passage)), kHeadingTag, true, text(),
            group(FeatureGroup::kHeading));
  add_stems(around(around_.lead(passage)), kLeadTag, true, text(), group(FeatureGroup::kLead));
  add_stems(terms_.in(around_.before(passage)), kBeforeTag, false, text(),
            group(FeatureGroup::kBefore));
  add_signs(passage, facts_, group(FeatureGroup::kSigns));
  group(FeatureGroup::kDocument).add(document_signs_);
  for (FeatureList& list : out) list.settle();
}

void FeatureReader::add_sentence(const Passage& passage, FeatureList& words,
                                 FeatureList& meanings) const {
  const std::span<const Term> terms = terms_.in(passage.span);
  add_runs(terms, text(), words);
  const BlockKind kind = facts_.document().blocks()[passage.block].kind;
  if (kind == BlockKind::kHeading || kind == BlockKind::kTitle) {
    add_stems(terms, kOwnHeadingTag, false, text(), words);
  }
  add_groups(terms, meanings);
}

std::string_view FeatureReader::text() const {
  return facts_.document().text();
}

std::span<const Term> FeatureReader::around(TextSpan span) const {
  const std::span<const Term> terms = terms_.in(span);
  return terms.first(std::min(terms.size(), kMostAround));
}

}  // namespace consultlint

#include "language/elements/passage_features.h"

#include <algorithm>

namespace consultlint {
namespace {

/// A heading or lead of more terms than this is none that anybody wrote as one. Without the limit a
/// document of one endless heading over many short lines would take for ever.
constexpr std::size_t kMostAround = 300;

}  // namespace

PassageFeatures named_features() {
  PassageFeatures features;
  features.fill(FeatureList(true));
  return features;
}

void FeatureReader::read(const Passage& passage, PassageFeatures& out) const {
  for (std::size_t i = 0; i < kFeatureGroups; ++i) {
    const auto group = static_cast<FeatureGroup>(i);
    out[i].clear();
    const TextSpan from = source(group, passage);
    if (!from.empty()) read_group(group, passage, from, out[i]);
    out[i].settle();
  }
}

TextSpan FeatureReader::source(FeatureGroup group, const Passage& passage) const {
  const bool list = passage.kind == Passage::Kind::kList;
  switch (group) {
    case FeatureGroup::kWords:
    case FeatureGroup::kMeanings:
      return list ? TextSpan{} : passage.span;
    case FeatureGroup::kMembers:
      return list ? passage.span : TextSpan{};
    case FeatureGroup::kHeading:
      return around_.heading(passage);
    case FeatureGroup::kLead:
      return around_.lead(passage);
    case FeatureGroup::kBefore:
      return around_.before(passage);
    case FeatureGroup::kSigns:
      return passage.span;
    case FeatureGroup::kDocument:
      return {0, static_cast<std::uint32_t>(text().size())};
  }
  return {};
}

bool FeatureReader::is_heading(const Passage& passage) const {
  const BlockKind kind = facts_.document().blocks()[passage.block].kind;
  return kind == BlockKind::kHeading || kind == BlockKind::kTitle;
}

std::span<const Term> FeatureReader::around(TextSpan span) const {
  const std::span<const Term> terms = terms_.in(span);
  return terms.first(std::min(terms.size(), kMostAround));
}

}  // namespace consultlint

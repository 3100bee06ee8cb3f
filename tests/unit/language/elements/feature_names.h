#pragma once
#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "language/elements/feature_list.h"
#include "language/elements/passage_features.h"
#include "unit/language/facts_of.h"

namespace consultlint::test {

/// What a person would call the features of a list that was made with names, sorted. A word and its
/// stem share a name, which then stands twice.
inline std::vector<std::string> names_of(const FeatureList& list) {
  std::vector<std::string> names;
  for (const std::uint32_t hash : list.hashes()) names.push_back(list.name_of(hash));
  std::ranges::sort(names);
  return names;
}

inline std::vector<std::string> names_of(const PassageFeatures& features, FeatureGroup group) {
  return names_of(features[static_cast<std::size_t>(group)]);
}

/// The first passage with that text; of a list, its whole text.
inline Passage passage_of(const FactsOf& facts, std::string_view text) {
  for (const Passage& passage : find_passages(*facts)) {
    if (facts.text(passage.span) == text) return passage;
  }
  throw std::invalid_argument("no passage \"" + std::string(text) + "\"");
}

/// The named features of that passage.
inline PassageFeatures features_of(const FactsOf& facts, std::string_view text) {
  PassageFeatures features = named_features();
  FeatureReader(*facts).read(passage_of(facts, text), features);
  return features;
}

}  // namespace consultlint::test

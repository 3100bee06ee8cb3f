#include "feature_index.h"

#include <algorithm>
#include <unordered_map>

#include "language/elements/passage_scorer.h"

namespace consultlint::train {
namespace {

/// A feature of fewer papers says more about them than about an element.
constexpr std::uint32_t kLeastSources = 3;

/// Counts in how many sources a feature stands.
class SourceCounts {
 public:
  void begin_source() { ++source_; }
  void add(const PassageFeatures& passage) {
    for (const FeatureList& group : passage) {
      for (const std::uint32_t hash : group.hashes()) {
        Count& count = counts_[hash];
        if (count.last == source_) continue;
        count.last = source_;
        ++count.sources;
      }
    }
  }
  std::vector<std::uint32_t> at_least(std::uint32_t sources) const {
    std::vector<std::uint32_t> hashes;
    for (const auto& [hash, count] : counts_) {
      if (count.sources >= sources) hashes.push_back(hash);
    }
    std::ranges::sort(hashes);
    return hashes;
  }

 private:
  struct Count {
    std::uint32_t sources = 0;
    std::uint32_t last = 0;
  };
  std::unordered_map<std::uint32_t, Count> counts_;
  std::uint32_t source_ = 0;
};

std::vector<std::uint32_t> features_of(const TrainingData& data) {
  SourceCounts counts;
  for (const Paper& paper : data.papers) {
    counts.begin_source();
    for (const LabelledPassage& passage : paper.passages) counts.add(passage.features);
  }
  for (const LabelledSentence& sentence : data.sentences) {
    counts.begin_source();
    counts.add(sentence.features);
  }
  return counts.at_least(kLeastSources);
}

/// By `count` the weights of a group are shared out.
SparseRow row_of(const PassageFeatures& passage, const std::vector<std::uint32_t>& features,
                 std::size_t (FeatureList::*count)() const) {
  SparseRow row;
  for (std::size_t group = 0; group < kFeatureGroups; ++group) {
    const std::vector<std::uint32_t>& hashes = passage[group].hashes();
    const auto value = static_cast<float>(
        feature_value(static_cast<FeatureGroup>(group), (passage[group].*count)()));
    for (const std::uint32_t hash : hashes) {
      const auto found = std::ranges::lower_bound(features, hash);
      if (found == features.end() || *found != hash) continue;
      row.emplace_back(static_cast<std::uint32_t>(found - features.begin()), value);
    }
  }
  return row;
}

}  // namespace

std::vector<std::uint32_t> shared_features(const std::vector<const PassageFeatures*>& sources) {
  SourceCounts counts;
  for (const PassageFeatures* source : sources) {
    counts.begin_source();
    counts.add(*source);
  }
  return counts.at_least(kLeastSources);
}

std::vector<SparseRow> rows_of(const std::vector<const PassageFeatures*>& sources,
                               const std::vector<std::uint32_t>& features) {
  std::vector<SparseRow> rows;
  rows.reserve(sources.size());
  for (const PassageFeatures* source : sources)
    rows.push_back(row_of(*source, features, &FeatureList::distinct));
  return rows;
}

FeatureIndex::FeatureIndex(const TrainingData& data) : features(features_of(data)) {
  for (const Paper& paper : data.papers) {
    std::vector<SparseRow>& rows = papers.emplace_back();
    for (const LabelledPassage& passage : paper.passages) {
      rows.push_back(row_of(passage.features, features, &FeatureList::added));
    }
  }
  for (const LabelledSentence& sentence : data.sentences) {
    sentences.push_back(row_of(sentence.features, features, &FeatureList::added));
  }
}

}  // namespace consultlint::train

#pragma once
#include <cstdint>
#include <vector>

#include "labelled_papers.h"
#include "linear_model.h"

namespace consultlint::train {

/// The features that stand in two of the sources or more: hashes, ascending.
std::vector<std::uint32_t> shared_features(const std::vector<const PassageFeatures*>& sources);
/// Each of the sources, whole documents, as a row over such features.
std::vector<SparseRow> rows_of(const std::vector<const PassageFeatures*>& sources,
                               const std::vector<std::uint32_t>& features);

/// Every feature that stands in two sources or more (papers, or sentences on their own), with a
/// dense index in order of hash; and all the passages of the data as rows over it.
struct FeatureIndex {
  explicit FeatureIndex(const TrainingData& data);

  std::vector<std::uint32_t> features;         ///< Hashes, ascending.
  std::vector<std::vector<SparseRow>> papers;  ///< By paper, then passage.
  std::vector<SparseRow> sentences;
};

}  // namespace consultlint::train

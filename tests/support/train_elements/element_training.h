#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "feature_index.h"
#include "folds.h"
#include "labelled_papers.h"
#include "linear_model.h"

namespace consultlint::train {

/// The model of one element, learned from all papers but those of `left_out` (empty:
/// all papers) and from the sentences. Positive are the passages that labels point to; negative
/// every passage of a paper without the element, and some of papers of kinds that never have it,
/// which show ordinary sentences. Nothing when fewer than kLeastPositives are left.
inline constexpr int kLeastPositives = 5;
std::optional<LinearModel> learn_element(const std::string& element, const TrainingData& data,
                                         const FeatureIndex& index, const Writers& left_out);

/// How many papers are labelled to have it.
int papers_with(const std::string& element, const TrainingData& data);

/// The highest score of a passage of one paper, with what its declared evidence adds.
struct PaperScore {
  std::uint32_t paper = 0;
  bool present = false;
  double score = 0;
  double weight = 1;  ///< How much its label counts when a bar is chosen.
  std::uint32_t passage = 0;
};

/// Each labelled paper scored by a model that never saw its writer; papers that no model can score
/// are left out.
std::vector<PaperScore> cross_validate(const std::string& element, const TrainingData& data,
                                       const FeatureIndex& index);

/// The bar for which F is best over the scores. Precision counts more than recall (F 0.8): a false
/// "met" hides a fault. Never so low that most sentences of any paper would pass.
double choose_bar(std::vector<PaperScore> scores);

}  // namespace consultlint::train

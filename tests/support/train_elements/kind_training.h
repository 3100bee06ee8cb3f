#pragma once
#include <vector>

#include "labelled_papers.h"
#include "weight_table.h"

namespace consultlint::train {

/// The models that tell the kind of a document, one a kind, and how well they do on papers of
/// writers that they never saw.
struct KindLesson {
  std::vector<LearnedModel> models;  ///< In order of name; their bars are 0.
  std::vector<std::uint32_t> features;
};
/// Prints how many papers of each set are told rightly, and by the phrases alone, to `out`.
KindLesson learn_kinds(const TrainingData& data, std::ostream& out);

}  // namespace consultlint::train

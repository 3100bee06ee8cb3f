#pragma once
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "linear_model.h"

namespace consultlint::train {

/// What one element learned.
struct LearnedModel {
  std::string element;
  double bar = 0;
  int papers = 0;  ///< That have it.
  LinearModel model;
};

/// Writes a table of src/language/learned, NAME.cpp, for the function of that name. Weights are
/// rounded to units; the smallest are left out until at most `most` are left.
void write_weight_table(std::string_view name, const std::vector<LearnedModel>& models,
                        const std::vector<std::uint32_t>& features, std::size_t most,
                        std::ostream& out);

}  // namespace consultlint::train

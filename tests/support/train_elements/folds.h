#pragma once
#include <set>
#include <string>
#include <vector>

namespace consultlint::train {

/// The writers that a model is not to see.
using Writers = std::set<std::string>;

/// Deals writers out to folds: a model for each fold learns from the papers of all others.
std::vector<Writers> folds_of(const Writers& writers);

}  // namespace consultlint::train

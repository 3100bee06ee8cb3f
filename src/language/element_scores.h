#pragma once
#include "consultlint/facts.h"

namespace consultlint {

/// What the learned scorer says of the required elements of one document.
class ElementScores {
 public:
  explicit ElementScores(const Facts& facts);
};

}  // namespace consultlint

#include "language/element_scores.h"

namespace consultlint {

ElementScores::ElementScores(const Facts& /*facts*/) {}

}  // namespace consultlint

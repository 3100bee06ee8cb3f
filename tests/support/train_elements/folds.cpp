#include "folds.h"

#include <algorithm>

namespace consultlint::train {

std::vector<Writers> folds_of(const Writers& writers) {
  constexpr std::size_t kFolds = 10;
  std::vector<Writers> folds(std::min(kFolds, writers.size()));
  std::size_t next = 0;
  for (const std::string& writer : writers) folds[next++ % folds.size()].insert(writer);
  return folds;
}

}  // namespace consultlint::train

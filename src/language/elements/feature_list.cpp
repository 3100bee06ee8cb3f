#include "language/elements/feature_list.h"

#include <algorithm>

namespace consultlint {

void FeatureList::settle() {
  std::ranges::sort(hashes_);
  hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
}

std::string FeatureList::name_of(std::uint32_t hash) const {
  const auto found = std::ranges::find(names_, hash, &std::pair<std::uint32_t, std::string>::first);
  return found == names_.end() ? std::string{} : found->second;
}

}  // namespace consultlint

#include <algorithm>

#include "language/learned/element_weights.h"

namespace consultlint {

std::span<const std::uint16_t> ElementWeights::of(std::uint32_t feature) const {
  const auto found = std::ranges::lower_bound(features, feature);
  if (found == features.end() || *found != feature) return {};
  const auto index = static_cast<std::size_t>(found - features.begin());
  return weights.subspan(first[index], first[index + 1] - first[index]);
}

}  // namespace consultlint

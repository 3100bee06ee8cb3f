#include "language/elements/feature_lookup.h"

#include <algorithm>
#include <bit>

namespace consultlint {
namespace {

/// So that there are about as many buckets as features.
unsigned shift_for(std::size_t features) {
  constexpr unsigned kHashBits = 32;
  return kHashBits - std::max(1U, static_cast<unsigned>(std::bit_width(features)));
}

}  // namespace

FeatureLookup::FeatureLookup(const ElementWeights& weights)
    : weights_(weights),
      shift_(shift_for(weights.features.size())),
      begins_((0xFFFFFFFFU >> shift_) + 2) {
  for (const std::uint32_t feature : weights.features) ++begins_[(feature >> shift_) + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
}

}  // namespace consultlint

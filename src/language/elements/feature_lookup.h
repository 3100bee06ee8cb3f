#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "language/learned/element_weights.h"

namespace consultlint {

/// Finds the weights of features in constant time, which a scorer asks for at every word of a
/// document. Features are hashes, so their first bits tell nearly where each stands. Keeps a
/// reference to the weights. Immutable; safe to share between threads.
class FeatureLookup {
 public:
  explicit FeatureLookup(const ElementWeights& weights);

  /// As ElementWeights::of.
  std::span<const std::uint16_t> of(std::uint32_t feature) const {
    const std::uint32_t bucket = feature >> shift_;
    std::uint32_t at = begins_[bucket];
    const std::uint32_t end = begins_[bucket + 1];
    while (at < end && weights_.features[at] < feature) ++at;
    if (at == end || weights_.features[at] != feature) return {};
    return weights_.weights.subspan(weights_.first[at],
                                    weights_.first[at + 1] - weights_.first[at]);
  }

 private:
  const ElementWeights& weights_;
  unsigned shift_;
  std::vector<std::uint32_t> begins_;  // by bucket: its first feature; and the end
};

}  // namespace consultlint

#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "language/learned/element_weights.h"

namespace consultlint {

/// Finds features in constant time, which a scorer asks for several times at every word of a
/// document, and adds their weights to sums. A table of bits tells at once that most features were
/// never learned; a hash table has the rest, with its weight when a feature has only one, so that
/// little memory is touched. Keeps a reference to the weights. Immutable; safe to share between
/// threads.
class FeatureLookup {
 public:
  explicit FeatureLookup(const ElementWeights& weights);

  const ElementWeights& weights() const { return weights_; }

  /// The slot of a feature, below slots(), or kUnknown.
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
  std::uint32_t slot_of(std::uint32_t feature) const {
    const std::uint32_t bit = feature & kFilterMask;
    if (((filter_[bit / 64] >> (bit % 64)) & 1U) == 0) return kUnknown;
    for (std::uint32_t at = feature >> shift_; slots_[at].count != 0; at = (at + 1) & mask_) {
      if (slots_[at].feature == feature) return at;
    }
    return kUnknown;
  }
  std::size_t slots() const { return slots_.size(); }

  /// Tells the machine that the weights of the feature in that slot will soon be asked for.
  void fetch(std::uint32_t slot) const;
  /// Adds the weights of the feature in that slot to `sums`: one for each element, padded to
  /// padded_elements().
  void add_weights(std::uint32_t slot, std::span<std::int32_t> sums) const;
  std::size_t padded_elements() const { return width_; }

 private:
  struct Slot {
    std::uint32_t feature = 0;
    std::uint32_t count : 8 = 0;   ///< Of weights; 0 for an empty slot, kRow for a row of them all.
    std::uint32_t place : 24 = 0;  ///< The one weight, or the index of the first, or of the row.
  };
  static constexpr std::uint32_t kRow = 0xFF;
  static constexpr std::uint32_t kMostPlaces = (1U << 24U) - 1;  // far more than any table has
  static constexpr std::uint32_t kFilterMask = (1U << 19U) - 1;  // 64 KB: one bit in ten is set

  Slot slot_for(std::uint32_t index);
  std::uint32_t add_row(std::span<const std::uint16_t> weights);

  const ElementWeights& weights_;
  std::size_t width_;
  unsigned shift_;
  std::uint32_t mask_;
  std::vector<Slot> slots_;  // a feature stands in the slot of its first bits, or behind it
  std::vector<std::uint64_t> filter_;
  std::vector<std::int8_t> rows_;
};

/// Made at the first call.
const FeatureLookup& element_lookup();
const FeatureLookup& kind_lookup();

}  // namespace consultlint

#include "language/elements/feature_lookup.h"

#include <algorithm>
#include <bit>

namespace consultlint {
namespace {

constexpr unsigned kHashBits = 32;
constexpr std::size_t kLane = 16;        // elements that are added in one step
constexpr std::size_t kMostSparse = 16;  // weights that are added one by one

/// So that at most three slots in four are taken.
unsigned slot_bits(std::size_t features) {
  return std::max(1U, static_cast<unsigned>(std::bit_width(features + features / 3)));
}

std::uint8_t element_of(std::uint32_t entry) {
  return static_cast<std::uint8_t>(entry >> 8U);
}

std::int8_t weight_of(std::uint32_t entry) {
  return static_cast<std::int8_t>(entry & 0xFFU);
}

void add_row_to(const std::int8_t* __restrict row, std::span<std::int32_t> sums) {
  std::int32_t* __restrict sum = sums.data();
  const std::size_t lanes = sums.size() / kLane;
  for (std::size_t i = 0; i < lanes * kLane; ++i) sum[i] += row[i];
}

}  // namespace

FeatureLookup::FeatureLookup(const ElementWeights& weights)
    : weights_(weights),
      width_((weights.elements.size() + kLane - 1) / kLane * kLane),
      shift_(kHashBits - slot_bits(weights.features.size())),
      mask_(0xFFFFFFFFU >> shift_),
      slots_(std::size_t{mask_} + 1),
      filter_((kFilterMask + 1) / 64) {
  for (std::uint32_t i = 0; i < weights.features.size(); ++i) {
    const std::uint32_t feature = weights.features[i];
    const std::uint32_t bit = feature & kFilterMask;
    filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    std::uint32_t at = feature >> shift_;
    while (slots_[at].count != 0) at = (at + 1) & mask_;
    slots_[at] = slot_for(i);
  }
}

FeatureLookup::Slot FeatureLookup::slot_for(std::uint32_t index) {
  const std::uint32_t first = weights_.first[index];
  const std::span<const std::uint16_t> weights =
      weights_.weights.subspan(first, weights_.first[index + 1] - first);
  Slot slot;
  slot.feature = weights_.features[index];
  if (weights.size() > kMostSparse) {
    slot.count = kRow;
    slot.place = add_row(weights) & kMostPlaces;
  } else {
    slot.count = static_cast<std::uint8_t>(weights.size());
    slot.place = weights.size() == 1 ? weights.front() : first & kMostPlaces;
  }
  return slot;
}

std::uint32_t FeatureLookup::add_row(std::span<const std::uint16_t> weights) {
  const std::size_t row = rows_.size() / width_;
  rows_.resize(rows_.size() + width_);
  for (const std::uint16_t entry : weights)
    rows_[row * width_ + element_of(entry)] = weight_of(entry);
  return static_cast<std::uint32_t>(row);
}

void FeatureLookup::fetch(std::uint32_t index) const {
  const Slot slot = slots_[index];
  if (slot.count == kRow) {
    __builtin_prefetch(rows_.data() + slot.place * width_);
  } else if (slot.count > 1) {
    __builtin_prefetch(weights_.weights.data() + slot.place);
  }
}

void FeatureLookup::add_weights(std::uint32_t index, std::span<std::int32_t> sums) const {
  const Slot slot = slots_[index];
  if (slot.count == 1) {
    sums[element_of(slot.place)] += weight_of(slot.place);
  } else if (slot.count == kRow) {
    add_row_to(rows_.data() + slot.place * width_, sums);
  } else {
    for (const std::uint16_t entry : weights_.weights.subspan(slot.place, slot.count)) {
      sums[element_of(entry)] += weight_of(entry);
    }
  }
}

const FeatureLookup& element_lookup() {
  static const FeatureLookup lookup(element_weights());
  return lookup;
}

const FeatureLookup& kind_lookup() {
  static const FeatureLookup lookup(kind_weights());
  return lookup;
}

}  // namespace consultlint

#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "language/elements/feature_lookup.h"

namespace consultlint {

/// Takes the features of one group as a FeatureList does, but keeps only those that have weights,
/// and each once: by far most were never learned. Keeps a reference to the lookup.
class KnownFeatures {
 public:
  explicit KnownFeatures(const FeatureLookup& lookup) : lookup_(lookup), kept_(lookup.slots()) {}

  template <class Name>
  void add(std::uint32_t hash, const Name&) {
    ++added_;
    const std::uint32_t slot = lookup_.slot_of(hash);
    if (slot == FeatureLookup::kUnknown || kept_[slot]) return;
    kept_[slot] = true;
    slots_.push_back(slot);
    lookup_.fetch(slot);
  }
  void clear() {
    for (const std::uint32_t slot : slots_) kept_[slot] = false;
    added_ = 0;
    slots_.clear();
  }

  /// How many were added, doubles and unknown ones too.
  std::size_t added() const { return added_; }
  /// Of the features, in the lookup.
  std::span<const std::uint32_t> slots() const { return slots_; }

 private:
  const FeatureLookup& lookup_;
  std::size_t added_ = 0;
  std::vector<bool> kept_;  // by slot
  std::vector<std::uint32_t> slots_;
};

}  // namespace consultlint

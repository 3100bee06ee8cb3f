#pragma once
#include <cstdint>

namespace consultlint {

/// Hashes of features: the same on every machine and for ever, as the learned weights are found by
/// them.
constexpr std::uint32_t mix_hash(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t hash = (a ^ (b + 0x9E3779B9U + (a << 6U) + (a >> 2U))) * 0x85EBCA6BU;
  return hash ^ (hash >> 15U);
}
template <class... Rest>
constexpr std::uint32_t mix_hash(std::uint32_t a, std::uint32_t b, Rest... rest) {
  return mix_hash(mix_hash(a, b), rest...);
}

/// What begins the hash of a feature, so that the same words in two places are two features.
enum FeatureTag : std::uint32_t {
  kWordTag = 1,
  kStemTag = 2,
  kPairTag = 3,
  kSkipTag = 5,
  kHeadingTag = 16,     ///< Added to the tags above for the words of another place.
  kOwnHeadingTag = 20,  ///< The words of a heading that is itself the passage.
  kLeadTag = 32,
  kBeforeTag = 48,
  kMemberTag = 64,
  kSignTag = 80,
  kDocumentTag = 96,
  kGroupTag = 112,
  kGroupRunTag = 114,
};

}  // namespace consultlint

#include "language/elements/feature_list.h"

#include <algorithm>
#include <array>
#include <span>

namespace consultlint {
namespace {

constexpr std::size_t kFewHashes = 32;
constexpr std::size_t kManyHashes = 1024;

void sort_nearly_sorted(std::span<std::uint32_t> hashes) {
  for (std::size_t i = 1; i < hashes.size(); ++i) {
    const std::uint32_t hash = hashes[i];
    std::size_t at = i;
    for (; at > 0 && hashes[at - 1] > hash; --at) hashes[at] = hashes[at - 1];
    hashes[at] = hash;
  }
}

/// Deals hashes out by their first byte. They lie evenly, so each then stands nearly where it
/// belongs; lists are settled at every sentence, and this is much faster than a plain sort.
void sort_hashes(std::span<std::uint32_t> hashes) {
  if (hashes.size() < kFewHashes || hashes.size() > kManyHashes) {
    std::ranges::sort(hashes);
    return;
  }
  constexpr unsigned kShift = 24;
  std::array<std::uint16_t, 257> next{};
  for (const std::uint32_t hash : hashes) ++next[(hash >> kShift) + 1];
  for (std::size_t i = 1; i < next.size(); ++i) {
    next[i] = static_cast<std::uint16_t>(next[i] + next[i - 1]);
  }
  std::array<std::uint32_t, kManyHashes> dealt;
  for (const std::uint32_t hash : hashes) dealt[next[hash >> kShift]++] = hash;
  std::copy_n(dealt.begin(), hashes.size(), hashes.begin());
  sort_nearly_sorted(hashes);
}

}  // namespace

void FeatureList::add(const FeatureList& named) {
  hashes_.insert(hashes_.end(), named.hashes_.begin(), named.hashes_.end());
  if (named_) names_.insert(names_.end(), named.names_.begin(), named.names_.end());
}

void FeatureList::settle() {
  sort_hashes(hashes_);
  hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
}

std::string FeatureList::name_of(std::uint32_t hash) const {
  const auto found = std::ranges::find(names_, hash, &std::pair<std::uint32_t, std::string>::first);
  return found == names_.end() ? std::string{} : found->second;
}

}  // namespace consultlint

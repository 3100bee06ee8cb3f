#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace consultlint {

/// Features of one group: hashes, each at most once after settle(). When names are wanted, as for
/// an explanation, it also keeps what a person would call each.
class FeatureList {
 public:
  FeatureList() = default;
  explicit FeatureList(bool named) : named_(named) {}

  /// `name` is called only when names are wanted.
  template <class Name>
  void add(std::uint32_t hash, const Name& name) {
    hashes_.push_back(hash);
    if (named_) names_.emplace_back(hash, name());
  }
  /// All features of a list that was made with names.
  void add(const FeatureList& named);
  void clear() {
    hashes_.clear();
    names_.clear();
  }
  /// Sorts the hashes and drops doubles.
  void settle();

  const std::vector<std::uint32_t>& hashes() const { return hashes_; }
  /// The name of a feature in the list, or empty.
  std::string name_of(std::uint32_t hash) const;

 private:
  bool named_ = false;
  std::vector<std::uint32_t> hashes_;
  std::vector<std::pair<std::uint32_t, std::string>> names_;
};

}  // namespace consultlint

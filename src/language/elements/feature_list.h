#pragma once
#include <cstddef>
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
    ++added_;
    hashes_.push_back(hash);
    if (named_) names_.emplace_back(hash, name());
  }
  void clear() {
    added_ = 0;
    hashes_.clear();
    names_.clear();
  }
  /// Sorts the hashes and drops doubles.
  void settle();

  /// How many were added, doubles too: by it the weights of a passage are shared out, which needs
  /// no sorting.
  std::size_t added() const { return added_; }
  /// How many are in a settled list: by it those of a whole document are shared out.
  std::size_t distinct() const { return hashes_.size(); }
  const std::vector<std::uint32_t>& hashes() const { return hashes_; }
  /// The name of a feature in the list, or empty.
  std::string name_of(std::uint32_t hash) const;

 private:
  bool named_ = false;
  std::size_t added_ = 0;
  std::vector<std::uint32_t> hashes_;
  std::vector<std::pair<std::uint32_t, std::string>> names_;
};

}  // namespace consultlint

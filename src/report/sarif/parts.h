#pragma once
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace consultlint {

/// The parts of packages ("word/document.xml" of a file) that results of a log are placed in. A
/// part is numbered when it is first asked for, behind the files: SARIF keeps both in one list.
class SarifParts {
 public:
  struct Part {
    std::size_t file = 0;  ///< Index of the package.
    std::string name;
  };

  explicit SarifParts(std::size_t files) : files_(files) {}

  /// The part's index among all artifacts.
  std::size_t index(std::size_t file, const std::string& name) {
    const auto [known, is_new] = indexes_.try_emplace({file, name}, files_ + parts_.size());
    if (is_new) parts_.push_back({file, name});
    return known->second;
  }
  /// In order of index.
  std::span<const Part> all() const { return parts_; }

 private:
  std::size_t files_;
  std::vector<Part> parts_;
  std::map<std::pair<std::size_t, std::string>, std::size_t> indexes_;
};

}  // namespace consultlint

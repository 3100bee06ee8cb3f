#pragma once
#include <algorithm>
#include <string>
#include <vector>

namespace consultlint::test {

/// How far what was found agrees with what a reader found, both as lists in which one thing may
/// stand more than once.
struct Tally {
  void add(const std::vector<std::string>& wanted_here, std::vector<std::string> found_here) {
    wanted += wanted_here.size();
    found += found_here.size();
    for (const std::string& one : wanted_here) {
      const auto same = std::ranges::find(found_here, one);
      if (same == found_here.end()) {
        differences += "missed: " + one + "\n";
      } else {
        ++right;
        found_here.erase(same);
      }
    }
    for (const std::string& one : found_here) differences += "not there: " + one + "\n";
  }

  double f1() const {
    return 2.0 * static_cast<double>(right) / static_cast<double>(found + wanted);
  }

  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t wanted = 0;
  std::string differences;
};

}  // namespace consultlint::test

#pragma once
#include <algorithm>
#include <string_view>

namespace consultlint::checks {

/// Whether one typing slip makes `b` of `a`: a character left out, put in or changed, or two
/// neighbours swapped. False for equal strings.
inline bool is_spelling_slip(std::string_view a, std::string_view b) {
  const auto [differs_a, differs_b] = std::ranges::mismatch(a, b);
  a.remove_prefix(static_cast<std::size_t>(differs_a - a.begin()));
  b.remove_prefix(static_cast<std::size_t>(differs_b - b.begin()));
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.size() == 2 && b.size() == 2) return a[0] == b[1] && a[1] == b[0];
  return std::max(a.size(), b.size()) == 1;
}

}  // namespace consultlint::checks

#include "rules/suggestion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "text/ascii.h"

namespace consultlint {
namespace {

/// The edit distance of Damerau and Levenshtein, case aside: two letters swapped are one slip.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  const auto same = [&](std::size_t i, std::size_t j) {
    return ascii::lower(a[i]) == ascii::lower(b[j]);
  };
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (same(i - 1, j - 1) ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1);
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last.back();
}

/// How unlike two names are. A part of a name ("sentence-length" of a rule id) is as good as one
/// slip.
std::size_t unlikeness(std::string_view written, std::string_view name) {
  constexpr std::size_t kLeastPart = 4;
  const bool is_part = written.size() >= kLeastPart && name.find(written) != std::string_view::npos;
  return is_part ? std::min<std::size_t>(1, edit_distance(written, name))
                 : edit_distance(written, name);
}

}  // namespace

std::optional<std::string_view> nearest_name(std::string_view written,
                                             std::span<const std::string_view> names) {
  constexpr std::size_t kLongestName = 80;  // a longer one is no misspelling, and costs its square
  if (written.size() > kLongestName || names.empty()) return std::nullopt;
  const auto nearest = std::ranges::min_element(
      names, {}, [written](std::string_view name) { return unlikeness(written, name); });
  const bool is_near =
      unlikeness(written, *nearest) <= std::max<std::size_t>(1, written.size() / 3);
  return is_near ? std::optional(*nearest) : std::nullopt;
}

std::string suggestion(std::string_view written, std::span<const std::string_view> names) {
  if (const auto nearest = nearest_name(written, names)) {
    return fmt::format("did you mean '{}'?", *nearest);
  }
  if (names.size() == 1) return fmt::format("use {}", names.front());
  return fmt::format("use one of {}", fmt::join(names, ", "));
}

}  // namespace consultlint

#include "report/diff/line_changes.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace consultlint {
namespace {

/// A line that both texts hold once, by its number in each.
struct Anchor {
  std::size_t before = 0;
  std::size_t after = 0;
};

std::vector<Anchor> lines_met_once(const Lines& before, const Lines& after) {
  struct Seen {
    std::size_t number = 0;
    int times_before = 0;
    int times_after = 0;
  };
  std::unordered_map<std::string_view, Seen> seen;
  for (std::size_t i = 0; i < before.size(); ++i) {
    Seen& line = seen[before[i]];
    line.number = i;
    ++line.times_before;
  }
  for (const std::string_view line : after) {
    if (const auto known = seen.find(line); known != seen.end()) ++known->second.times_after;
  }
  std::vector<Anchor> anchors;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const auto known = seen.find(after[i]);
    if (known == seen.end()) continue;
    const Seen& line = known->second;
    if (line.times_before == 1 && line.times_after == 1) anchors.push_back({line.number, i});
  }
  return anchors;
}

/// The most anchors that stand in the same order in both texts.
std::vector<Anchor> in_order(const std::vector<Anchor>& anchors) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> last_of_length;  // index of the anchor that ends a chain best
  std::vector<std::size_t> previous(anchors.size(), kNone);
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto at =
        std::ranges::lower_bound(last_of_length, anchors[i].before, {},
                                 [&anchors](std::size_t a) { return anchors[a].before; });
    if (at != last_of_length.begin()) previous[i] = *std::prev(at);
    if (at == last_of_length.end()) {
      last_of_length.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<Anchor> chain;
  if (last_of_length.empty()) return chain;
  for (std::size_t i = last_of_length.back(); i != kNone; i = previous[i]) {
    chain.push_back(anchors[i]);
  }
  std::ranges::reverse(chain);
  return chain;
}

/// Finds what was replaced between two texts.
class Comparer {
 public:
  Comparer(const Lines& before, const Lines& after) : before_(before), after_(after) {}

  std::vector<LineChange> compare() && {
    Anchor from;
    for (const Anchor& anchor : in_order(lines_met_once(before_, after_))) {
      compare_gap({{from.before, anchor.before}, {from.after, anchor.after}});
      from = {anchor.before + 1, anchor.after + 1};
    }
    compare_gap({{from.before, before_.size()}, {from.after, after_.size()}});
    return std::move(found_);
  }

 private:
  bool same(std::size_t before, std::size_t after) const {
    return before_[before] == after_[after];
  }

  void compare_gap(LineChange gap) {
    while (gap.before.size() > 0 && gap.after.size() > 0 &&
           same(gap.before.begin, gap.after.begin)) {
      ++gap.before.begin;
      ++gap.after.begin;
    }
    while (gap.before.size() > 0 && gap.after.size() > 0 &&
           same(gap.before.end - 1, gap.after.end - 1)) {
      --gap.before.end;
      --gap.after.end;
    }
    if (gap.before.size() != gap.after.size()) return add(gap);
    for (std::size_t i = 0; i < gap.before.size(); ++i) {
      const std::size_t before = gap.before.begin + i;
      const std::size_t after = gap.after.begin + i;
      if (!same(before, after)) add({{before, before + 1}, {after, after + 1}});
    }
  }

  /// Joins it to the one before where they touch.
  void add(const LineChange& replaced) {
    if (!found_.empty() && found_.back().before.end == replaced.before.begin &&
        found_.back().after.end == replaced.after.begin) {
      found_.back().before.end = replaced.before.end;
      found_.back().after.end = replaced.after.end;
    } else {
      found_.push_back(replaced);
    }
  }

  const Lines& before_;
  const Lines& after_;
  std::vector<LineChange> found_;
};

}  // namespace

Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::vector<LineChange> find_line_changes(const Lines& before, const Lines& after) {
  return Comparer(before, after).compare();
}

}  // namespace consultlint

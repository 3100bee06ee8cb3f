#include "consultlint/clauses.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace consultlint {
namespace {

/// A series with fewer clauses says nothing about what its author meant.
constexpr std::size_t kShortestSeries = 3;
/// A leap over more numbers than these is another numbering, not a forgotten clause.
constexpr int kLongestGap = 5;

bool may_be_clause(const Block& block, std::size_t parts) {
  switch (block.kind) {
    case BlockKind::kHeading:
      return true;
    case BlockKind::kParagraph:
    case BlockKind::kItem:
      return parts > 1;
    default:
      return false;
  }
}

std::vector<Clause> numbered_blocks(const Document& document) {
  std::vector<Clause> clauses;
  const std::span<const Block> blocks = document.blocks();
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.label.empty() || document.stories()[block.story].kind != StoryKind::kBody) continue;
    const auto number = ClauseNumber::parse(document.number(block));
    if (!number || !may_be_clause(block, number->size())) continue;
    Clause clause;
    clause.block = i;
    clause.number = *number;
    clauses.push_back(clause);
  }
  return clauses;
}

bool starts_a_series(const ClauseNumber& number) {
  return std::ranges::all_of(number.parts(), [](std::uint16_t part) { return part == 1; });
}

/// Whether a heading without a number stands between two blocks: a new part of the document.
bool has_heading_between(const Document& document, std::uint32_t from, std::uint32_t to) {
  const auto between = document.blocks().subspan(from + 1, to - from - 1);
  return std::ranges::any_of(between, [](const Block& block) {
    return block.kind == BlockKind::kHeading && block.label.empty();
  });
}

/// One numbering, from its "1" on. Takes clauses in reading order and says how each follows.
class Series {
 public:
  bool is_new() const { return seen_.empty(); }
  const ClauseNumber& last() const { return last_; }
  std::uint32_t last_block() const { return last_block_; }

  void take(Clause& clause) {
    if (!is_new()) judge(clause);
    seen_.try_emplace(clause.number, clause.block);
    last_ = clause.number;
    last_block_ = clause.block;
    last_was_duplicate_ = clause.fault == Clause::Fault::kDuplicate;
  }

  /// Whether a clause with this number goes on under the last one with the children of the one
  /// before it: "4.2.7" under 4.3.
  bool is_wrong_child(const ClauseNumber& number) const {
    if (is_new() || number.size() != last_.size() + 1 || starts_a_series(number)) return false;
    const ClauseNumber parent = number.parent();
    if (parent.last() + 1 != last_.last() || parent.with_last(last_.last()) != last_) return false;
    if (!seen_.contains(parent)) return false;
    // Chapters may be listed first and numbered through later: one goes on only if it had begun.
    const auto child = seen_.upper_bound(parent);
    return parent.size() > 1 || (child != seen_.end() && child->first.is_inside(parent));
  }

 private:
  void judge(Clause& clause) const {
    if (is_wrong_child(clause.number)) {
      clause.fault = Clause::Fault::kWrongParent;
      clause.other = last_block_;
    } else if (const auto same = seen_.find(clause.number); same != seen_.end()) {
      clause.fault = Clause::Fault::kDuplicate;
      clause.other = same->second;
    } else if (clause.number < last_) {
      clause.fault = Clause::Fault::kOutOfOrder;
      clause.other = last_block_;
    } else {
      find_gap(clause);
    }
  }

  /// The greatest number so far with the same parent, or the parent's "0".
  ClauseNumber elder(const ClauseNumber& number) const {
    const ClauseNumber zero = number.with_last(0);
    auto before = seen_.lower_bound(number);
    while (before != seen_.begin()) {
      --before;
      const ClauseNumber& candidate = before->first;
      if (candidate < zero) break;
      if (candidate.size() == number.size()) return candidate;
      if (candidate.size() > number.size()) {  // a child: its ancestor is the elder
        ClauseNumber ancestor = candidate;
        while (ancestor.size() > number.size()) ancestor = ancestor.parent();
        return ancestor;
      }
    }
    return zero;
  }

  void find_gap(Clause& clause) const {
    // 22.2 where no 22 was printed: the chapter is numbered by other means, or elsewhere.
    const bool orphan = clause.number.size() > 1 && !seen_.contains(clause.number.parent());
    const ClauseNumber before = elder(clause.number);
    if (orphan && before.last() == 0) return;
    const int gap = clause.number.last() - before.last() - 1;
    // "3.1, 3.1, 3.3": one slip, and the duplicate is reported.
    const bool slipped = last_was_duplicate_ && last_.size() == clause.number.size() && gap == 1;
    if (gap < 1 || gap > kLongestGap || slipped) return;
    clause.fault = Clause::Fault::kGap;
    clause.missing_from = clause.number.with_last(static_cast<std::uint16_t>(before.last() + 1));
    clause.missing_to =
        clause.number.with_last(static_cast<std::uint16_t>(clause.number.last() - 1));
  }

  std::map<ClauseNumber, std::uint32_t> seen_;  // to the block that has it
  ClauseNumber last_;
  std::uint32_t last_block_ = kNowhere;
  bool last_was_duplicate_ = false;
};

/// Whether the text is still in the chapter that a number belongs to, so that going back to it is a
/// slip and not another numbering: 4.3 after 4.4.1, but not 5.1 after 7.4.
bool is_in_chapter_of(const ClauseNumber& last, const ClauseNumber& number) {
  if (number.size() == 1) return true;
  return last == number.parent() || last.is_inside(number.parent());
}

bool starts_again(const Document& document, const Series& series, const Clause& clause) {
  if (clause.number >= series.last()) return false;
  if (series.is_wrong_child(clause.number)) return false;
  if (!is_in_chapter_of(series.last(), clause.number)) return true;
  if (!starts_a_series(clause.number)) return false;
  return clause.number.size() == 1 ||
         has_heading_between(document, series.last_block(), clause.block);
}

/// Faults in a handful of numbers are guesses: forget them.
void acquit_short_series(std::vector<Clause>& clauses) {
  std::map<std::uint32_t, std::size_t> sizes;
  for (const Clause& clause : clauses) ++sizes[clause.series];
  for (Clause& clause : clauses) {
    if (sizes[clause.series] < kShortestSeries) clause.fault = Clause::Fault::kNone;
  }
}

/// Text extracted from pages prints some numbers apart from their clauses, on lines of their own:
/// those are not missing.
void acquit_numbers_that_stand_alone(const Document& document, std::vector<Clause>& clauses) {
  std::set<ClauseNumber> alone;
  for (const Block& block : document.blocks()) {
    if (block.kind != BlockKind::kParagraph || !block.label.empty()) continue;
    const auto number = ClauseNumber::parse(document.slice(block.span));
    if (number && number->size() > 1) alone.insert(*number);
  }
  for (Clause& clause : clauses) {
    if (clause.fault != Clause::Fault::kGap) continue;
    const auto found = alone.lower_bound(clause.missing_from);
    if (found != alone.end() && *found <= clause.missing_to) clause.fault = Clause::Fault::kNone;
  }
}

}  // namespace

std::optional<ClauseNumber> ClauseNumber::parse(std::string_view text) {
  ClauseNumber number;
  while (text.ends_with('.')) text.remove_suffix(1);
  if (text.ends_with(".0")) text.remove_suffix(2);
  while (!text.empty()) {
    if (number.size_ == kMaxParts) return std::nullopt;
    std::uint16_t part = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), part);
    if (failure != std::errc{} || part > 999) return std::nullopt;
    number.parts_[number.size_++] = part;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.empty()) break;
    if (text.front() != '.' || text.size() == 1) return std::nullopt;
    text.remove_prefix(1);
  }
  if (number.size_ == 0) return std::nullopt;
  return number;
}

ClauseNumber ClauseNumber::parent() const {
  ClauseNumber parent = *this;
  parent.parts_[--parent.size_] = 0;
  return parent;
}

ClauseNumber ClauseNumber::with_last(std::uint16_t part) const {
  ClauseNumber number = *this;
  number.parts_[number.size_ - 1] = part;
  return number;
}

ClauseNumber ClauseNumber::child(std::uint16_t part) const {
  ClauseNumber number = *this;
  if (number.size_ < kMaxParts) number.parts_[number.size_++] = part;
  return number;
}

bool ClauseNumber::is_inside(const ClauseNumber& ancestor) const {
  return size_ > ancestor.size_ &&
         std::ranges::equal(parts().first(ancestor.size_), ancestor.parts());
}

std::string ClauseNumber::to_string() const {
  std::string text;
  for (const std::uint16_t part : parts()) {
    if (!text.empty()) text += '.';
    text += std::to_string(part);
  }
  return text;
}

std::vector<Clause> find_clauses(const Document& document) {
  std::vector<Clause> clauses = numbered_blocks(document);
  Series series;
  std::uint32_t index = 0;
  for (Clause& clause : clauses) {
    if (!series.is_new() && starts_again(document, series, clause)) {
      series = Series();
      ++index;
    }
    clause.series = index;
    series.take(clause);
  }
  acquit_short_series(clauses);
  acquit_numbers_that_stand_alone(document, clauses);
  return clauses;
}

}  // namespace consultlint

#include "report/html/timeline_rows.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace consultlint::html {
namespace {

std::string_view word_for(DateRole role) {
  static constexpr std::array<std::string_view, 8> kWords = {
      "", "Opens", "Closes", "Issued", "Decision", "Feedback", "Event", "Takes effect"};
  return kWords[static_cast<std::size_t>(role)];
}

class Collection {
 public:
  explicit Collection(const Facts& facts) : facts_(facts) {}

  void add_settled(std::optional<std::uint32_t> index, DateRole role, bool replaced = false) {
    if (!index) return;
    const DateMention& mention = facts_.dates()[*index];
    const std::optional<Date> first = first_day(mention);
    const std::optional<Date> last = last_day(mention);
    if (!first || !last) return;
    TimelineRow row{role, word_for(role), *first, *last, &mention, true, replaced};
    if (mention.end && role == DateRole::kClosing) row.first = row.last;
    if (mention.end && role == DateRole::kOpening) row.last = row.first;
    if (replaced) row.word = "Closed at first";
    add(row);
  }

  void add_others() {
    for (const DateMention& mention : facts_.dates()) {
      const bool counts =
          mention.role == DateRole::kEvent || mention.role == DateRole::kImplementation ||
          mention.role == DateRole::kDecision || mention.role == DateRole::kFeedback;
      const auto first = first_day(mention);
      const auto last = last_day(mention);
      if (!counts || mention.is_past || !first || !last) continue;
      add({mention.role, word_for(mention.role), *first, *last, &mention});
    }
  }

  std::vector<TimelineRow> finish() && {
    std::ranges::stable_sort(rows_, {}, key);
    // Of equal rows the settled one came first.
    const auto [begin, end] = std::ranges::unique(rows_, {}, key);
    rows_.erase(begin, end);
    return std::move(rows_);
  }

 private:
  static std::tuple<Date, Date, DateRole, bool> key(const TimelineRow& row) {
    return {row.first, row.last, row.role, row.replaced};
  }
  void add(const TimelineRow& row) { rows_.push_back(row); }

  const Facts& facts_;
  std::vector<TimelineRow> rows_;
};

}  // namespace

std::vector<TimelineRow> timeline_rows(const Facts& facts) {
  const Timeline& timeline = facts.timeline();
  Collection rows(facts);
  rows.add_settled(timeline.issue, DateRole::kIssue);
  rows.add_settled(timeline.opening, DateRole::kOpening);
  for (const std::uint32_t index : timeline.closing_all) {
    rows.add_settled(index, DateRole::kClosing);
  }
  rows.add_settled(timeline.closing, DateRole::kClosing);
  for (const std::uint32_t index : timeline.replaced) {
    rows.add_settled(index, DateRole::kClosing, true);
  }
  rows.add_settled(timeline.feedback, DateRole::kFeedback);
  rows.add_settled(timeline.decision, DateRole::kDecision);
  rows.add_others();
  return std::move(rows).finish();
}

}  // namespace consultlint::html

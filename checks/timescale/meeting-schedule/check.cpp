#include "consultlint/check.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "consultlint/calendar.h"
#include "consultlint/phrase_rows.h"

namespace consultlint::checks {
namespace {

/// Rows of the page's table.
constexpr std::uint32_t kQuarterly = 1U << 0;
constexpr std::uint32_t kMeetings = 1U << 1;
constexpr std::size_t kQuarterlyMeetings = 4;  // in a year
constexpr std::uint32_t kLongestEntry = 80;    // bytes, of a date with its time and place

/// A meeting of the list, and the place that gives its date.
struct Meeting {
  Date day;
  TextSpan span;
};

/// Reads what a paper says of how often a group meets, and when.
class ScheduleReader {
 public:
  ScheduleReader(const Facts& facts, PhraseSet words)
      : facts_(facts), document_(facts.document()), rows_(phrase_rows(facts, words)) {}

  /// The sentence that says that there is a meeting every quarter.
  std::optional<TextSpan> promise() const {
    const auto found = std::ranges::find(rows_, kQuarterly | kMeetings);
    if (found == rows_.end()) return std::nullopt;
    return facts_.sentences()[static_cast<std::size_t>(found - rows_.begin())].span;
  }

  /// The meetings that the paper lists, in order of date.
  std::vector<Meeting> meetings() const {
    std::vector<Meeting> meetings;
    for (const DateMention& date : facts_.dates()) {
      const std::optional<Date> day = first_day(date);
      const bool single = day && date.precision == Precision::kDay && !date.end;
      if (single && is_listed(date.span)) meetings.push_back({*day, date.span});
    }
    std::ranges::stable_sort(meetings, {}, &Meeting::day);
    return meetings;
  }

 private:
  /// A short item or cell under a heading that speaks of meetings.
  bool is_listed(TextSpan date) const {
    const std::uint32_t at = document_.block_at(date.begin);
    if (at == kNowhere) return false;
    const Block& block = document_.blocks()[at];
    const bool entry = block.kind == BlockKind::kItem || block.kind == BlockKind::kCell;
    return entry && block.span.size() <= kLongestEntry && (heading_rows(at) & kMeetings) != 0;
  }

  /// Rows of the words in the heading over a block.
  std::uint32_t heading_rows(std::uint32_t block) const {
    const auto sections = facts_.sections();
    const auto after = std::ranges::upper_bound(sections, block, {}, &Section::first_block);
    if (after == sections.begin() || std::prev(after)->heading == kNowhere) return 0;
    const Block& heading = document_.blocks()[std::prev(after)->heading];
    const std::uint32_t sentence = facts_.sentence_at(document_.content(heading).begin);
    return sentence == kNowhere ? 0 : rows_[sentence];
  }

  const Facts& facts_;
  const Document& document_;
  std::vector<std::uint32_t> rows_;  // of each sentence
};

void report(TextSpan place, std::string what, Related other, Sink& out) {
  out.report(place, {{"what", std::move(what)}}).related.push_back(std::move(other));
}

}  // namespace

Check timescale_meeting_schedule(const Options& options) {
  return [max_gap = static_cast<int>(options.integer("max-gap")), words = options.phrases()](
             const Document&, const Facts& facts, Sink& out) {
    const ScheduleReader reader(facts, words);
    const std::optional<TextSpan> promised = reader.promise();
    const std::vector<Meeting> meetings = promised ? reader.meetings() : std::vector<Meeting>();
    if (meetings.size() < 2) return;
    if (meetings.size() < kQuarterlyMeetings) {
      return report(meetings.back().span, "only " + std::to_string(meetings.size()) + " are listed",
                    {*promised, "promised here"}, out);
    }
    for (std::size_t i = 1; i < meetings.size(); ++i) {
      const int gap = days_between(meetings[i - 1].day, meetings[i].day);
      if (gap <= max_gap) continue;
      report(meetings[i].span,
             "from " + spell_date(meetings[i - 1].day) + " to " + spell_date(meetings[i].day) +
                 " is " + std::to_string(gap) + " days",
             {meetings[i - 1].span, "the meeting before"}, out);
    }
  };
}

}  // namespace consultlint::checks

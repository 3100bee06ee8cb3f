#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include "consultlint/calendar.h"
#include "consultlint/periods.h"
#include "consultlint/phrase_rows.h"

namespace consultlint::checks {
namespace {

constexpr std::uint32_t kHeadBlocks = 30;  // where a diary says what it covers
constexpr int kLeastDays = 60;             // a shorter range is an entry's own
constexpr std::uint32_t kUpdated = 1U << 0;
constexpr std::uint32_t kCovers = 1U << 1;

struct DiaryOptions {
  int max_days = 0;  ///< Between the issue of the diary and 1 April.
  int months = 0;    ///< That it must cover.
};

/// Where the diary says when it was put out, and what time it covers.
struct DiaryDates {
  const DateMention* issued = nullptr;
  const DateMention* covers = nullptr;
};

class DiaryReader {
 public:
  DiaryReader(const Document& document, const Facts& facts, PhraseSet words)
      : document_(document), facts_(facts), rows_(phrase_rows(facts, words)) {}

  DiaryDates read() const {
    DiaryDates dates;
    if (const auto issue = facts_.timeline().issue) {
      const DateMention& date = facts_.dates()[*issue];
      // A diary that is brought up to date is put out anew whenever that is done.
      const bool updated = (rows_around(date.span) & kUpdated) != 0;
      if (!updated && first_day(date)) dates.issued = &date;
    }
    const auto covers = std::ranges::find_if(
        facts_.dates(), [&](const DateMention& date) { return tells_cover(date); });
    if (covers != facts_.dates().end()) dates.covers = &*covers;
    return dates;
  }

 private:
  bool tells_cover(const DateMention& date) const {
    const std::optional<Date> first = first_day(date);
    if (!first || !date.end || date.precision == Precision::kYear) return false;
    if (days_between(*first, *last_day(date)) < kLeastDays) return false;
    const std::uint32_t block = document_.block_at(date.span.begin);
    if (block > kHeadBlocks) return false;
    const BlockKind kind = document_.blocks()[block].kind;
    return kind == BlockKind::kTitle || kind == BlockKind::kHeading ||
           (rows_around(date.span) & kCovers) != 0;
  }

  /// Rows of the words in its sentence and, in a table, in the cell before it.
  std::uint32_t rows_around(TextSpan span) const {
    const std::uint32_t sentence = facts_.sentence_at(span.begin);
    if (sentence == kNowhere) return 0;
    const std::uint32_t block = document_.block_at(span.begin);
    const bool labelled = document_.blocks()[block].kind == BlockKind::kCell && sentence > 0;
    return rows_[sentence] | (labelled ? rows_[sentence - 1] : 0);
  }

  const Document& document_;
  const Facts& facts_;
  std::vector<std::uint32_t> rows_;  // of each sentence
};

/// The first of April that is nearest.
Date nearest_april(Date date) {
  const auto april = [&](int years) {
    return Date{date.year() + std::chrono::years{years}, std::chrono::April, std::chrono::day{1}};
  };
  const std::array<Date, 3> near = {april(-1), april(0), april(1)};
  return *std::ranges::min_element(near, {},
                                   [&](Date first) { return std::abs(days_between(first, date)); });
}

void check_issue(const DateMention& issued, const DiaryOptions& options, Sink& out) {
  const Date april = nearest_april(*first_day(issued));
  const int days = days_between(april, *first_day(issued));
  if (std::abs(days) <= options.max_days) return;
  out.report(issued.span, {{"what", "The diary was issued on " + spell_date(*first_day(issued)) +
                                        ", " + std::to_string(std::abs(days)) + " days " +
                                        (days < 0 ? "before " : "after ") + spell_date(april) +
                                        ". A diary is due about 1 April"}});
}

void check_cover(const DateMention& covers, const DiaryOptions& options, Sink& out) {
  const DayRange range{*first_day(covers), *last_day(covers)};
  const Date needed = add_days(add_months(range.first, options.months), -1);
  if (range.last >= needed) return;
  out.report(covers.span, {{"what", "The diary covers " + spell_range(range.first, range.last) +
                                        ", " + std::to_string(length_in_days(range)) +
                                        " days. To cover " + std::to_string(options.months) +
                                        " months it has to run to " + spell_date(needed)}});
}

}  // namespace

Check timescale_diary_date(const Options& given) {
  const DiaryOptions options{static_cast<int>(given.integer("max-days")),
                             static_cast<int>(given.integer("months"))};
  return
      [options, words = given.phrases()](const Document& document, const Facts& facts, Sink& out) {
        const DiaryDates dates = DiaryReader(document, facts, words).read();
        if (dates.issued != nullptr) check_issue(*dates.issued, options, out);
        if (dates.covers != nullptr) check_cover(*dates.covers, options, out);
      };
}

}  // namespace consultlint::checks

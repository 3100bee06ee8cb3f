#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <string>

#include "consultlint/calendar.h"

namespace consultlint::checks {
namespace {

constexpr std::uint32_t kNear = 60;  // bytes between a length and a date that belong together

/// A day, or the month in which a day lies.
struct Moment {
  Date first;
  Date last;
  bool is_month;
};

/// Two ends of a time of which the paper tells the length.
struct Interval {
  Moment start;
  Moment end;
  std::array<TextSpan, 2> places;
};

Moment moment_of(Date day, Precision precision) {
  if (precision == Precision::kDay) return {day, day, false};
  const Date first = day.year() / day.month() / 1;
  return {first, add_days(add_months(first, 1), -1), true};
}

bool is_day_or_month(const DateMention& date) {
  return first_day(date) &&
         (date.precision == Precision::kDay || date.precision == Precision::kMonth);
}

std::optional<Interval> interval_of(const DateMention& start, const DateMention& end) {
  if (!is_day_or_month(start) || !is_day_or_month(end) || start.end || end.end) return std::nullopt;
  return Interval{moment_of(*first_day(start), start.precision),
                  moment_of(*first_day(end), end.precision),
                  {start.span, end.span}};
}

std::optional<Interval> interval_of(const DateMention& range) {
  if (!is_day_or_month(range) || !range.end) return std::nullopt;
  return Interval{moment_of(*first_day(range), range.precision),
                  moment_of(*last_day(range), range.precision),
                  {range.span, range.span}};
}

/// Text between two neighbours, or nothing when it is long or crosses a sentence.
std::string_view gap(const Document& document, const Facts& facts, TextSpan left, TextSpan right) {
  if (right.begin < left.end || right.begin - left.end > kNear) return {};
  if (facts.sentence_at(left.begin) != facts.sentence_at(right.begin)) return {};
  return document.slice({left.end, right.begin});
}

bool begins_with_any(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

bool is_any(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::find(words, text) != words.end();
}

/// The ends of a length that stands between the dates `before` and `after` (null at the edges of
/// the document): "in July 2003, 12 months after … 1 July 2002", "a year from 1 May to 30 April".
std::optional<Interval> ends_of(const Document& document, const Facts& facts, TextSpan length,
                                const DateMention* before, const DateMention* after) {
  constexpr std::array<std::string_view, 3> kAfter = {" after ", " following ", " from "};
  constexpr std::array<std::string_view, 4> kBesides = {", ", " (", ", i.e. ", ", that is "};
  constexpr std::array<std::string_view, 8> kRuns = {
      " from ",         ", from ",       " (from ",          " between ",
      " period, from ", " period from ", " period between ", " ("};
  const std::string_view right =
      after == nullptr ? std::string_view{} : gap(document, facts, length, after->span);
  const std::string_view left =
      before == nullptr ? std::string_view{} : gap(document, facts, before->span, length);
  if (is_any(left, kBesides) && begins_with_any(right, kAfter)) return interval_of(*after, *before);
  if (is_any(right, kRuns) && after->end) return interval_of(*after);
  if (left == " (" && before->end) return interval_of(*before);
  return std::nullopt;
}

/// Counted from any day of the start, with or without that day, the length ends in the end.
bool agrees(const Interval& interval, const DurationMention& length, Nation nation) {
  return add_days(end_of(interval.start.first, length, nation), -1) <= interval.end.last &&
         interval.end.first <= end_of(interval.start.last, length, nation);
}

std::string spell(const Moment& moment, std::string_view day_word, std::string_view month_word) {
  const std::string date = spell_date(moment.first);
  if (!moment.is_month) return std::string(day_word) + date;
  return std::string(month_word) + date.substr(date.find(' ') + 1);
}

bool is_counted(const DurationMention& length) {
  using Unit = DurationMention::Unit;
  return length.role == DurationMention::Role::kNone &&
         std::ranges::all_of(length.parts, [](const DurationMention::Part& part) {
           return part.unit >= Unit::kDay && part.unit != Unit::kWorkingDay;
         });
}

/// "About", "at least": a word of the page's table right before the length.
bool is_vague(const Facts& facts, TextSpan length, PhraseSet words) {
  const std::span<const PhraseHit> hits = facts.phrases(words);
  const auto next = std::ranges::lower_bound(hits, length.begin, {},
                                             [](const PhraseHit& hit) { return hit.span.begin; });
  return next != hits.begin() && std::prev(next)->span.end + 1 == length.begin;
}

void judge(const Facts& facts, const DurationMention& length, const Interval& interval, Sink& out) {
  if (agrees(interval, length, facts.nation())) return;
  const Moment wanted = {end_of(interval.start.first, length, facts.nation()),
                         {},
                         interval.start.is_month || interval.end.is_month};
  Finding& finding = out.report(length.span, {{"length", spell_length(length)},
                                              {"start", spell(interval.start, "", "")},
                                              {"wanted", spell(wanted, "on ", "in ")},
                                              {"end", spell(interval.end, "on ", "in ")}});
  finding.related.push_back({interval.places[0], "where it starts"});
  if (interval.places[1] != interval.places[0]) {
    finding.related.push_back({interval.places[1], "where it ends"});
  }
}

/// A length and the dates that stand around it, null at the edges of the document.
struct Neighbours {
  const DurationMention* length = nullptr;
  const DateMention* before = nullptr;
  const DateMention* after = nullptr;
};

/// The lengths that may stand between two dates, in text order.
std::vector<Neighbours> lengths_among_dates(const Facts& facts, PhraseSet vague) {
  const std::span<const DateMention> dates = facts.dates();
  std::vector<Neighbours> found;
  std::size_t next = 0;  // the first date behind the length
  for (const DurationMention& length : facts.durations()) {
    while (next < dates.size() && dates[next].span.begin < length.span.end) ++next;
    if (!is_counted(length) || is_vague(facts, length.span, vague)) continue;
    found.push_back({&length, next == 0 ? nullptr : &dates[next - 1],
                     next == dates.size() ? nullptr : &dates[next]});
  }
  return found;
}

}  // namespace

Check timescale_wrong_interval(const Options& options) {
  return [vague = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    for (const Neighbours& it : lengths_among_dates(facts, vague)) {
      const auto interval = ends_of(document, facts, it.length->span, it.before, it.after);
      if (interval) judge(facts, *it.length, *interval, out);
    }
  };
}

}  // namespace consultlint::checks

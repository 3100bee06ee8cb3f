#include "consultlint/check.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "consultlint/calendar.h"
#include "consultlint/computed_outcome.h"
#include "consultlint/periods.h"

namespace consultlint::checks {
namespace {

/// A period that the law sets for one sort of paper: the rows of the page's table.
struct Requirement {
  std::string_view what;
  int days;
  bool from_next_day = false;       ///< The day of issue does not count.
  bool plus_bank_holidays = false;  ///< Each bank holiday inside adds a day.
};
constexpr std::array<Requirement, 6> kRequirements = {{
    {"a planning application", 21, false, true},
    {"a supplementary planning document", 28},
    {"a neighbourhood plan", 42},
    {"a Scottish local place plan", 28},
    {"a licence application", 28, true},
    {"a school closure", 42},
}};

/// A paper says what it is about in its headings and at its head; elsewhere it may cite others.
bool tells_subject(const Document& document, std::uint32_t offset) {
  constexpr std::uint32_t kHead = 1000;  // bytes
  const std::uint32_t block = document.block_at(offset);
  if (offset < kHead || block == kNowhere) return offset < kHead;
  const BlockKind kind = document.blocks()[block].kind;
  return kind == BlockKind::kTitle || kind == BlockKind::kHeading;
}

/// What the paper is about: the row of which words come first.
const Requirement* requirement_of(const Facts& facts, PhraseSet words) {
  for (const PhraseHit& hit : facts.phrases(words)) {
    if (tells_subject(facts.document(), hit.span.begin)) return &kRequirements[hit.entry];
  }
  return nullptr;
}

int bank_holidays_in(DayRange days, Nation nation) {
  int count = 0;
  const int last = static_cast<int>(days.last.year());
  for (int year = static_cast<int>(days.first.year()); year <= last; ++year) {
    for (const BankHoliday& holiday : bank_holidays(year, nation)) {
      count += days.first <= holiday.date && holiday.date <= days.last ? 1 : 0;
    }
  }
  return count;
}

/// The days on which people may reply.
struct OpenDays {
  DayRange days;
  bool from_issue = false;  ///< No opening date is named: the paper opens when it is issued.
  TextSpan closing;
};

/// The one closing day of a notice, whose dates are no timeline; null when there is none or two.
const DateMention* only_closing(const Facts& facts) {
  const DateMention* only = nullptr;
  for (const DateMention& date : facts.dates()) {
    if (date.role != DateRole::kClosing || !last_day(date)) continue;
    if (only != nullptr && last_day(*only) != last_day(date)) return nullptr;
    if (only == nullptr) only = &date;
  }
  return only;
}

std::optional<OpenDays> open_days_of_notice(const Facts& facts) {
  const DateMention* closing = only_closing(facts);
  const DateMention* opening = nullptr;
  for (const DateMention& date : facts.dates()) {
    if (date.role == DateRole::kOpening && first_day(date)) opening = &date;
  }
  const std::optional<std::uint32_t> issue = facts.timeline().issue;
  const bool from_issue = opening == nullptr && issue;
  if (from_issue) opening = &facts.dates()[*issue];
  if (closing == nullptr || opening == nullptr) return std::nullopt;
  const DayRange days{*first_day(*opening), *last_day(*closing)};
  if (days.last < days.first) return std::nullopt;
  return OpenDays{days, from_issue, closing->span};
}

std::optional<OpenDays> open_days_of(const Facts& facts) {
  const std::optional<DayRange> days = open_days(facts);
  if (!days) return open_days_of_notice(facts);
  const Timeline& timeline = facts.timeline();
  return OpenDays{*days, timeline.opening == timeline.issue, facts.dates()[*timeline.closing].span};
}

/// The time that the paper gives, held against what it needs.
struct Period {
  int days = 0;
  int needed = 0;
  TextSpan span;
  std::string words;
};

Period period_of(const OpenDays& open, const Requirement& rule, Nation nation) {
  Period period;
  const bool leaves_first = rule.from_next_day && open.from_issue;
  period.days = length_in_days(open.days) - (leaves_first ? 1 : 0);
  period.needed = rule.days;
  period.span = open.closing;
  period.words =
      spell_range(open.days.first, open.days.last) + " is " + std::to_string(period.days) + " days";
  const int holidays = rule.plus_bank_holidays ? bank_holidays_in(open.days, nation) : 0;
  if (holidays > 0) {
    period.needed += holidays;
    period.words += ", " + std::to_string(holidays) + " of them bank holidays";
  }
  return period;
}

std::optional<Period> period_in(const Facts& facts, const Requirement& rule) {
  if (const auto open = open_days_of(facts)) return period_of(*open, rule, facts.nation());
  if (!facts.timeline().stated_period) return std::nullopt;
  const DurationMention& stated = facts.durations()[*facts.timeline().stated_period];
  return Period{static_cast<int>(std::lround(days_in(stated))), rule.days, stated.span,
                "The paper gives " + spell_length(stated)};
}

}  // namespace

Check timescale_short_statutory_period(const Options& options) {
  return [words = options.phrases()](const Document&, const Facts& facts, Sink& out) {
    const Requirement* rule = requirement_of(facts, words);
    if (rule == nullptr) {
      return out.set_outcome(computed_outcome(
          Verdict::kNotApplicable, "The paper is of no sort that has a period of its own."));
    }
    const std::optional<Period> period = period_in(facts, *rule);
    if (!period) {
      return out.set_outcome(computed_outcome(Verdict::kCannotTell,
                                              "The paper states neither both dates nor a length."));
    }
    const bool met = period->days >= period->needed;
    out.set_outcome(computed_outcome(met ? Verdict::kMet : Verdict::kNotMet, period->words + ".",
                                     {period->span}));
    if (met) return;
    out.report(period->span,
               {{"period", period->words}, {"what", rule->what}, {"needed", period->needed}});
  };
}

}  // namespace consultlint::checks

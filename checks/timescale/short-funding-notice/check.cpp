#include "consultlint/check.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "consultlint/calendar.h"
#include "consultlint/computed_outcome.h"
#include "consultlint/phrase_rows.h"

namespace consultlint::checks {
namespace {

/// Rows of the page's table.
constexpr std::uint32_t kFunding = 1U << 0;
constexpr std::uint32_t kEnds = 1U << 1;

/// The day from which notice counts: that of the paper, else that on which it asks for views.
std::optional<std::uint32_t> notice_date(const Facts& facts) {
  const Timeline& timeline = facts.timeline();
  const auto& index = timeline.issue ? timeline.issue : timeline.opening;
  const bool is_day = index && facts.dates()[*index].precision == Precision::kDay &&
                      first_day(facts.dates()[*index]);
  return is_day ? index : std::nullopt;
}

bool tells_end(const DateMention& date) {
  const bool told = date.role == DateRole::kNone || date.role == DateRole::kImplementation;
  return told && last_day(date) && !date.end &&
         (date.precision == Precision::kDay || date.precision == Precision::kMonth);
}

/// The first date, at or after the notice, of a sentence about the end of funding.
std::optional<std::uint32_t> end_of_funding(const Facts& facts, PhraseSet words, Date notice) {
  const std::vector<std::uint32_t> rows = phrase_rows(facts, words);
  std::optional<std::uint32_t> first;
  for (std::uint32_t i = 0; i < facts.dates().size(); ++i) {
    const DateMention& date = facts.dates()[i];
    const std::uint32_t sentence = facts.sentence_at(date.span.begin);
    if (!tells_end(date) || sentence == kNowhere || *last_day(date) < notice) continue;
    if (rows[sentence] != (kFunding | kEnds)) continue;  // and not of the third row
    if (!first || *last_day(date) < *last_day(facts.dates()[*first])) first = i;
  }
  return first;
}

}  // namespace

Check timescale_short_funding_notice(const Options& options) {
  return [months = static_cast<int>(options.integer("min-months")), words = options.phrases()](
             const Document&, const Facts& facts, Sink& out) {
    const std::optional<std::uint32_t> given = notice_date(facts);
    if (!given) {
      return out.set_outcome(computed_outcome(Verdict::kCannotTell, "The paper is not dated."));
    }
    const DateMention& notice = facts.dates()[*given];
    const std::optional<std::uint32_t> ends = end_of_funding(facts, words, *first_day(notice));
    if (!ends) {
      return out.set_outcome(
          computed_outcome(Verdict::kCannotTell, "The paper dates no end of any funding."));
    }
    const DateMention& end = facts.dates()[*ends];
    const Date earliest = add_months(*first_day(notice), months);
    const bool enough = *last_day(end) >= earliest;
    const std::string what =
        "The paper is dated " + spell_date(*first_day(notice)) +
        " and the funding ends or changes on " + spell_date(*last_day(end)) + ", " +
        std::to_string(days_between(*first_day(notice), *last_day(end))) + " days later";
    out.set_outcome(computed_outcome(enough ? Verdict::kMet : Verdict::kNotMet, what + ".",
                                     {notice.span, end.span}));
    if (enough) return;
    Finding& finding = out.report(
        end.span, {{"what", what}, {"months", months}, {"earliest", spell_date(earliest)}});
    finding.related.push_back({notice.span, "dated here"});
  };
}

}  // namespace consultlint::checks

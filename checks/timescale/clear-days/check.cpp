#include "consultlint/check.h"

#include <algorithm>
#include <string>

#include "consultlint/calendar.h"
#include "consultlint/computed_outcome.h"
#include "consultlint/meeting_notice.h"

namespace consultlint::checks {
namespace {

/// Clear days that the law asks for, by the kind of council and of decision.
struct ClearDays {
  int council = 0;
  int parish = 0;
  int key_decision = 0;

  /// `rows` of the page's table: parish and Welsh councils, then key decisions.
  int needed(std::span<const PhraseHit> rows) const {
    const auto has = [&](std::uint32_t row) {
      return std::ranges::find(rows, row, &PhraseHit::entry) != rows.end();
    };
    return has(1) ? key_decision : has(0) ? parish : council;
  }
};

}  // namespace

Check timescale_clear_days(const Options& options) {
  const ClearDays law{static_cast<int>(options.integer("council")),
                      static_cast<int>(options.integer("parish")),
                      static_cast<int>(options.integer("key-decision"))};
  return [law, words = options.phrases()](const Document&, const Facts& facts, Sink& out) {
    const std::optional<MeetingNotice> notice = meeting_notice(facts);
    if (!notice) {
      return out.set_outcome(
          computed_outcome(Verdict::kCannotTell, "No notice is dated, or no meeting after it."));
    }
    const DateMention& issued = facts.dates()[notice->issued];
    const DateMention& meeting = facts.dates()[notice->meeting];
    const int needed = law.needed(facts.phrases(words));
    const int given = clear_days_between(*first_day(issued), *first_day(meeting), facts.nation());
    const std::string what = "From " + spell_date(*first_day(issued)) + " to " +
                             spell_date(*first_day(meeting)) +
                             (given == 1 ? " there is 1 clear day"
                                         : " there are " + std::to_string(given) + " clear days");
    out.set_outcome(computed_outcome(given >= needed ? Verdict::kMet : Verdict::kNotMet, what + ".",
                                     {issued.span, meeting.span}));
    if (given >= needed) return;
    const Date latest = last_day_for_notice(*first_day(meeting), needed, facts.nation());
    Finding& finding = out.report(
        meeting.span, {{"what", what}, {"needed", needed}, {"latest", spell_date(latest)}});
    finding.related.push_back({issued.span, "dated here"});
  };
}

}  // namespace consultlint::checks

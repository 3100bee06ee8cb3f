#include "consultlint/check.h"

#include <optional>

#include "consultlint/calendar.h"

namespace consultlint::checks {

Check timescale_hasty_decision(const Options& options) {
  return [least = static_cast<int>(options.integer("min-days"))](const Document&,
                                                                 const Facts& facts, Sink& out) {
    const Timeline& timeline = facts.timeline();
    if (!timeline.closing || !timeline.decision) return;
    const DateMention& closing = facts.dates()[*timeline.closing];
    const DateMention& decision = facts.dates()[*timeline.decision];
    const std::optional<Date> closed = last_day(closing);
    const std::optional<Date> decided = last_day(decision);
    if (!closed || !decided) return;
    const int days = days_between(*closed, *decided);
    if (days <= 0 || days >= least) return;  // before the close it is a fault of its own
    Finding& finding = out.report(decision.span, {{"decided", spell_date(*decided)},
                                                  {"days", days},
                                                  {"closed", spell_date(*closed)},
                                                  {"least", least}});
    finding.related.push_back({closing.span, "closes here"});
  };
}

}  // namespace consultlint::checks

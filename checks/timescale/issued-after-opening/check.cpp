#include "consultlint/check.h"

#include "consultlint/calendar.h"

namespace consultlint::checks {

Check timescale_issued_after_opening(const Options&) {
  return [](const Document&, const Facts& facts, Sink& out) {
    const Timeline& timeline = facts.timeline();
    if (!timeline.issue || !timeline.opening) return;
    const DateMention& issue = facts.dates()[*timeline.issue];
    const DateMention& opening = facts.dates()[*timeline.opening];
    const std::optional<Date> issued = first_day(issue);
    const std::optional<Date> opened = first_day(opening);
    const bool to_the_day =
        issue.precision == Precision::kDay && opening.precision == Precision::kDay;
    if (!to_the_day || !issued || !opened || *issued <= *opened) return;
    Finding& finding = out.report(issue.span, {{"issued", spell_date(*issued)},
                                               {"opened", spell_date(*opened)},
                                               {"days", days_between(*opened, *issued)}});
    finding.related.push_back({opening.span, "the opening date"});
  };
}

}  // namespace consultlint::checks

#include "consultlint/timeline_check.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"

namespace consultlint {
namespace {

/// Faults are told as clauses, without capital and stop, so that pages can build sentences of them.
std::string as_sentence_start(std::string clause) {
  if (!clause.empty()) clause[0] = ascii::upper(clause[0]);
  return clause;
}

/// What stands at a place that a fault speaks of: "the closing date".
std::string name_of(TextSpan place, const Facts& facts) {
  const auto date = std::ranges::find(facts.dates(), place, &DateMention::span);
  if (date == facts.dates().end()) {
    const auto contact = std::ranges::find(facts.contacts(), place, &Contact::span);
    return contact == facts.contacts().end() ? "compared with this" : "a way to reply";
  }
  // A range with this role is the whole period.
  if (date->role == DateRole::kClosing && date->end) return "the opening and the closing date";
  const std::string_view role = to_string(date->role);
  return role.empty() ? "the other date" : "the " + std::string(role) + " date";
}

}  // namespace

Check report_timeline_faults(std::string_view id, std::string_view form) {
  return [id, form](const Document&, const Facts& facts, Sink& out) {
    for (const TimelineFault& fault : facts.timeline().faults) {
      if (fault.id != id || (!form.empty() && fault.form != form)) continue;
      Finding& finding = out.report(fault.span, {{"what", as_sentence_start(fault.message)}});
      for (const TextSpan place : fault.related) {
        finding.related.push_back({place, name_of(place, facts)});
      }
    }
  };
}

}  // namespace consultlint

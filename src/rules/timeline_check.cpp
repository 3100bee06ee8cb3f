#include "consultlint/timeline_check.h"

#include <string>

#include "text/ascii.h"

namespace consultlint {
namespace {

/// Faults are told as clauses, without capital and stop, so that pages can build sentences of them.
std::string as_sentence_start(std::string clause) {
  if (!clause.empty()) clause[0] = ascii::upper(clause[0]);
  return clause;
}

}  // namespace

Check report_timeline_faults(std::string_view id) {
  return [id](const Document&, const Facts& facts, Sink& out) {
    for (const TimelineFault& fault : facts.timeline().faults) {
      if (fault.id != id) continue;
      Finding& finding = out.report(fault.span, {{"what", as_sentence_start(fault.message)}});
      for (const TextSpan place : fault.related) {
        finding.related.push_back({place, "compared with this"});
      }
    }
  };
}

}  // namespace consultlint

#include "consultlint/timeline_check.h"

namespace consultlint {

Check report_timeline_faults(std::string_view id) {
  return [id](const Document&, const Facts& facts, Sink& out) {
    for (const TimelineFault& fault : facts.timeline().faults) {
      if (fault.id != id) continue;
      Finding& finding = out.report(fault.span, {{"what", fault.message}});
      for (const TextSpan place : fault.related) {
        finding.related.push_back({place, "the other place"});
      }
    }
  };
}

}  // namespace consultlint

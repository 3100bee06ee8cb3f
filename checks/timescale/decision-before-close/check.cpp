#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_decision_before_close(const Options&) {
  return report_timeline_faults("decision-before-close");
}

}  // namespace consultlint::checks

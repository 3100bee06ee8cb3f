#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_implementation_before_decision(const Options&) {
  return report_timeline_faults("implementation-before-decision");
}

}  // namespace consultlint::checks

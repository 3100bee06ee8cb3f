#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_event_outside_period(const Options&) {
  return report_timeline_faults("event-outside-period");
}

}  // namespace consultlint::checks

#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_weekday_mismatch(const Options&) {
  return report_timeline_faults("weekday-mismatch");
}

}  // namespace consultlint::checks

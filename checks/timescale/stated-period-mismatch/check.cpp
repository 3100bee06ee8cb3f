#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_stated_period_mismatch(const Options&) {
  return report_timeline_faults("stated-period-mismatch", "shorter");
}

}  // namespace consultlint::checks

#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_longer_than_stated(const Options&) {
  return report_timeline_faults("stated-period-mismatch", "longer");
}

}  // namespace consultlint::checks

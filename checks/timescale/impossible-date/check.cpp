#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_impossible_date(const Options&) {
  return report_timeline_faults("impossible-date");
}

}  // namespace consultlint::checks

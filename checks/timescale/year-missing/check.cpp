#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_year_missing(const Options&) {
  return report_timeline_faults("year-missing");
}

}  // namespace consultlint::checks

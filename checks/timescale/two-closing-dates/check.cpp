#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_two_closing_dates(const Options&) {
  return report_timeline_faults("two-closing-dates");
}

}  // namespace consultlint::checks

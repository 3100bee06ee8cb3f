#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_closing_date_past(const Options&) {
  return report_timeline_faults("closing-past");
}

}  // namespace consultlint::checks

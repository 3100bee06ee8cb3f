#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_closing_on_weekend(const Options&) {
  return report_timeline_faults("closing-on-weekend");
}

}  // namespace consultlint::checks

#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_closing_before_opening(const Options&) {
  return report_timeline_faults("closing-before-opening");
}

}  // namespace consultlint::checks

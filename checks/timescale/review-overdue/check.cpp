#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_review_overdue(const Options&) {
  return report_timeline_faults("review-overdue");
}

}  // namespace consultlint::checks

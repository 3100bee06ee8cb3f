#include "consultlint/timeline_check.h"

namespace consultlint::checks {

Check timescale_closing_on_bank_holiday(const Options&) {
  return report_timeline_faults("closing-on-bank-holiday");
}

}  // namespace consultlint::checks

#include "consultlint/check.h"

#include <algorithm>

namespace consultlint::checks {

Check option_single_option(const Options&) {
  return [](const Document&, const Facts& facts, Sink& out) {
    const auto options = facts.options();
    const bool alone = std::ranges::count(options, false, &OfferedOption::discarded) == 1;
    if (!alone) return;
    out.report(std::ranges::find(options, false, &OfferedOption::discarded)->name);
  };
}

}  // namespace consultlint::checks

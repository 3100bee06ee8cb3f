#include "consultlint/check.h"

#include <algorithm>

namespace consultlint::checks {

Check option_no_change_missing(const Options& options) {
  return [phrases = options.phrases()](const Document&, const Facts& facts, Sink& out) {
    const auto offered = facts.options();
    const auto count = std::ranges::count(offered, false, &OfferedOption::discarded);
    if (count < 2 || std::ranges::any_of(offered, &OfferedOption::no_change)) return;
    if (!facts.phrases(phrases).empty()) return;
    out.report(std::ranges::find(offered, false, &OfferedOption::discarded)->name,
               {{"count", count}});
  };
}

}  // namespace consultlint::checks

#include "consultlint/check.h"

#include <algorithm>

namespace consultlint::checks {

Check option_one_sided(const Options&) {
  return [](const Document&, const Facts& facts, Sink& out) {
    const auto options = facts.options();
    const bool weighed = std::ranges::any_of(options, [](const OfferedOption& option) {
      return !option.advantages.empty() && !option.drawbacks.empty();
    });
    if (!weighed) return;
    for (const OfferedOption& option : options) {
      if (option.discarded || option.advantages.empty() == option.drawbacks.empty()) continue;
      const bool praised = option.drawbacks.empty();
      out.report(option.name, {{"told", praised ? "advantages" : "drawbacks"},
                               {"missing", praised ? "drawbacks" : "advantages"}});
    }
  };
}

}  // namespace consultlint::checks

#include "consultlint/check.h"

#include <algorithm>
#include <string>

namespace consultlint::checks {
namespace {

std::string count_uses(std::uint32_t uses) {
  return uses == 1 ? "used once" : "used " + std::to_string(uses) + " times";
}

}  // namespace

Check jargon_undefined_acronym(const Options& options) {
  std::vector<std::string> known = options.list("known");
  known.insert(known.end(), options.list("also-known").begin(), options.list("also-known").end());
  return [known = std::move(known), min_uses = options.integer("min-uses")](
             const Document&, const Facts& facts, Sink& out) {
    for (const Acronym& acronym : facts.acronyms()) {
      if (!acronym.long_form.empty() || acronym.uses < min_uses) continue;
      if (std::ranges::find(known, acronym.short_form) != known.end()) continue;
      out.report(acronym.first,
                 {{"short", acronym.short_form}, {"uses", count_uses(acronym.uses)}});
    }
  };
}

}  // namespace consultlint::checks

#pragma once
#include "engine/lint.h"
#include "engine/selection.h"
#include "rules/catalogue.h"

namespace consultlint::test {

/// The settings of a run without options. The catalogue must outlive them.
inline FileSettings plain_settings(const Catalogue& catalogue) {
  FileSettings settings;
  settings.catalogue = &catalogue;
  settings.context.phrases = &catalogue.phrases();
  settings.plan = *plan_check(catalogue, {});
  return settings;
}

}  // namespace consultlint::test

#pragma once
#include "engine/configuration.h"
#include "rules/catalogue.h"
#include "rules/page_source.h"

namespace consultlint {

/// The error for the first rule, option, code or clause that a configuration names and the
/// catalogue does not have, or for an option that cannot have its value, with the place where it
/// stands; nothing when all is known.
Failure find_unknown_name(const Configuration& configuration, const Catalogue& catalogue);

}  // namespace consultlint

#pragma once
#include "consultlint/check.h"
#include "consultlint/options.h"
#include "rules/page.h"

namespace consultlint {

/// The check that a declarative page describes. The page must outlive it; options are those of the
/// page, with the first of its phrase sets. Precondition: the page is not native.
Check make_declared_check(const Page& page, const Options& options);

}  // namespace consultlint

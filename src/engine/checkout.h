#pragma once
#include <string>

#include "consultlint/report.h"
#include "consultlint/result.h"

namespace consultlint {

/// Which version of which git repository a folder belongs to, read from git's own files: no other
/// program is run. The repository is the remote that the branch follows, else "origin", else the
/// only one. Errors: the folder is in no working copy, or that knows no remote which others could
/// reach.
Result<Checkout> read_checkout(const std::string& folder);

}  // namespace consultlint

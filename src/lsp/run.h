#pragma once
#include <istream>
#include <ostream>
#include <string>

#include "engine/workspace.h"

namespace consultlint::lsp {

/// Speaks the Language Server Protocol with the client at the other end of two streams, until it
/// says `exit` or the input ends. `overrides` is what the command line decides about every
/// document. Gives the exit code of the process: 0 where the client had asked for `shutdown`,
/// else 1. Nothing else may write to `out` meanwhile.
int run_server(std::istream& in, std::ostream& out, Overrides overrides, std::string version);

}  // namespace consultlint::lsp

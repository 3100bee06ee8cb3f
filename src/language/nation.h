#pragma once
#include "consultlint/context.h"
#include "consultlint/document.h"

namespace consultlint {

/// Whose bank holidays count: as given in the context, else the nation that the text names more
/// often than the others, else England and Wales.
Nation nation_of(const Document& document, const Context& context);

}  // namespace consultlint

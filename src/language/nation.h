#pragma once
#include "consultlint/context.h"
#include "consultlint/document.h"

namespace consultlint {

/// Whose bank holidays count: as given in the context, else the nation for which the text gives
/// more signs than for the others (its name, its parliament, postcodes) and at least two, else
/// England and Wales. Linear in the text.
Nation nation_of(const Document& document, const Context& context);

}  // namespace consultlint

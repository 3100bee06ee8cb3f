#pragma once
#include <string>

#include "consultlint/document.h"

namespace consultlint {

/// One line a block: indentation by nesting, kind, level or depth, number, text. The oracle of the
/// reader tests: "heading 2 [3.1] Scope". Newlines inside a block print as " / ".
std::string dump(const Document& document);

}  // namespace consultlint

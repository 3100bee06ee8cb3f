#pragma once
#include <string_view>

#include "consultlint/document.h"

namespace consultlint::test {

/// A document of the given prose: paragraphs parted by blank lines; lines that begin with "# " or
/// "## " are headings, with "- " or "1. " items, and with "| " rows of cells parted by " | ", of
/// which the first of a table is its header.
Document read_prose(std::string_view text);

}  // namespace consultlint::test

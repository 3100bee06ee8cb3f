#pragma once
#include <span>
#include <string_view>

#include "rules/page_sections.h"
#include "rules/page_source.h"
#include "rules/page_storage.h"

namespace consultlint {

/// Reads a section whose lines declare something (all but prose and examples) into `out`.
Failure read_declarations(const PageSource& source, const PageSection& section,
                          ParsedPage::Storage& out);

}  // namespace consultlint

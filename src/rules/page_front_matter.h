#pragma once
#include <span>
#include <string_view>

#include "rules/page_source.h"
#include "rules/page_storage.h"

namespace consultlint {

/// Reads the lines between the two `---` of a page into `out.page`: `id kind severity since message
/// applies-to where default element together told-with`, each a `key: value` line, in any order,
/// once. Checks the id against the folder that `source.path` names.
Failure read_front_matter(const PageSource& source, std::span<const std::string_view> lines,
                          ParsedPage::Storage& out);

}  // namespace consultlint

#pragma once
#include <span>
#include <string>

#include "language/phrase_table.h"
#include "rules/code_page.h"
#include "rules/page.h"

namespace consultlint {

/// The C++ source that defines builtin_pages(), with a declaration of the factory of every native
/// page. `first_sets` are the pages' first phrase sets.
std::string emit_pages(std::span<const ParsedPage> pages, std::span<const PhraseSet> first_sets);

/// The C++ source that defines builtin_phrases().
std::string emit_phrases(const PhraseTableData& phrases);

/// The C++ source that defines builtin_codes().
std::string emit_codes(std::span<const ParsedCode> codes);

}  // namespace consultlint

#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Abbreviations and short names, and what the document says they stand for, in
/// order of first use.
///
/// Whatever is spelled out somewhere is listed, in whatever letters, with all
/// its uses: expansions.h and short_names.h say in which ways. Of what is never
/// spelled out only the words in capitals are that are no shouting, code,
/// citation or familiar word: short_forms.h.
std::vector<Acronym> find_acronyms(const Facts& facts);

}  // namespace consultlint

#pragma once
#include <cstdint>
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Which rows of a page's table of phrases each sentence holds words of: bit 1 << row, in the order
/// of Facts::sentences(). Rows from 32 on are left out.
std::vector<std::uint32_t> phrase_rows(const Facts& facts, PhraseSet phrases);

}  // namespace consultlint

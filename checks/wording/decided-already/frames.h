#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "consultlint/facts.h"

namespace consultlint::checks::decided {

/// Which sentences may speak of the future without a condition, because the paper says round them
/// that nothing is certain ("Under option 2 …", "If this is agreed …") or openly that this part is
/// ("What is already settled"). In the order of Facts::sentences(). `rows` are the rows of the
/// page's table that each sentence holds words of.
std::vector<bool> framed_sentences(const Facts& facts, std::span<const std::uint32_t> rows);

}  // namespace consultlint::checks::decided

#pragma once
#include <string>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/facts.h"
#include "rules/kinds/limit_figures.h"
#include "rules/kinds/scope.h"

namespace consultlint {

/// By index of Facts::sections(): whether its heading, or one above it, holds one of the phrases as
/// whole words, case aside.
std::vector<bool> sections_headed(const Facts& facts, const std::vector<std::string>& phrases);

/// Reports sentences beyond a limit, one finding a section: the sentence that is furthest beyond,
/// with the others of the section, in text order, as related places. So one long paper is not
/// drowned. `left_out` is by section; a sentence in none of them is judged.
void judge_sentences(const Limit& limit, const TextFilter& filter,
                     const std::vector<bool>& left_out, const Facts& facts, Sink& out);

}  // namespace consultlint

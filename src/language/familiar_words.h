#pragma once
#include <string_view>

namespace consultlint {

/// Whether a folded word, or the word that it is an inflection of, is among the most common English
/// words: the smallest size (10) of SCOWL's lists, British and American spellings.
bool is_familiar(std::string_view folded);

}  // namespace consultlint

#pragma once
#include <string_view>

namespace consultlint {

/// Runs of vowels (y is one) in a word of small letters a to z, without the silent endings: a final
/// "e" and "es" or "ed" behind a consonant, unless they are spoken ("table", "boxes", "wanted").
/// The first guess that the learned tables correct.
int vowel_groups(std::string_view word);

}  // namespace consultlint

#include "language/spelling.h"

#include <algorithm>
#include <array>
#include <string>

#include "language/familiar_words.h"
#include "language/syllables.h"
#include "language/words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

std::uint8_t clamp_count(std::size_t count) {
  constexpr std::size_t kMost = 255;
  return static_cast<std::uint8_t>(std::min(count, kMost));
}

/// Whether a word of three syllables has the third from its ending.
bool is_stretched(std::string_view folded) {
  constexpr std::array<std::string_view, 3> kEndings = {"ed", "es", "ing"};
  for (const std::string_view ending : kEndings) {
    if (!folded.ends_with(ending)) continue;
    const std::string_view stem = folded.substr(0, folded.size() - ending.size());
    return count_syllables_of_part(stem, stem) < kManySyllables;
  }
  return false;
}

/// What follows from the folded form and its syllables.
Spelling spelling_with(int syllables, std::string_view folded) {
  Spelling spelling;
  spelling.syllables = clamp_count(static_cast<std::size_t>(std::max(1, syllables)));
  spelling.stretched = syllables == kManySyllables && is_stretched(folded);
  spelling.familiar = is_familiar(folded);
  return spelling;
}

}  // namespace

Spelling spelling_of(std::string_view word) {
  // Most words need neither folding nor a second look at their letters.
  if (std::ranges::all_of(word, ascii::is_lower)) {
    Spelling spelling = spelling_with(count_plain_syllables(word), word);
    spelling.letters = clamp_count(word.size());
    return spelling;
  }
  const std::string folded = fold_word(word);
  Spelling spelling = spelling_with(count_syllables_of_part(word, folded), folded);
  const auto marks = static_cast<std::size_t>(std::ranges::count(folded, '\''));
  spelling.letters = clamp_count(count_code_points(folded) - marks);
  spelling.has_digit = std::ranges::any_of(folded, ascii::is_digit);
  return spelling;
}

}  // namespace consultlint

#include "language/vowel_groups.h"

#include <cstdint>

namespace consultlint {
namespace {

constexpr std::uint32_t kVowels = [] {
  std::uint32_t letters = 0;
  for (const char c : std::string_view("aeiouy")) letters |= 1U << static_cast<unsigned>(c - 'a');
  return letters;
}();

bool is_vowel(char c) {
  return ((kVowels >> (static_cast<unsigned>(c - 'a') % 32)) & 1U) != 0;
}

/// Whether `word` ends in `ending` with a consonant before it; `stem` gets what stands before.
bool ends_behind_consonant(std::string_view word, std::string_view ending, std::string_view& stem) {
  if (word.size() <= ending.size() || word.back() != ending.back()) return false;
  if (!word.ends_with(ending)) return false;
  stem = word.substr(0, word.size() - ending.size());
  return !is_vowel(stem.back());
}

/// "tabl", where the l carries a syllable of its own.
bool ends_in_syllabic_l(std::string_view stem) {
  return stem.size() > 1 && stem.back() == 'l' && !is_vowel(stem[stem.size() - 2]);
}

bool hisses(std::string_view stem) {
  return stem.ends_with("ch") || stem.ends_with("sh") ||
         std::string_view("sxzcg").find(stem.back()) != std::string_view::npos;
}

bool has_silent_ending(std::string_view word) {
  std::string_view stem;
  if (ends_behind_consonant(word, "e", stem)) return !ends_in_syllabic_l(stem);
  if (ends_behind_consonant(word, "es", stem)) return !ends_in_syllabic_l(stem) && !hisses(stem);
  if (ends_behind_consonant(word, "ed", stem)) return stem.back() != 't' && stem.back() != 'd';
  return false;
}

}  // namespace

int vowel_groups(std::string_view word) {
  int groups = 0;
  bool in_group = false;
  for (const char c : word) {
    const bool vowel = is_vowel(c);
    if (vowel && !in_group) ++groups;
    in_group = vowel;
  }
  return groups - (has_silent_ending(word) ? 1 : 0);
}

}  // namespace consultlint

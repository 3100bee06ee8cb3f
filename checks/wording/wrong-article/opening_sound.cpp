#include "opening_sound.h"

#include <algorithm>
#include <span>
#include <string>

namespace consultlint::checks {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

char lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_vowel(char c) {
  return std::string_view("aeiou").find(lower(c)) != std::string_view::npos;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool begins_with_any(std::string_view word, std::span<const std::string_view> beginnings) {
  return std::ranges::any_of(
      beginnings, [word](std::string_view beginning) { return word.starts_with(beginning); });
}

/// Words that begin with a vowel letter and the sound of "you" or "one".
constexpr std::string_view kConsonantSound[] = {
    "eu",    "ewe",   "once",  "oneself", "ouija", "ubiq",  "uganda", "ukr",   "ukul",   "unani",
    "unary", "unia",  "unic",  "unidir",  "unif",  "unil",  "union",  "unip",  "unique", "unisex",
    "uniso", "unit",  "univ",  "uran",    "urea",  "ureth", "urin",   "urolo", "urug",   "usa",
    "use",   "using", "usual", "usur",    "utah",  "ute",   "util",   "utop"};
/// Words that begin with a letter "h" that nobody speaks.
constexpr std::string_view kSilentH[] = {"heir", "honest", "honor", "honour", "hour"};
/// Words whose first sound people differ about, or that other languages lend.
constexpr std::string_view kDisputed[] = {"habit", "hallucin", "herb",   "heredit", "heroic",
                                          "hilar", "histor",   "homage", "horri",   "hors",
                                          "hotel", "hypo",     "hyster", "ian",     "ie",
                                          "io",    "uber",     "url",    "urn"};

/// Names of letters that begin with a vowel: "an F", "an M", "an X".
OpeningSound opening_sound_of_letter(char letter) {
  const bool vowel = std::string_view("aefhilmnorsx").find(lower(letter)) != std::string_view::npos;
  return vowel ? OpeningSound::kVowel : OpeningSound::kConsonant;
}

/// Of an abbreviation in capitals, which is spelled out or read as a word.
OpeningSound opening_sound_of_capitals(std::string_view word) {
  const OpeningSound spelled = opening_sound_of_letter(word[0]);
  const bool may_be_word =
      std::ranges::any_of(word, [](char c) { return is_vowel(c) || c == 'Y'; });
  if (!may_be_word) return spelled;
  // U is "you", or as in "under"; F, H, L … are vowels by name and consonants in a word.
  if (word[0] == 'U') return word.size() == 2 ? spelled : OpeningSound::kEither;
  const OpeningSound read = is_vowel(word[0]) ? OpeningSound::kVowel : OpeningSound::kConsonant;
  return read == spelled ? spelled : OpeningSound::kEither;
}

OpeningSound opening_sound_in_small_letters(std::string_view word) {
  // Abbreviations are also written in small letters: html, nhs.
  const bool can_be_spoken =
      std::ranges::any_of(word, [](char c) { return is_vowel(c) || c == 'y'; });
  if (!can_be_spoken) return OpeningSound::kEither;
  const OpeningSound by_letter =
      is_vowel(word[0]) ? OpeningSound::kVowel : OpeningSound::kConsonant;
  if (std::string_view("ehiouxy").find(word[0]) == std::string_view::npos) return by_letter;
  if (begins_with_any(word, kDisputed)) return OpeningSound::kEither;
  if (begins_with_any(word, kSilentH)) return OpeningSound::kVowel;
  if (word == "one" || word == "ones" || begins_with_any(word, kConsonantSound)) {
    return OpeningSound::kConsonant;
  }
  const bool is_foreign = (word[0] == 'y' || word[0] == 'x') && !is_vowel(word[1]);
  return is_foreign ? OpeningSound::kEither : by_letter;
}

}  // namespace

OpeningSound opening_sound_of_word(std::string_view word) {
  const auto letters = static_cast<std::size_t>(
      std::ranges::find_if(word, [](char c) { return is_digit(c) || c == '\''; }) - word.begin());
  const std::string_view spoken = word.substr(0, letters);
  if (spoken.empty()) return OpeningSound::kEither;
  if (spoken.size() == 1) {
    const bool is_name = is_upper(spoken[0]) || spoken == "e";
    return is_name ? opening_sound_of_letter(spoken[0]) : OpeningSound::kEither;
  }
  const bool plural = spoken.size() > 2 && spoken.ends_with('s');
  const std::string_view stem = plural ? spoken.substr(0, spoken.size() - 1) : spoken;
  if (std::ranges::all_of(stem, is_upper)) return opening_sound_of_capitals(stem);
  const auto capitals = std::ranges::count_if(spoken, is_upper);
  if (capitals > 1) return OpeningSound::kEither;  // MSc, McDonald, EqIA
  std::string small(spoken);
  std::ranges::transform(small, small.begin(), lower);
  return opening_sound_in_small_letters(small);
}

OpeningSound opening_sound_of_number(std::string_view number) {
  const auto begins_with = [number](std::string_view digits) { return number.starts_with(digits); };
  if (begins_with("0")) return OpeningSound::kEither;
  if (begins_with("8")) return OpeningSound::kVowel;
  if (!begins_with("11") && !begins_with("18")) return OpeningSound::kConsonant;
  const auto digits = std::ranges::count_if(number, is_digit);
  if (digits == 4) return OpeningSound::kEither;  // eleven hundred, the 1800s
  return digits % 3 == 2 ? OpeningSound::kVowel : OpeningSound::kConsonant;
}

}  // namespace consultlint::checks

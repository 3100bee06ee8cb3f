#include "language/spelled_letters.h"

#include <algorithm>

#include "text/ascii.h"

namespace consultlint {
namespace {

bool is_number(std::string_view word) {
  return std::ranges::all_of(word, ascii::is_digit);
}

bool begins_with(std::string_view word, std::string_view folded) {
  if (word.size() < folded.size()) return false;
  return std::ranges::equal(word.substr(0, folded.size()), folded, {}, ascii::lower);
}

/// Punctuation above ASCII begins with these two bytes; all but the apostrophe
/// parts words.
bool is_letter_above_ascii(std::string_view text, std::size_t at) {
  constexpr std::string_view kPunctuation = "\xE2\x80";
  constexpr std::string_view kApostrophe = "\xE2\x80\x99";
  const std::size_t lead = text.substr(0, at + 1).rfind('\xE2');
  if (lead == std::string_view::npos || at - lead >= kApostrophe.size()) return true;
  const std::string_view sign = text.substr(lead, kApostrophe.size());
  return !sign.starts_with(kPunctuation) || sign == kApostrophe;
}

bool is_word_byte(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) >= 0x80) return is_letter_above_ascii(text, at);
  if (c == '\'') return at > 0 && ascii::is_letter(text[at - 1]);
  return ascii::is_letter_or_digit(c) || c == '&';
}

std::size_t find_letter(std::string_view word, char letter, std::size_t from) {
  const char wanted = ascii::lower(letter);
  while (from < word.size() && ascii::lower(word[from]) != wanted) ++from;
  return from;
}

}  // namespace

std::vector<LongFormWord> long_form_words(std::string_view text) {
  std::vector<LongFormWord> words;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && is_word_byte(text, end)) ++end;
    if (end > at) words.push_back({text.substr(at, end - at), static_cast<std::uint32_t>(at)});
    at = std::max(end, at + 1);
  }
  return words;
}

bool is_small_word(std::string_view word) {
  constexpr std::array<std::string_view, 18> kSmall = {"of", "and", "the", "for",  "in",   "on",
                                                       "to", "by",  "a",   "an",   "at",   "&",
                                                       "or", "as",  "is",  "with", "from", "into"};
  return std::ranges::any_of(kSmall, [word](std::string_view small) {
    return word.size() == small.size() && begins_with(word, small);
  });
}

bool begins_with_letter(std::string_view word, char letter) {
  if (ascii::lower(word.front()) == letter) return true;
  switch (letter) {
    case '&':
      return begins_with(word, "and");
    case '1':
      return begins_with(word, "one") || begins_with(word, "first");
    case '2':
      return begins_with(word, "to") || begins_with(word, "two") || begins_with(word, "second");
    case '3':
      return begins_with(word, "three") || begins_with(word, "third");
    case '4':
      return begins_with(word, "for") || begins_with(word, "four");
    case 'x':
      return begins_with(word, "ex") || begins_with(word, "cross");
    default:
      return false;
  }
}

SpelledLetters::SpelledLetters(std::string_view letters, std::span<const LongFormWord> words)
    : letters_(letters.size()), strain_(words.size() + 1) {
  for (auto& row : strain_) row.fill(kImpossible);
  strain_[0][0] = 0;
  for (std::size_t index = 0; index < words.size(); ++index) {
    add(letters, words[index].text, index);
  }
}

void SpelledLetters::add(std::string_view letters, std::string_view word, std::size_t index) {
  const std::uint32_t passed_over = is_small_word(word) || is_number(word) ? 0 : kIdleWord;
  for (std::size_t from = 0; from <= letters.size(); ++from) {
    const std::uint32_t strain = strain_[index][from];
    if (strain >= kImpossible) continue;
    std::uint32_t& idle = strain_[index + 1][from];
    if (index > 0) idle = std::min(idle, strain + passed_over);
    if (from < letters.size()) take(letters, word, index, from);
  }
}

void SpelledLetters::take(std::string_view letters, std::string_view word, std::size_t index,
                          std::size_t from) {
  if (!begins_with_letter(word, ascii::lower(letters[from]))) return;
  std::uint32_t strain = strain_[index][from];
  const bool small = is_small_word(word) && letters[from] != '&';
  if (small && index == 0) strain += kSmallFirst;
  if (small && index > 0 && ascii::is_upper(letters[from])) strain += kSmallWord;
  std::size_t place = 0;
  for (std::size_t next = from + 1;; ++next) {
    std::uint32_t& least = strain_[index + 1][next];
    least = std::min(least, strain);
    if (next == letters.size() || small) return;
    const std::size_t found = find_letter(word, letters[next], place + 1);
    if (found == word.size()) return;
    strain += found == place + 1 ? kNextLetter : kInnerLetter;
    place = found;
  }
}

}  // namespace consultlint

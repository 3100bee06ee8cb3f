#include "language/long_form.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kLongWord = 8;

bool is_small_word(std::string_view word) {
  constexpr std::array<std::string_view, 12> kSmall = {"of", "and", "the", "for", "in", "on",
                                                       "to", "by",  "a",   "at",  "&",  "with"};
  return std::ranges::find(kSmall, word) != kSmall.end();
}

std::size_t word_limit(std::string_view short_form) {
  return std::min(short_form.size() + 5, short_form.size() * 2);
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ' && (i == 0 || text[i - 1] == ' ')) ++words;
  }
  return words;
}

/// Where the words begin whose initials spell the letters, small words apart, up to the end.
std::optional<std::uint32_t> initials_before(std::string_view letters, std::string_view before) {
  std::size_t end = before.size();
  std::size_t left = letters.size();
  while (left > 0) {
    while (end > 0 && !ascii::is_letter_or_digit(before[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && ascii::is_letter_or_digit(before[begin - 1])) --begin;
    if (begin == end) return std::nullopt;
    const std::string_view word = before.substr(begin, end - begin);
    if (ascii::lower(word[0]) == ascii::lower(letters[left - 1])) {
      --left;
    } else if (!is_small_word(word)) {
      return std::nullopt;
    }
    end = begin;
  }
  return static_cast<std::uint32_t>(end);
}

/// Where the letters, read from the last to the first, are met going back from the end of `before`;
/// the first letter must begin a word (Schwartz and Hearst's match).
std::optional<std::size_t> letters_before(std::string_view letters, std::string_view before) {
  std::size_t at = before.size();  // the letters from here on are taken
  for (std::size_t left = letters.size(); left > 0; --left) {
    const char wanted = ascii::lower(letters[left - 1]);
    if (!ascii::is_letter_or_digit(wanted)) continue;
    const auto matches = [&](std::size_t place) {
      if (ascii::lower(before[place]) != wanted) return false;
      return left > 1 || place == 0 || !ascii::is_letter_or_digit(before[place - 1]);
    };
    while (at > 0 && !matches(at - 1)) --at;
    if (at == 0) return std::nullopt;
    --at;
  }
  return at;
}

/// The word at `at`, after the signs in front of it; nothing when a sign ends the long form first.
std::optional<std::string_view> word_behind(std::string_view text, std::size_t at) {
  while (at < text.size() && !ascii::is_letter_or_digit(text[at])) {
    if (text[at] == '.' || text[at] == ';' || text[at] == ')') return std::nullopt;
    ++at;
  }
  const std::string_view rest = text.substr(at);
  const std::string_view word = rest.substr(0, rest.find_first_of(" -),;"));
  if (word.empty()) return std::nullopt;
  return word;
}

}  // namespace

std::string_view singular(std::string_view short_form) {
  // "SSD's", "SSD\xE2\x80\x99s" and "SSDs'" are the SSD too.
  for (const std::string_view ending : {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"}) {
    if (short_form.size() > ending.size() + 1 && short_form.ends_with(ending)) {
      short_form.remove_suffix(ending.size());
      break;
    }
  }
  const bool plural =
      short_form.size() > 2 && short_form.ends_with('s') && short_form[short_form.size() - 2] < 'a';
  return plural ? short_form.substr(0, short_form.size() - 1) : short_form;
}

std::optional<std::uint32_t> long_form_before(std::string_view short_form,
                                              std::string_view before) {
  const std::string_view letters = singular(short_form);
  // Initials first: read letter by letter, "SSD" would begin inside "Social Services Department".
  if (const auto initials = initials_before(letters, before)) return initials;
  const std::optional<std::size_t> at = letters_before(letters, before);
  if (!at) return std::nullopt;
  const std::size_t space = *at == 0 ? std::string_view::npos : before.rfind(' ', *at - 1);
  std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  while (begin < before.size() && !ascii::is_letter_or_digit(before[begin])) ++begin;
  const std::string_view found = before.substr(begin);
  // "headquarters (HQ)": one word is enough when it is long.
  const bool worded = found.find(' ') != std::string_view::npos || found.size() >= kLongWord;
  const bool fits =
      found.size() > letters.size() && worded && count_words(found) <= word_limit(letters);
  return fits ? std::optional(static_cast<std::uint32_t>(begin)) : std::nullopt;
}

std::optional<std::uint32_t> long_form_behind(std::string_view short_form,
                                              std::string_view behind) {
  const std::string_view letters = singular(short_form);
  std::size_t letter = 0;
  std::size_t words = 0;
  std::size_t end = 0;
  while (letter < letters.size() && words <= word_limit(letters)) {
    const auto word = word_behind(behind, end);
    if (!word) return std::nullopt;
    if (ascii::lower(word->front()) == ascii::lower(letters[letter])) {
      ++letter;
    } else if (!is_small_word(*word)) {
      return std::nullopt;
    }
    ++words;
    end = static_cast<std::size_t>(word->data() - behind.data()) + word->size();
  }
  while (end > 0 && !ascii::is_letter_or_digit(behind[end - 1])) --end;
  const bool fits = letter == letters.size() && words > 1;
  return fits ? std::optional(static_cast<std::uint32_t>(end)) : std::nullopt;
}

}  // namespace consultlint

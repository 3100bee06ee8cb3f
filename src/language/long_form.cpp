#include "language/long_form.h"

#include <algorithm>
#include <array>

namespace consultlint {
namespace {

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

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
    while (end > 0 && !is_alnum(before[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && is_alnum(before[begin - 1])) --begin;
    if (begin == end) return std::nullopt;
    const std::string_view word = before.substr(begin, end - begin);
    if (lower(word[0]) == lower(letters[left - 1])) {
      --left;
    } else if (!is_small_word(word)) {
      return std::nullopt;
    }
    end = begin;
  }
  return static_cast<std::uint32_t>(end);
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
  auto at = static_cast<std::ptrdiff_t>(before.size()) - 1;
  for (auto i = static_cast<std::ptrdiff_t>(letters.size()) - 1; i >= 0; --i) {
    const char wanted = lower(letters[static_cast<std::size_t>(i)]);
    if (!is_alnum(wanted)) continue;
    const auto matches = [&](std::ptrdiff_t p) {
      const auto place = static_cast<std::size_t>(p);
      if (lower(before[place]) != wanted) return false;
      return i > 0 || place == 0 || !is_alnum(before[place - 1]);
    };
    while (at >= 0 && !matches(at)) --at;
    if (at < 0) return std::nullopt;
    if (i > 0) --at;
  }
  while (at > 0 && before[static_cast<std::size_t>(at) - 1] != ' ') --at;
  auto begin = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(at, 0));
  while (begin < before.size() && !is_alnum(before[begin])) ++begin;
  const std::string_view found = before.substr(begin);
  const bool fits = found.size() > letters.size() && found.find(' ') != std::string_view::npos &&
                    count_words(found) <= word_limit(letters);
  return fits ? std::optional(begin) : std::nullopt;
}

std::optional<std::uint32_t> long_form_behind(std::string_view short_form,
                                              std::string_view behind) {
  const std::string_view letters = singular(short_form);
  std::size_t letter = 0;
  std::size_t at = 0;
  std::size_t words = 0;
  while (at < behind.size() && letter < letters.size() && words <= word_limit(letters)) {
    while (at < behind.size() && !is_alnum(behind[at])) {
      if (behind[at] == '.' || behind[at] == ';' || behind[at] == ')') return std::nullopt;
      ++at;
    }
    std::size_t end = at;
    while (end < behind.size() && behind[end] != ' ' && behind[end] != '-' && behind[end] != ')' &&
           behind[end] != ',' && behind[end] != ';') {
      ++end;
    }
    if (at == end) break;
    const std::string_view word = behind.substr(at, end - at);
    if (lower(word[0]) == lower(letters[letter])) {
      ++letter;
    } else if (!is_small_word(word)) {
      return std::nullopt;
    }
    ++words;
    at = end;
  }
  while (at > 0 && !is_alnum(behind[at - 1])) --at;
  return letter == letters.size() && words > 1 ? std::optional(static_cast<std::uint32_t>(at))
                                               : std::nullopt;
}

}  // namespace consultlint

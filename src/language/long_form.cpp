#include "language/long_form.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "language/spelled_letters.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kLongWord = 8;    // one word is a long form only when it is as long
constexpr std::size_t kMostWords = 20;  // of a long form, small words included
constexpr std::size_t kWordsPerLetter = 4;
constexpr std::array<std::string_view, 4> kPossessives = {"'s", "\xE2\x80\x99s", "'",
                                                          "\xE2\x80\x99"};

/// The more letters agree, the less it can be chance.
std::uint32_t worst_strain(std::size_t letters) {
  if (letters <= 2) return SpelledLetters::kInnerLetter;
  return SpelledLetters::kIdleWord + (letters > 4 ? SpelledLetters::kNextLetter : 0U);
}

/// The letters and digits of the short form, and "&"; empty when it is none
/// that can be looked for.
std::string letters_of(std::string_view short_form) {
  std::string letters;
  for (const char c : singular(short_form)) {
    if (ascii::is_letter_or_digit(c) || c == '&') letters += c;
  }
  const bool fits = letters.size() >= 2 && letters.size() <= SpelledLetters::kMost;
  return fits ? letters : std::string();
}

std::size_t most_words(std::string_view letters) {
  return std::min(kMostWords, letters.size() * kWordsPerLetter);
}

/// Whether the words say more than the short form, and are not the short form
/// with others round it.
bool says_more(std::string_view letters, std::span<const LongFormWord> words) {
  if (words.size() == 1) {
    const std::size_t size = words.front().text.size();
    return size >= kLongWord && letters.size() < size;
  }
  const std::string folded = ascii::lower_case(letters);
  return std::ranges::none_of(words, [&folded](const LongFormWord& word) {
    return ascii::lower_case(singular(word.text)) == folded;
  });
}

/// Without the ending of a possessive and the mark of a note: "Services’",
/// "Disclosure1".
std::uint32_t end_of_name(const LongFormWord& word) {
  for (const std::string_view ending : kPossessives) {
    if (word.text.ends_with(ending)) return word.end() - static_cast<std::uint32_t>(ending.size());
  }
  std::size_t length = word.text.size();
  while (length > 0 && ascii::is_digit(word.text[length - 1])) --length;
  const bool noted = length > 0 && ascii::is_lower(word.text[length - 1]);
  return word.begin + static_cast<std::uint32_t>(noted ? length : word.text.size());
}

/// The least strained reading so far.
class Best {
 public:
  explicit Best(std::string_view letters)
      : letters_(letters), limit_(worst_strain(letters.size()) + 1) {}

  void offer(std::span<const LongFormWord> words, std::uint32_t strain) {
    if (strain >= limit_ || !says_more(letters_, words)) return;
    found_ = LongForm{words.front().begin, end_of_name(words.back()), strain};
    limit_ = strain;
  }
  const std::optional<LongForm>& found() const { return found_; }

 private:
  std::string_view letters_;
  std::uint32_t limit_;
  std::optional<LongForm> found_;
};

}  // namespace

std::string_view singular(std::string_view short_form) {
  for (const std::string_view ending : kPossessives) {
    if (short_form.size() > ending.size() + 1 && short_form.ends_with(ending)) {
      short_form.remove_suffix(ending.size());
      break;
    }
  }
  const bool plural =
      short_form.size() > 2 && short_form.ends_with('s') && short_form[short_form.size() - 2] < 'a';
  return plural ? short_form.substr(0, short_form.size() - 1) : short_form;
}

std::optional<LongForm> long_form_before(std::string_view short_form, std::string_view before) {
  const std::string letters = letters_of(short_form);
  if (letters.empty()) return std::nullopt;
  const std::vector<LongFormWord> all = long_form_words(before);
  Best best(letters);
  for (std::size_t count = 1; count <= std::min(all.size(), most_words(letters)); ++count) {
    const auto words = std::span(all).last(count);
    if (!begins_with_letter(words.front().text, ascii::lower(letters.front()))) continue;
    best.offer(words, SpelledLetters(letters, words).strain(count));
  }
  return best.found();
}

std::optional<LongForm> long_form_behind(std::string_view short_form, std::string_view behind) {
  const std::string letters = letters_of(short_form);
  if (letters.empty()) return std::nullopt;
  const std::vector<LongFormWord> all =
      long_form_words(behind.substr(0, behind.find_first_of(".;)]\n")));
  std::span<const LongFormWord> words(all.data(), std::min(all.size(), most_words(letters) + 1));
  if (words.empty()) return std::nullopt;
  const std::string_view first = words.front().text;
  const bool article =
      is_small_word(first) && !begins_with_letter(first, ascii::lower(letters.front()));
  if (article) words = words.subspan(1);
  const SpelledLetters spelled(letters, words);
  Best best(letters);
  for (std::size_t count = 1; count <= words.size(); ++count) {
    best.offer(words.first(count), spelled.strain(count));
  }
  return best.found();
}

}  // namespace consultlint

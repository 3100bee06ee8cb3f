#include "language/full_stops.h"

#include <algorithm>

#include "language/abbreviations.h"
#include "language/familiar_words.h"
#include "language/list_numbers.h"
#include "language/sentence_ends.h"
#include "language/words.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

bool is_letter(std::string_view word) {
  return word.size() == 1 && ascii::is_letter(word[0]);
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, ascii::is_digit);
}

/// Part of an abbreviation with several stops: "a", "m", "Ph".
bool is_abbreviation_part(std::string_view word) {
  constexpr std::size_t kLongest = 4;
  return word.size() <= kLongest && !has_digit(word);
}

}  // namespace

std::string_view FullStops::word(std::uint32_t token) const {
  return text_.substr(tokens_[token].span.begin, tokens_[token].span.size());
}

std::string_view FullStops::gap(std::uint32_t token) const {
  const std::uint32_t begin = tokens_[token - 1].span.end;
  return text_.substr(begin, tokens_[token].span.begin - begin);
}

bool FullStops::in_lower_case(std::uint32_t token) const {
  const Token& t = tokens_[token];
  return !t.is(Token::kCapitalised) && !t.is(Token::kNumeric);
}

bool FullStops::opens_sentence(std::uint32_t token) const {
  const Token& t = tokens_[token];
  return t.is(Token::kCapitalised) && (table_.classes(t.word) & kSentenceStarter) != 0;
}

/// Whether the token begins with a capital and has a word in small letters behind it.
bool FullStops::is_followed_by_small(std::uint32_t token) const {
  const std::uint32_t behind = token + 1;
  return tokens_[token].is(Token::kCapitalised) && behind < tokens_.size() &&
         tokens_[behind].glue == Glue::kSpace && in_lower_case(behind);
}

/// A capital on a word that everybody writes small: "Rd. Permits will", but not "Rd. Baptist
/// Church" or "Co. Limited of Leeds".
bool FullStops::opens_plainly(std::uint32_t token) const {
  if (!is_followed_by_small(token)) return false;
  const std::string folded = fold_word(word(token));
  return folded != "limited" && is_familiar(folded);
}

bool FullStops::numbers_item(std::uint32_t token) const {
  const std::uint32_t behind = token + 1;
  return behind < tokens_.size() && tokens_[behind].is(Token::kCapitalised) &&
         gap(behind).starts_with(')') && is_only_number(text_, tokens_, token, behind);
}

bool FullStops::ends_sentence(std::uint32_t first, std::uint32_t next) const {
  const std::uint32_t last = next - 1;
  if (is_only_number(text_, tokens_, first, next) || is_labelled_number(first, next)) return false;
  if (has_digit(word(last))) return true;
  std::uint32_t head = last;
  while (head > first && tokens_[head].glue == Glue::kDot && is_abbreviation_part(word(head - 1))) {
    --head;
  }
  if (head < last && is_abbreviation_part(word(last))) {
    return letters_end_sentence(first, head, next);
  }
  if (is_letter(word(last)) && !letter_ends_sentence(last)) return opens_sentence(next);
  return abbreviation_ends_sentence(next);
}

/// "Question 1.", "Annex B."
bool FullStops::is_labelled_number(std::uint32_t first, std::uint32_t next) const {
  return first + 1 < next && is_only_number(text_, tokens_, first + 1, next) &&
         takes_letter(fold_word(word(first)));
}

/// An initial ends no sentence, but the letters of "Option B", "App. D" and "17/00364/F" do.
bool FullStops::letter_ends_sentence(std::uint32_t letter) const {
  if (tokens_[letter].glue == Glue::kSlash) return true;
  if (letter == 0 || !tokens_[letter].is(Token::kCapitalised)) return false;
  const std::string before = fold_word(word(letter - 1));
  if (tokens_[letter].glue == Glue::kSpace) return takes_letter(before);
  return gap(letter) == ". " && !is_letter(before) &&
         abbreviation(before) == Abbreviation::kBeforeNumber;
}

/// Abbreviations with several stops, from token `head` on: "e.g.", "a.m.", "U.S.".
bool FullStops::letters_end_sentence(std::uint32_t first, std::uint32_t head,
                                     std::uint32_t next) const {
  const std::uint32_t last = next - 1;
  const std::string front = fold_word(word(head));
  const std::string back = fold_word(word(last));
  if (head + 1 == last) {
    if ((front == "e" && back == "g") || (front == "i" && back == "e")) return false;
    // Hardly a sentence yet: "At 5 a.m. Mr Smith …".
    constexpr std::uint32_t kFewWords = 4;
    if (back == "m" && (front == "a" || front == "p") && next - first > kFewWords) return true;
  }
  return opens_sentence(next);
}

/// "LGO/25/3381", "AB12", and the "No." of "ref. No. 7".
bool FullStops::is_code(std::uint32_t token) const {
  if (has_digit(word(token))) return true;
  const std::uint32_t behind = token + 1;
  if (behind == tokens_.size()) return false;
  const Glue glue = tokens_[behind].glue;
  if (glue == Glue::kSlash || glue == Glue::kHyphen) return has_digit(word(behind));
  return gap(behind) == ". " && tokens_[behind].is(Token::kNumeric) &&
         abbreviation(fold_word(word(token))) == Abbreviation::kBeforeNumber;
}

bool FullStops::abbreviation_ends_sentence(std::uint32_t next) const {
  const std::string before = fold_word(word(next - 1));
  switch (abbreviation(before)) {
    case Abbreviation::kNeverFinal:
      return false;
    case Abbreviation::kMaybeFinal:
      return opens_sentence(next) || opens_plainly(next);
    case Abbreviation::kOftenFinal:
      return opens_sentence(next) || is_followed_by_small(next);
    case Abbreviation::kBeforeNumber:
      if (takes_code(before) && is_code(next)) return false;
      return !tokens_[next].is(Token::kNumeric) && gap(next).find('(') == std::string_view::npos &&
             !(is_letter(word(next)) && !opens_sentence(next));
    case Abbreviation::kNone:
      break;
  }
  return true;
}

bool FullStops::misses_space(std::uint32_t next) const {
  const std::string_view before = word(next - 1);
  const std::string_view after = word(next);
  if (!tokens_[next].is(Token::kCapitalised) || tokens_[next].is(Token::kAllCaps)) return false;
  const char last = before.back();
  const bool ends_plainly = ascii::is_lower(last) || ascii::is_digit(last);
  if (before.size() < 2 || after.size() < 2 || !ends_plainly) return false;
  if (!abbreviation_ends_sentence(next)) return false;
  // Not inside an address. All that is written without a space is looked at.
  std::size_t begin = tokens_[next].span.begin;
  while (begin > 0 && !ascii::is_space(text_[begin - 1])) --begin;
  std::size_t end = tokens_[next].span.end;
  while (end < text_.size() && !ascii::is_space(text_[end])) ++end;
  const std::string_view whole = text_.substr(begin, end - begin);
  return whole.find_first_of("@/") == std::string_view::npos &&
         whole.find("www") == std::string_view::npos;
}

}  // namespace consultlint

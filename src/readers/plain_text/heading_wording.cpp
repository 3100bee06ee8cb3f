#include "readers/plain_text/heading_wording.h"

#include <algorithm>
#include <string>

#include "readers/plain_text/characters.h"
#include "readers/plain_text/wording.h"

namespace consultlint::plain_text {
namespace {

bool holds_address(std::string_view text) {
  return text.find('@') != std::string_view::npos || text.find("://") != std::string_view::npos ||
         text.find("www.") != std::string_view::npos;
}

/// "14th March 2011", "01432 383038": mostly figures.
bool is_mostly_figures(std::string_view text) {
  const auto digits = std::ranges::count_if(text, is_digit);
  const auto letters = std::ranges::count_if(text, is_letter);
  return digits * 2 > letters || letters < 2;
}

bool is_month_or_day(std::string_view word) {
  constexpr std::string_view kNames[] = {
      "january",   "february",  "march",   "april",    "may",      "june",   "july",
      "august",    "september", "october", "november", "december", "monday", "tuesday",
      "wednesday", "thursday",  "friday",  "saturday", "sunday"};
  const std::string name = folded(word);
  return std::ranges::find(kNames, name) != std::end(kNames);
}

/// Holds a postcode, "HX0 4QP": it is an address.
bool holds_postcode(std::string_view text) {
  for (std::size_t space = text.find(' '); space != std::string_view::npos;
       space = text.find(' ', space + 1)) {
    if (space < 2 || space + 4 > text.size()) continue;
    const bool inward = is_digit(text[space + 1]) && is_upper(text[space + 2]) &&
                        is_upper(text[space + 3]) &&
                        (space + 4 == text.size() || !is_letter(text[space + 4]));
    const bool outward =
        is_digit(text[space - 1]) || (is_upper(text[space - 1]) && is_digit(text[space - 2]));
    if (inward && outward) return true;
  }
  return false;
}

}  // namespace

bool is_address_or_form(std::string_view text) {
  return text.find("___") != std::string_view::npos ||
         text.find("....") != std::string_view::npos || holds_address(text) ||
         holds_postcode(text) || is_mostly_figures(text);
}

bool is_date(std::string_view text) {
  bool named = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const bool figures = !word.empty() && is_digit(word.front());
    if (is_month_or_day(word)) {
      named = true;
    } else if (!figures && !word.empty()) {
      return false;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return named;
}

bool is_imprint(std::string_view text) {
  constexpr std::uint32_t kLongest = 6;
  constexpr std::string_view kOpenings[] = {"Report of ", "Report by ",     "Issued ",
                                            "Published ", "Adopted ",       "Prepared ",
                                            "Made ",      "A consultation "};
  const bool opened =
      std::ranges::any_of(kOpenings, [&](std::string_view s) { return text.starts_with(s); });
  if (opened) return true;
  if (count_words(text, kLongest + 1) > kLongest || std::ranges::none_of(text, is_digit)) {
    return false;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (is_month_or_day(text.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

bool is_trail_or_list(std::string_view text) {
  return text.find(" > ") != std::string_view::npos || text.find(" | ") != std::string_view::npos ||
         std::ranges::count(text, ',') > 2;
}

bool is_label_and_value(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 >= text.size()) return false;
  if (text[colon + 1] != ' ' && text[colon + 1] != '\t') return false;
  const std::string_view label = text.substr(0, colon);
  const std::size_t last_space = label.rfind(' ');
  const std::string_view last =
      last_space == std::string_view::npos ? label : label.substr(last_space + 1);
  const bool numbered = last.size() <= 3 && (is_digit(last.front()) || last.size() == 1);
  return !numbered && count_words(label, 4) <= 2 && !all_capitals(text);
}

bool is_greeting_or_close(std::string_view text) {
  const std::string start = folded(text.substr(0, 16));
  return start.starts_with("dear") || start.starts_with("yours") ||
         start.starts_with("kindregards") || start.starts_with("signed");
}

bool asks_indirectly(std::string_view text) {
  constexpr std::string_view kOpenings[] = {"What ", "How ",   "Why ",   "Who ",
                                            "When ", "Where ", "Which ", "If "};
  return std::ranges::any_of(kOpenings, [&](std::string_view s) { return text.starts_with(s); });
}

bool names_what_follows(std::string_view words) {
  constexpr std::uint32_t kMost = 5;
  return last_sign(words) == ':' && count_words(words, kMost + 1) <= kMost &&
         !has_finite_verb(words) && !ends_openly(words.substr(0, words.size() - 1)) &&
         words.find("nclude") == std::string_view::npos && !words.starts_with("That ");
}

bool is_question_to_reader(std::string_view text) {
  if (last_sign(text) != '?') return false;
  const std::string all = folded(text);
  if (all.starts_with("question") && all.size() > 8 && is_digit(all[8])) return true;
  return all.starts_with("doyou") || all.starts_with("doesyour") || all.starts_with("wouldyou") ||
         all.starts_with("areyou") || all.starts_with("haveyou") ||
         all.starts_with("towhatextent") ||
         (count_words(text, 9) > 8 && all.find("you") != std::string::npos);
}

bool starts_as_title(std::string_view text) {
  constexpr std::string_view kBoxes = "\xE2\x98";  // the ballot boxes begin with these bytes
  return starts_upper(text) || is_digit(text.front()) ||
         (static_cast<unsigned char>(text.front()) >= 0x80 && !text.starts_with(kBoxes));
}

bool is_quotation(std::string_view text) {
  return (text.starts_with('"') && text.ends_with('"')) ||
         (text.starts_with("\u201C") && text.ends_with("\u201D"));
}

}  // namespace consultlint::plain_text

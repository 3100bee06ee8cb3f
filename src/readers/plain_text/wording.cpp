#include "readers/plain_text/wording.h"

#include <algorithm>
#include <array>

#include "readers/plain_text/characters.h"
#include "text/ascii.h"

namespace consultlint::plain_text {
namespace {

// Sorted for the searches below.
constexpr auto kOpenEndings = std::to_array<std::string_view>(
    {"a",  "an",  "at",   "between", "by",  "for",   "from", "in",    "into",  "its",  "of",
     "on", "our", "than", "that",    "the", "their", "to",   "which", "whose", "with", "your"});
static_assert(std::ranges::is_sorted(kOpenEndings));

constexpr auto kFiniteVerbs = std::to_array<std::string_view>(
    {"am",       "are", "can", "cannot", "could", "did",    "does", "had",  "has",  "have",
     "includes", "is",  "may", "must",   "shall", "should", "was",  "were", "will", "would"});
static_assert(std::ranges::is_sorted(kFiniteVerbs));

/// Signs that may close behind the last sign of a sentence: ASCII ones, and the curly quotes.
std::size_t closing_length(std::string_view text) {
  constexpr std::string_view kAscii = "\"'*)]_";
  if (kAscii.find(text.back()) != std::string_view::npos) return 1;
  const std::string_view tail = text.substr(text.size() < 3 ? 0 : text.size() - 3);
  return tail == "\u2019" || tail == "\u201D" ? 3 : 0;
}

std::string_view without_opening(std::string_view text) {
  constexpr std::string_view kAscii = "\"'*([_#";
  while (!text.empty()) {
    if (kAscii.find(text.front()) != std::string_view::npos || space_length(text, 0) == 1) {
      text.remove_prefix(1);
    } else if (text.starts_with("\u2018") || text.starts_with("\u201C")) {
      text.remove_prefix(3);
    } else {
      break;
    }
  }
  return text;
}

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

constexpr bool is_roman_page(char c) {
  return c == 'i' || c == 'v' || c == 'x';
}

/// Where the page number at the end of `text` begins: "12", "2/3", "10-12", "iv", "Pages 3/4".
std::size_t page_number_begin(std::string_view text) {
  std::size_t at = text.size();
  const auto in_number = [](char c) {
    return ascii::is_digit(c) || c == '/' || c == '-' || c == '&';
  };
  while (at > 0 && in_number(text[at - 1])) --at;
  if (at == text.size()) {
    while (at > 0 && is_roman_page(text[at - 1])) --at;
  }
  if (at == text.size() || text.size() - at > 7) return std::string_view::npos;
  const std::string_view before = text.substr(0, at);
  for (const std::string_view word : {"Pages ", "Page ", "pages ", "page ", "pp. ", "p. ", "p."}) {
    if (before.ends_with(word)) return at - word.size();
  }
  return at;
}

/// What parts the title of a contents entry from its page number.
struct Gap {
  std::size_t begin = 0;
  std::size_t dots = 0;
  std::size_t spaces = 0;
  bool has_tab = false;
};

Gap gap_before(std::string_view text, std::size_t end) {
  constexpr std::string_view kEllipsis = "\u2026";
  Gap gap;
  for (gap.begin = end; gap.begin > 0;) {
    const char c = text[gap.begin - 1];
    if (text.substr(0, gap.begin).ends_with(kEllipsis)) {
      gap.dots += 3;
      gap.begin -= kEllipsis.size();
      continue;
    }
    if (c != '.' && c != '_' && c != ' ' && c != '\t') break;
    gap.dots += c == '.' || c == '_' ? 1U : 0U;
    gap.spaces += c == ' ' ? 1U : 0U;
    gap.has_tab = gap.has_tab || c == '\t';
    --gap.begin;
  }
  return gap;
}

/// Without branches, and to the end: spaces come at odds that no processor guesses, and nearly all
/// lines hold no two.
bool has_double_space(std::string_view text) {
  unsigned char found = 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    const auto pair = static_cast<unsigned char>((text[at - 1] ^ ' ') | (text[at] ^ ' '));
    found |= static_cast<unsigned char>(pair == 0);
  }
  return found != 0;
}

}  // namespace

std::uint32_t count_words(std::string_view text, std::uint32_t most) {
  std::uint32_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t';
    if (!space && !inside && ++words == most) break;
    inside = !space;
  }
  return words;
}

bool has_gap(std::string_view text) {
  constexpr std::string_view kStops = ".!?:;";
  if (!has_double_space(text)) return false;
  // Of two spaces side by side, one stands at an odd place.
  for (std::size_t at = 1; at < text.size(); at += 2) {
    if (text[at] != ' ') continue;
    const std::size_t begin = text[at - 1] == ' ' ? at - 1 : at;
    if (text.substr(begin, 2) != "  ") continue;
    const bool stop = begin > 0 && kStops.find(text[begin - 1]) != std::string_view::npos;
    if (!stop || text.substr(begin, 3) == "   ") return true;
  }
  return false;
}

char last_sign(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = closing_length(text);
    if (length == 0) return text.back();
    text.remove_suffix(length);
  }
  return 0;
}

bool ends_clause(std::string_view text) {
  constexpr std::string_view kEnds = ".;:?!";
  const char last = last_sign(text);
  return last != 0 && kEnds.find(last) != std::string_view::npos;
}

bool ends_openly(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && ascii::is_letter(text[begin - 1]) && text.size() - begin < 10) --begin;
  return holds(kOpenEndings, text.substr(begin));
}

bool ends_in_hyphen(std::string_view text) {
  return text.size() > 1 && text.back() == '-' && ascii::is_letter(text[text.size() - 2]);
}

bool starts_with_address(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  return word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos ||
         word.starts_with("www.");
}

bool starts_lower(std::string_view text) {
  text = without_opening(text);
  return !text.empty() && ascii::is_lower(text.front());
}

bool starts_upper(std::string_view text) {
  text = without_opening(text);
  return !text.empty() && ascii::is_upper(text.front());
}

bool all_capitals(std::string_view text) {
  return std::ranges::count_if(text, ascii::is_upper) > 1 &&
         std::ranges::none_of(text, ascii::is_lower);
}

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (ascii::is_letter(c) || ascii::is_digit(c)) out += ascii::lower(c);
  }
  return out;
}

bool has_finite_verb(std::string_view text) {
  std::string word;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && ascii::is_letter(text[at])) {
      word += ascii::lower(text[at]);
      continue;
    }
    if (holds(kFiniteVerbs, word)) return true;
    word.clear();
  }
  return false;
}

bool opens_annex(std::string_view title) {
  const std::string start = folded(title.substr(0, 12));
  return start.starts_with("annex") || start.starts_with("appendi") ||
         start.starts_with("schedule");
}

bool opens_back_matter(std::string_view title) {
  constexpr std::string_view kStarts[] = {"glossary", "references", "signator",
                                          "contents", "foreword",   "executivesummary"};
  const std::string start = folded(title.substr(0, 24));
  return opens_annex(title) ||
         std::ranges::any_of(kStarts, [&](std::string_view s) { return start.starts_with(s); });
}

std::size_t page_reference_length(std::string_view text) {
  const std::size_t number = page_number_begin(text);
  if (number == std::string_view::npos || number == 0) return 0;
  const Gap gap = gap_before(text, number);
  const bool worded = ascii::lower(text[number]) == 'p' && gap.spaces > 0;
  const bool parted = gap.has_tab || gap.dots >= 3 || gap.spaces >= 3 || worded;
  return parted ? text.size() - gap.begin : 0;
}

std::size_t leader_length(std::string_view text, std::size_t at) {
  constexpr std::string_view kEllipsis = "\u2026";
  const bool ellipsis = text.substr(at, kEllipsis.size()) == kEllipsis;
  const std::string_view sign = ellipsis ? kEllipsis : text.substr(at, 1);
  if (!ellipsis && sign != "." && sign != "_") return 0;
  const std::size_t fewest = ellipsis ? 2 : sign == "_" ? 3 : 5;
  std::size_t end = at;
  std::size_t signs = 0;
  while (end < text.size()) {
    if (text.substr(end, sign.size()) == sign) {
      end += sign.size();
      ++signs;
    } else if (text[end] == ' ' && signs > 0) {
      ++end;
    } else {
      break;
    }
  }
  return signs >= fewest ? end - at : 0;
}

}  // namespace consultlint::plain_text

#include "readers/plain_text/heading_wording.h"

#include <algorithm>
#include <array>
#include <string>

#include "readers/plain_text/wording.h"
#include "text/ascii.h"

namespace consultlint::plain_text {
namespace {

bool holds_address(std::string_view text) {
  return text.find('@') != std::string_view::npos || text.find("://") != std::string_view::npos ||
         text.find("www.") != std::string_view::npos;
}

/// "14th March 2011", "01432 383038": mostly figures.
bool is_mostly_figures(std::string_view text) {
  const auto digits = std::ranges::count_if(text, ascii::is_digit);
  const auto letters = std::ranges::count_if(text, ascii::is_letter);
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

/// The part before the first colon, folded; empty when there is no colon.
std::string folded_label(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon == std::string_view::npos ? std::string() : folded(text.substr(0, colon));
}

/// Written as names are: every word but the small ones begins with a capital.
bool is_title_case(std::string_view text) {
  constexpr std::string_view kSmall[] = {"and", "at", "for", "in", "of", "on", "the", "with"};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    const bool small = std::ranges::find(kSmall, word) != std::end(kSmall);
    if (!word.empty() && ascii::is_lower(word.front()) && !small) return false;
  }
  return true;
}

/// One of `words` stands in `text`, in any case, as a word or its plural.
template <class Words>
bool names_any(std::string_view text, const Words& words) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" ,-&()", at), text.size());
    std::string word = ascii::lower_case(text.substr(at, end - at));
    at = end + 1;
    if (std::ranges::binary_search(words, word)) return true;
    if (word.ends_with('s')) word.pop_back();
    if (std::ranges::binary_search(words, word)) return true;
  }
  return false;
}

// Sorted for the searches above.
constexpr auto kFormLabels = std::to_array<std::string_view>(
    {"apologies",   "author",       "body",          "cc",           "closes",
     "closingdate", "contact",      "date",          "email",        "fax",
     "from",        "inattendance", "issued",        "jobtitle",     "name",
     "opens",       "organisation", "ourref",        "ourreference", "period",
     "place",       "position",     "present",       "published",    "re",
     "ref",         "reference",    "replyby",       "reportby",     "reportof",
     "reportto",    "responseby",   "status",        "subject",      "tel",
     "telephone",   "time",         "title",         "to",           "venue",
     "version",     "wards",        "wardsaffected", "web",          "website",
     "yourref"});
static_assert(std::ranges::is_sorted(kFormLabels));

constexpr auto kBodies = std::to_array<std::string_view>(
    {"agency",     "association", "authority",    "board",    "college",     "commission",
     "committee",  "company",     "constabulary", "council",  "department",  "federation",
     "foundation", "limited",     "ltd",          "ministry", "partnership", "plc",
     "regulator",  "service",     "society",      "trust",    "university"});
static_assert(std::ranges::is_sorted(kBodies));

/// Kinds and subjects of papers: a line that holds one names the paper, not the body.
constexpr auto kPapers = std::to_array<std::string_view>(
    {"agenda",     "agreement", "assessment",    "briefing", "byelaw",       "bylaw",  "change",
     "charge",     "charter",   "code",          "compact",  "consultation", "diary",  "draft",
     "framework",  "grant",     "guidance",      "guide",    "leaflet",      "letter", "minute",
     "newsletter", "notice",    "order",         "paper",    "plan",         "policy", "programme",
     "proposal",   "protocol",  "questionnaire", "report",   "response",     "review", "rule",
     "scheme",     "standard",  "statement",     "strategy", "survey"});

static_assert(std::ranges::is_sorted(kPapers));

/// Holds a postcode, "HX0 4QP": it is an address.
bool holds_postcode(std::string_view text) {
  for (std::size_t space = text.find(' '); space != std::string_view::npos;
       space = text.find(' ', space + 1)) {
    if (space < 2 || space + 4 > text.size()) continue;
    const bool inward = ascii::is_digit(text[space + 1]) && ascii::is_upper(text[space + 2]) &&
                        ascii::is_upper(text[space + 3]) &&
                        (space + 4 == text.size() || !ascii::is_letter(text[space + 4]));
    const bool outward = ascii::is_digit(text[space - 1]) ||
                         (ascii::is_upper(text[space - 1]) && ascii::is_digit(text[space - 2]));
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
    const bool figures = !word.empty() && ascii::is_digit(word.front());
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
  if (count_words(text, kLongest + 1) > kLongest || std::ranges::none_of(text, ascii::is_digit)) {
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
  const bool numbered =
      !last.empty() && last.size() <= 3 && (ascii::is_digit(last.front()) || last.size() == 1);
  return !numbered && count_words(label, 4) <= 2 && !all_capitals(text);
}

bool is_form_line(std::string_view text) {
  return is_label_and_value(text) && std::ranges::binary_search(kFormLabels, folded_label(text));
}

bool announces_title(std::string_view text) {
  if (text.empty() || text.back() != ':') return false;
  const std::string label = folded_label(text);
  return label == "subject" || label == "title" || label == "reporttitle";
}

bool is_bare_annex(std::string_view text) {
  return opens_annex(text) && count_words(text, 3) <= 2;
}

bool is_organisation(std::string_view text) {
  constexpr std::string_view kSentenceSigns = ":?!";
  if (text.find_first_of(kSentenceSigns) != std::string_view::npos) return false;
  if (!is_title_case(text) || names_any(text, kPapers)) return false;
  return names_any(text, kBodies) || (text.starts_with("NHS ") && count_words(text, 6) <= 5);
}

bool ends_in_note_reference(std::string_view text) {
  constexpr std::size_t kMostDigits = 3;
  constexpr std::string_view kStops = ".!?";
  std::size_t at = text.size();
  while (at > 0 && ascii::is_digit(text[at - 1])) --at;
  const std::size_t digits = text.size() - at;
  if (digits == 0 || digits > kMostDigits) return false;
  if (at > 0 && text[at - 1] == ' ') --at;
  return at > 1 && kStops.find(last_sign(text.substr(0, at))) != std::string_view::npos &&
         !ascii::is_digit(text[at - 2]);
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
  if (all.starts_with("question") && all.size() > 8 && ascii::is_digit(all[8])) return true;
  return all.starts_with("doyou") || all.starts_with("doesyour") || all.starts_with("wouldyou") ||
         all.starts_with("areyou") || all.starts_with("haveyou") ||
         all.starts_with("towhatextent") ||
         (count_words(text, 9) > 8 && all.find("you") != std::string::npos);
}

bool starts_as_title(std::string_view text) {
  constexpr std::string_view kBoxes = "\xE2\x98";  // the ballot boxes begin with these bytes
  return starts_upper(text) || ascii::is_digit(text.front()) ||
         (static_cast<unsigned char>(text.front()) >= 0x80 && !text.starts_with(kBoxes));
}

bool is_quotation(std::string_view text) {
  return (text.starts_with('"') && text.ends_with('"')) ||
         (text.starts_with("\u201C") && text.ends_with("\u201D"));
}

}  // namespace consultlint::plain_text

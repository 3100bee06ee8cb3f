#include "readers/plain_text/run_in_list.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"
#include "text/utf8.h"

namespace consultlint::plain_text {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Sorted. Behind one of these, a number says what is meant: "see section 2. Then".
constexpr auto kReferring = std::to_array<std::string_view>(
    {"and",      "annex",   "appendix", "article",   "at",    "by",       "chapter",   "clause",
     "figure",   "from",    "in",       "no",        "of",    "on",       "option",    "options",
     "or",       "page",    "para",     "paragraph", "part",  "question", "questions", "rule",
     "schedule", "section", "sections", "step",      "table", "than",     "to",        "under"});
static_assert(std::ranges::is_sorted(kReferring));

/// How the next entry begins: "2)" behind "1)", "(b)" behind "(a)"; empty when that is not known.
std::string next_label(std::string_view label, const Marker& marker) {
  if (marker.depth != 1 || !marker.closed) return {};
  const std::string next = marker.style == Marker::Style::kNumber
                               ? std::to_string(marker.value() + 1)
                           : marker.style == Marker::Style::kLetter
                               ? std::string(1, static_cast<char>('a' + marker.value()))
                               : std::string();
  const std::size_t core = label.find_first_not_of("([");
  const std::size_t end = label.find_first_of(").]:", core);
  if (next.empty() || core == kNone || end == kNone) return {};
  return std::string(label.substr(0, core)) + next + std::string(label.substr(end));
}

bool refers(std::string_view before) {
  std::size_t begin = before.size();
  while (begin > 0 && ascii::is_letter(before[begin - 1])) --begin;
  return std::ranges::binary_search(kReferring, ascii::lower_case(before.substr(begin)));
}

bool holds_label(std::string_view words, const std::string& label) {
  for (std::size_t at = words.find(label, 1); at != kNone; at = words.find(label, at + 1)) {
    const std::size_t end = at + label.size();
    const bool parted =
        end < words.size() && words[end] == ' ' && !ascii::is_letter_or_digit(words[at - 1]);
    const std::string_view before = words.substr(0, words.find_last_not_of(' ', at - 1) + 1);
    if (parted && words[at - 1] != '.' && !refers(before)) return true;
  }
  return false;
}

/// Dashes and letters serve as punctuation inside a line; other bullets do not.
bool holds_bullet(std::string_view words, char32_t glyph) {
  constexpr char32_t kBeyondAscii = 0x80;
  constexpr std::u32string_view kPunctuation = U"\u00B7\u00A7\u2013\u2014";
  if (glyph < kBeyondAscii || kPunctuation.find(glyph) != std::u32string_view::npos) return false;
  std::string bullet(" ");
  append_utf8(bullet, glyph);
  return words.find(bullet) != kNone;
}

}  // namespace

bool is_run_in_list(std::string_view line, const Marker& marker) {
  constexpr std::size_t kFewestBytes = 4;
  const std::string_view words = line.substr(marker.body);
  if (words.size() < kFewestBytes) return false;
  if (marker.has_glyph && holds_bullet(words, marker.glyph)) return true;
  if (!marker.has_label()) return false;
  const std::string next =
      next_label(line.substr(marker.label, marker.label_end - marker.label), marker);
  return !next.empty() && holds_label(words, next);
}

}  // namespace consultlint::plain_text

#include "readers/markdown/contents_list.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongestEntry = 25;  // words
constexpr std::size_t kLongestSentence = 12;

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, ascii::lower, ascii::lower);
}

std::string_view trimmed_end(std::string_view text, std::string_view chars) {
  const std::size_t last = text.find_last_not_of(chars);
  return text.substr(0, last == kNone ? 0 : last + 1);
}

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

}  // namespace

bool is_contents_heading(std::string_view line) {
  constexpr auto kHeadings =
      std::to_array<std::string_view>({"contents", "table of contents", "contents page"});
  const std::string_view name = trimmed_end(line, " \t\n:.");
  return std::ranges::any_of(
      kHeadings, [name](std::string_view heading) { return equal_ignoring_case(name, heading); });
}

std::size_t contents_title_length(std::string_view entry) {
  const std::string_view text = trimmed_end(entry, " \t");
  const std::string_view front = trimmed_end(text, "0123456789ivxlc-/");
  if (front.size() == text.size()) return text.size();
  std::string_view rest = trimmed_end(front, " ");
  for (const std::string_view word : {"Pages", "Page", "pages", "page"}) {
    if (rest.ends_with(word)) {
      rest.remove_suffix(word.size());
      break;
    }
  }
  std::size_t end = trimmed_end(rest, " \t._\xC2\xB7\xE2\x80\xA6").size();
  // The dots of a leader are taken byte by byte: a character that only ends like one is given back.
  while (end < rest.size() && is_utf8_continuation(rest[end])) ++end;
  const std::string_view title = rest.substr(0, end);
  const std::string_view leader = text.substr(title.size(), rest.size() - title.size());
  const std::string_view gap = text.substr(rest.size(), front.size() - rest.size());
  const bool tabbed = leader.find('\t') != kNone || gap.find('\t') != kNone;
  const bool spaced =
      leader.size() + gap.size() >= 2 && leader.find_first_of("._\xC2\xE2") == kNone;
  const bool dotted = leader.find("..") != kNone || leader.find(". .") != kNone ||
                      leader.find("__") != kNone || leader.find("\xE2\x80\xA6") != kNone;
  return !title.empty() && (tabbed || spaced || dotted) ? title.size() : text.size();
}

bool is_prose(std::string_view text) {
  const std::size_t words = word_count(text);
  const bool stopped = text.ends_with('.') || text.ends_with(';') || text.ends_with(':');
  return words > kLongestEntry || (stopped && words > kLongestSentence);
}

}  // namespace consultlint

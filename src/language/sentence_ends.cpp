#include "language/sentence_ends.h"

#include <algorithm>
#include <array>
#include <span>

namespace consultlint {
namespace {

using Sign = std::string_view;
constexpr std::array<Sign, 4> kEndingSigns = {".", "!", "?", "…"};
constexpr std::array<Sign, 9> kClosers = {")", "]", "}", "\"", "'", "”", "’", "»", "›"};
constexpr std::array<Sign, 8> kSpaces = {" ",      "\n",     "\t",     "\r",
                                         "\u00A0", "\u2009", "\u202F", "\u2003"};
constexpr Sign kDegree = "°";

/// Length of whichever of `signs` stands at `at`, or 0.
std::size_t any_of_at(std::span<const Sign> signs, std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto found =
      std::ranges::find_if(signs, [&](const Sign& sign) { return rest.starts_with(sign); });
  return found == signs.end() ? 0 : found->size();
}

std::size_t skip(std::span<const Sign> signs, std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t length = any_of_at(signs, text, at);
    if (length == 0) break;
    at += length;
  }
  return at;
}

/// Stops parted by spaces from `at` on: how many, and where they end.
struct SpacedStops {
  std::size_t count = 0;
  std::size_t end = 0;
};

SpacedStops spaced_stops(std::string_view gap, std::size_t at) {
  SpacedStops stops;
  while (at < gap.size() && gap[at] == '.') {
    ++stops.count;
    stops.end = ++at;
    at = skip(kSpaces, gap, at);
    if (at == stops.end) break;
  }
  return stops;
}

bool opens_bracket(char c) {
  return c == '[' || c == '(';
}

bool closes_bracket(std::string_view gap, std::size_t at) {
  return at < gap.size() && (gap[at] == ']' || gap[at] == ')');
}

/// An ellipsis that leaves something out inside brackets: "[...]".
bool is_bracketed(std::string_view gap, std::size_t begin, std::size_t end) {
  return begin > 0 && opens_bracket(gap[begin - 1]) && closes_bracket(gap, end);
}

/// Ending signs that belong together.
struct EndingSigns {
  std::size_t end = 0;
  bool end_sentence = true;  // if closers and white space follow
};

EndingSigns read_signs(std::string_view gap, std::size_t at) {
  const SpacedStops stops = spaced_stops(gap, at);
  const bool apart = at > 0;  // from the word
  if (apart && stops.count == 3) return {stops.end, false};
  if (apart && stops.count > 3) return {stops.end, true};
  const std::size_t end = skip(kEndingSigns, gap, at);
  return {end, !is_bracketed(gap, at, end)};
}

}  // namespace

std::size_t space_at(std::string_view text, std::size_t at) {
  return any_of_at(kSpaces, text, at);
}

bool has_space(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (space_at(text, at) != 0) return true;
  }
  return false;
}

std::optional<SentenceEnd> find_sentence_end(std::string_view gap) {
  const std::size_t word_end = gap.starts_with(kDegree) ? kDegree.size() : 0;
  for (std::size_t at = 0; at < gap.size(); ++at) {
    if (any_of_at(kEndingSigns, gap, at) == 0) continue;
    const EndingSigns signs = read_signs(gap, at);
    const std::size_t end = skip(kClosers, gap, signs.end);
    if (signs.end_sentence && (end == gap.size() || space_at(gap, end) != 0)) {
      const bool one_stop = signs.end == at + 1 && gap[at] == '.' && at == word_end;
      return SentenceEnd{end, one_stop};
    }
    at = signs.end - 1;
  }
  return std::nullopt;
}

}  // namespace consultlint

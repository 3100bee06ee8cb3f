#include "readers/markdown/spans.h"

#include <algorithm>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongestFormula = 200;
constexpr std::size_t kLongestNote = 4096;

/// Three letters or more between blanks, as words of a sentence are and variables are not.
bool has_word(std::string_view text) {
  constexpr std::size_t kShortestWord = 3;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (word.size() >= kShortestWord && std::ranges::all_of(word, ascii::is_letter)) return true;
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return false;
}

bool is_formula(std::string_view inside) {
  const bool letter_first = ascii::is_letter(inside.front());
  if (inside.size() == 1) return letter_first;
  if (inside.find_first_of("\\^_") == kNone && !(letter_first && inside.find('=') != kNone)) {
    return false;
  }
  const bool plain = std::ranges::all_of(inside, [](char c) { return c >= ' ' && c <= '~'; });
  return plain && inside.find('`') == kNone && !has_word(inside);
}

}  // namespace

std::size_t formula_length(std::string_view line, std::size_t at) {
  if (at > 0 && std::string_view(" \t([\"'|-").find(line[at - 1]) == kNone) return 0;
  const std::size_t close = line.substr(0, at + kLongestFormula).find('$', at + 1);
  if (close == kNone || close == at + 1) return 0;
  const std::string_view inside = line.substr(at + 1, close - at - 1);
  const std::string_view behind = line.substr(close + 1, 1);
  const bool apart =
      behind.empty() || !(ascii::is_letter_or_digit(behind.front()) || behind == "$");
  const bool closed = inside.front() != ' ' && inside.back() != ' ' && inside.back() != '\\';
  return apart && closed && is_formula(inside) ? inside.size() + 2 : 0;
}

std::size_t inline_note_length(std::string_view line, std::size_t at) {
  line = line.substr(at, kLongestNote);
  if (!line.starts_with("^[")) return 0;
  constexpr std::size_t kShortest = 4;
  int depth = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '`') return 0;
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '[') {
      ++depth;
    } else if (line[i] == ']' && --depth == 0) {
      return i + 1 < kShortest ? 0 : i + 1;
    }
  }
  return 0;
}

bool PictureWords::reaches(std::size_t at) {
  for (; done_ < at; ++done_) {
    const char c = line_[done_];
    if (c == '[' && (depth_ > 0 || (done_ > 0 && line_[done_ - 1] == '!'))) ++depth_;
    if (c == ']' && depth_ > 0) --depth_;
  }
  return depth_ > 0;
}

}  // namespace consultlint

#include "language/token_reader.h"

#include "language/word_classes.h"
#include "language/words.h"

namespace consultlint {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kThinSpace = "\xE2\x80\xAF";

/// Length of the white space that `text` begins with, without line ends.
std::size_t leading_space(std::string_view text) {
  if (text.starts_with(' ') || text.starts_with('\t')) return 1;
  if (text.starts_with(kNoBreakSpace)) return kNoBreakSpace.size();
  if (text.starts_with(kThinSpace)) return kThinSpace.size();
  return 0;
}

/// What is left of a gap without its white space; the gap itself if that is too much to tell.
std::size_t count_signs(std::string_view gap, std::string_view allowed) {
  std::size_t signs = 0;
  while (!gap.empty()) {
    if (const std::size_t space = leading_space(gap); space > 0) {
      gap.remove_prefix(space);
    } else if (allowed.find(gap[0]) != std::string_view::npos) {
      ++signs;
      gap.remove_prefix(1);
    } else {
      return std::string_view::npos;
    }
  }
  return signs;
}

}  // namespace

bool TokenReader::is_word(std::uint32_t index, std::string_view word) const {
  return equals_ignoring_case(text(index), word);
}

int TokenReader::month(std::uint32_t index) const {
  return in_class(index, kMonth) ? month_named(fold_word(text(index))) : 0;
}

int TokenReader::weekday(std::uint32_t index) const {
  return in_class(index, kWeekday) ? weekday_named(fold_word(text(index))) : -1;
}

std::optional<LeadingNumber> TokenReader::number(std::uint32_t index) const {
  if (!is(index, Token::kNumeric)) return std::nullopt;
  const std::string_view word = text(index);
  LeadingNumber number;
  for (const char c : word) {
    if (c < '0' || c > '9') break;
    if (++number.digits > 9) return std::nullopt;
    number.value = number.value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (number.digits == 0) return std::nullopt;
  number.suffix = word.substr(number.digits);
  return number;
}

bool TokenReader::follows(std::uint32_t index) const {
  return count_signs(gap(index), ",.-") <= 1;
}

bool TokenReader::follows_by_space(std::uint32_t index) const {
  return !gap(index).empty() && count_signs(gap(index), "") == 0;
}

}  // namespace consultlint

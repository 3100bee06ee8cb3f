#include "language/phone_numbers.h"

#include <algorithm>
#include <string_view>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::string_view kRelayPrefix = "18001";
constexpr std::size_t kFewestDigits = 10;  // "0800 123 456"; Childline's kind are shorter
constexpr std::size_t kMostDigits = 11;

bool all_digits(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, ascii::is_digit);
}

/// Between the groups of one number stand a space, a hyphen or brackets.
bool joins_groups(std::string_view gap) {
  return !gap.empty() && gap.size() <= 3 && gap.find_first_not_of(" -()") == std::string_view::npos;
}

bool is_dialled(std::string_view digits) {
  const bool area = digits.size() > 1 && digits[0] == '0' && digits[1] != '0' && digits[1] != '4' &&
                    digits[1] != '6';
  return area && digits.size() >= kFewestDigits && digits.size() <= kMostDigits;
}

/// Whether a number may begin with this word, so that most figures are passed over at once.
bool may_begin(const TokenReader& tokens, std::uint32_t index) {
  if (!tokens.is(index, Token::kNumeric)) return false;
  const std::string_view word = tokens.text(index);
  return (word[0] == '0' && word.size() >= 3) || word == kRelayPrefix ||
         (word.starts_with("44") && tokens.gap(index).ends_with('+'));
}

}  // namespace

std::optional<PhoneNumber> read_phone_number(const TokenReader& tokens, std::uint32_t index) {
  if (!may_begin(tokens, index)) return std::nullopt;
  PhoneNumber number;
  number.begin = tokens[index].span.begin;
  const std::string_view before = tokens.gap(index);
  if (before.ends_with('+') || before.ends_with('(')) --number.begin;
  std::uint32_t at = index;
  std::string digits;
  do {
    if (!all_digits(tokens.text(at))) return std::nullopt;
    digits += tokens.text(at);
    ++at;
  } while (digits.size() < kMostDigits + kRelayPrefix.size() && all_digits(tokens.text(at)) &&
           joins_groups(tokens.gap(at)) && !is_dialled(digits.substr(0, digits.size())));
  if (digits.starts_with(kRelayPrefix)) {
    number.relay = true;
    digits.erase(0, kRelayPrefix.size());
  }
  if (digits.starts_with("44")) {
    digits.erase(0, 2);
    if (!digits.starts_with('0')) digits.insert(digits.begin(), '0');
  }
  // A group may follow a number that is whole with ten digits: "0800 123 456" but "01632 960 1234".
  const bool longer = digits.size() == kFewestDigits && joins_groups(tokens.gap(at)) &&
                      all_digits(tokens.text(at)) && tokens.text(at).size() == 1;
  if (longer) digits += tokens.text(at++);
  if (!is_dialled(digits)) return std::nullopt;
  number.end = at;
  number.digits = number.relay ? std::string(kRelayPrefix) + digits : digits;
  return number;
}

}  // namespace consultlint

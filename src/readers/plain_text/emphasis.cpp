#include "readers/plain_text/emphasis.h"

#include <algorithm>

#include "readers/plain_text/characters.h"
#include "text/ascii.h"

namespace consultlint::plain_text {
namespace {

bool is_space_at(std::string_view text, std::size_t at) {
  return at >= text.size() || space_length(text, at) > 0;
}

bool is_word_before(std::string_view text, std::size_t at) {
  return at > 0 && (ascii::is_letter(text[at - 1]) || ascii::is_digit(text[at - 1]));
}

}  // namespace

Stars::Sign Stars::read(std::uint32_t at) {
  Sign sign;
  while (at + sign.length < source_.size() && source_[at + sign.length] == '*') ++sign.length;
  if (sign.length > 2) return sign;
  sign.kind = sign.length == 2 ? Mark::Kind::kStrong : Mark::Kind::kEmphasis;
  std::uint32_t& open = open_length_[sign.length - 1];
  if (open != 0) {
    if (at > 0 && space_length(source_, at - 1) > 0) return sign;
    open = 0;
    sign.is = Sign::Is::kClosing;
  } else if (!is_space_at(source_, at + sign.length) && !is_word_before(source_, at) &&
             closes_later(at + sign.length, sign.length)) {
    open = 1;
    sign.is = Sign::Is::kOpening;
  }
  return sign;
}

bool Stars::closes_later(std::uint32_t from, std::uint32_t length) {
  if (hopeless_[length - 1]) return false;
  for (std::size_t at = source_.find('*', from); at != std::string_view::npos;
       at = source_.find('*', at)) {
    const std::size_t end = std::min(source_.find_first_not_of('*', at), source_.size());
    if (end - at == length && space_length(source_, at - 1) == 0) return true;
    at = end;
  }
  hopeless_[length - 1] = true;
  return false;
}

}  // namespace consultlint::plain_text

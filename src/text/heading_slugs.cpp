#include "text/heading_slugs.h"

#include <unicode/uchar.h>

#include "text/ascii.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

constexpr char32_t kFirstBeyondAscii = 0x80;

bool is_kept(char32_t c) {
  constexpr std::uint32_t kWordMask = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK | U_GC_PC_MASK;
  return c == U'-' || (U_GET_GC_MASK(static_cast<UChar32>(c)) & kWordMask) != 0;
}

void append_ascii(std::string& out, char c) {
  if (ascii::is_letter_or_digit(c) || c == '-' || c == '_') {
    out += ascii::lower(c);
  } else if (c == ' ') {
    out += '-';
  }
}

std::string slug(std::string_view heading) {
  std::string out;
  for (std::size_t at = 0; at < heading.size();) {
    const CodePoint c = decode_utf8(heading, at);
    if (c.value < kFirstBeyondAscii) {
      append_ascii(out, heading[at]);
    } else if (is_kept(c.value)) {
      append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
    }
    at += c.length;
  }
  return out;
}

}  // namespace

std::string HeadingSlugs::next(std::string_view heading) {
  const std::string wanted = slug(heading);
  std::string name = wanted;
  for (auto asked = taken_.find(wanted); asked != taken_.end() && taken_.contains(name);) {
    name = wanted + '-' + std::to_string(asked->second++);
  }
  taken_.emplace(name, 1);
  return name;
}

}  // namespace consultlint

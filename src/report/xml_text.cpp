#include "report/xml_text.h"

#include "report/characters.h"

namespace consultlint {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// How an ASCII character is written; empty when it stands for itself.
std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return static_cast<unsigned char>(c) < 0x20 ? kReplacement : std::string_view{};
  }
}

/// The characters of XML 1.0, production 2; surrogates are no characters of UTF-8 anyway.
bool is_legal(const Character& c) {
  return c.valid && c.value != 0xFFFE && c.value != 0xFFFF;
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character next = character_at(text, at);
    const std::string_view instead = !is_legal(next)    ? kReplacement
                                     : next.length == 1 ? reference(text[at])
                                                        : "";
    out += instead.empty() ? text.substr(at, next.length) : instead;
    at += next.length;
  }
  return out;
}

}  // namespace consultlint

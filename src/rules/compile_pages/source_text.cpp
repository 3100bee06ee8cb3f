#include "rules/compile_pages/source_text.h"

namespace consultlint {

std::string to_literal(std::string_view text) {
  std::string literal = "\"";
  for (const char c : text) {
    if (c == '\n') {
      literal += "\\n\"\n\"";
    } else if (c == '"' || c == '\\') {
      literal += {'\\', c};
    } else if (c >= ' ' && c < 127) {
      literal += c;
    } else {
      literal += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    }
  }
  return literal + "\"sv";
}

}  // namespace consultlint

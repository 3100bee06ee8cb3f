#include "report/text/wrap.h"

#include <algorithm>

#include "report/characters.h"
#include "report/text/terminal.h"

namespace consultlint {

std::uint32_t terminal_columns(std::string_view text) {
  std::uint32_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character next = character_at(text, at);
    columns += terminal_width(next.value);
    at += next.length;
  }
  return columns;
}

void append_wrapped(std::string& out, std::string_view text, std::uint32_t indent,
                    std::uint32_t width) {
  const std::string shown = visible(text);
  std::string_view rest = shown;
  std::uint32_t column = indent;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, std::min(rest.find(' '), rest.size()));
    const std::uint32_t columns = terminal_columns(word);
    if (column > indent && column + 1 + columns > width) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += columns;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
}

}  // namespace consultlint

#include "document/dump.h"

namespace consultlint {
namespace {

std::size_t nesting(const Document& document, const Block& block) {
  std::size_t steps = 0;
  for (std::uint32_t i = block.parent; i != kNowhere; i = document.blocks()[i].parent) ++steps;
  return steps;
}

void append_text(std::string& out, std::string_view text) {
  if (!text.empty()) out += ' ';
  for (const char c : text) {
    if (c == '\n') {
      out += " / ";
    } else {
      out += c;
    }
  }
}

}  // namespace

std::string dump(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks()) {
    out.append(2 * nesting(document, block), ' ');
    out += to_string(block.kind);
    if (block.level > 0) out += " " + std::to_string(block.level);
    if (block.depth > 0) out += (block.ordered ? " #" : " ") + std::to_string(block.depth);
    if (block.header) out += " header";
    if (block.merged) out += " merged";
    if (!block.label.empty()) out += " [" + std::string(document.slice(block.label)) + "]";
    append_text(out, document.slice(document.content(block)));
    out += '\n';
  }
  return out;
}

}  // namespace consultlint

#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>

namespace consultlint::docx {

/// Offset of the `>` that ends the tag in which `at` lies, past any in quotation marks; the size of
/// the XML when there is none. Precondition: `at` is not inside quotation marks.
inline std::size_t tag_end(std::string_view xml, std::size_t at) {
  for (; at < xml.size(); ++at) {
    const char c = xml[at];
    if (c > '>') continue;  // most of a name: the three that matter come before the letters
    if (c == '>') return at;
    if (c == '"' || c == '\'') at = std::min(xml.find(c, at + 1), xml.size() - 1);
  }
  return xml.size();
}

}  // namespace consultlint::docx

#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>

namespace consultlint::docx {

/// Offset of the `>` that ends the tag in which `at` lies, past any in quotation marks; the size of
/// the XML when there is none. Precondition: `at` is not inside quotation marks.
inline std::size_t tag_end(std::string_view xml, std::size_t at) {
  for (; at < xml.size() && xml[at] != '>'; ++at) {
    const char quote = xml[at];
    if (quote != '"' && quote != '\'') continue;
    at = xml.find(quote, at + 1);
    if (at == std::string_view::npos) break;
  }
  return std::min(at, xml.size());
}

}  // namespace consultlint::docx

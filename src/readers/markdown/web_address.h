#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace consultlint {

/// An address that stands in the text as itself. Offsets count from the start of the text.
struct WebAddress {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view scheme;  ///< What a link to it has in front: "http://", "mailto:" or nothing.
};

/// The addresses in `text` that begin with "http://", "https://" or "www.", and those of e-mail, in
/// order, as GitHub's dialect of Markdown finds them: punctuation at their end and a bracket that
/// nothing opened are not part of them. Linear.
std::vector<WebAddress> find_web_addresses(std::string_view text);

}  // namespace consultlint

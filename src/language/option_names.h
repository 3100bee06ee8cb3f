#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "consultlint/document.h"

namespace consultlint {

/// "Option 2" at the start of a text.
struct OptionName {
  std::string noun;        ///< In small letters, "option"; empty when the text begins with no name.
  std::string label;       ///< In small letters: "2", "b", "2.1", "one".
  std::uint32_t size = 0;  ///< Bytes of noun, space and label.

  bool empty() const { return noun.empty(); }
  /// "Option" and "choice" name an option anywhere; a "site A" does when there is a "site B".
  bool is_plain() const { return noun == "option" || noun == "choice"; }
};

/// The name that `text`, the content of a block of that kind, begins with. In running text the name
/// must be parted from what follows, so that "Option B costs more" is none.
OptionName read_option_name(std::string_view text, BlockKind kind);

/// Whether a heading, or the paragraph above a list, announces options: "The choices", "Three
/// variants are put forward".
bool announces_options(std::string_view text, BlockKind kind);
/// Whether a heading stands over options that were given up: "Ideas we ruled out".
bool tells_of_discarded_options(std::string_view heading);

}  // namespace consultlint

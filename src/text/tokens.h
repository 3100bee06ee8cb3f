#pragma once
#include <algorithm>
#include <string_view>

#include "text/ascii.h"

namespace consultlint {

inline void skip_spaces(std::string_view& text) {
  text = {std::ranges::find_if_not(text, ascii::is_space), text.end()};
}

/// Takes what stands before the first blank, and the blanks around it, off `text`. Empty when there
/// is nothing else.
inline std::string_view take_token(std::string_view& text) {
  skip_spaces(text);
  const std::string_view token(text.begin(), std::ranges::find_if(text, ascii::is_space));
  text.remove_prefix(token.size());
  skip_spaces(text);
  return token;
}

}  // namespace consultlint

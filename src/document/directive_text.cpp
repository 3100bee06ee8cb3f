#include "document/directive_text.h"

#include <algorithm>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::string_view kName = "consultlint:";

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

}  // namespace

std::optional<std::string_view> directive_text(std::string_view comment) {
  comment = trimmed(comment);
  if (!std::ranges::equal(comment.substr(0, kName.size()), kName, {}, ascii::lower))
    return std::nullopt;
  return trimmed(comment.substr(kName.size()));
}

}  // namespace consultlint

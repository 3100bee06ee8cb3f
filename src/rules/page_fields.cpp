#include "rules/page_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/suggestion.h"
#include "text/ascii.h"

namespace consultlint {

std::size_t PageFields::index_of(std::string_view key) const {
  return static_cast<std::size_t>(std::ranges::find(keys_, key) - keys_.begin());
}

Result<PageFields> PageFields::read(const PageSource& source,
                                    std::span<const std::string_view> lines,
                                    std::span<const std::string_view> keys, std::size_t required) {
  PageFields fields(keys);
  for (const std::string_view line : lines) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
      return source.error(line, "a line of the front matter is 'key: value'");
    }
    const std::string_view key = line.substr(0, colon);
    const std::size_t index = fields.index_of(key);
    if (index == keys.size()) {
      return source.error(line,
                          fmt::format("no key is called '{}': {}", key, suggestion(key, keys)));
    }
    std::string_view& value = fields.values_[index];
    if (value.data() != nullptr) return source.error(line, fmt::format("'{}' is given twice", key));
    value = trimmed(line.substr(colon + 1));
    if (value.empty()) return source.error(value, fmt::format("'{}' has no value", key));
  }
  for (const std::string_view key : keys.first(required)) {
    if (fields[key].data() != nullptr) continue;
    return source.error(lines.empty() ? source.text : lines.front(),
                        fmt::format("the front matter lacks '{}'", key));
  }
  return fields;
}

bool is_kebab(std::string_view text) {
  const auto fits = [](char c) { return ascii::is_lower(c) || ascii::is_digit(c) || c == '-'; };
  return !text.empty() && std::ranges::all_of(text, fits) && text.front() != '-' &&
         text.back() != '-';
}

}  // namespace consultlint

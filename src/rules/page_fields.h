#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "rules/page_source.h"

namespace consultlint {

/// The values of a page's front matter, by key.
class PageFields {
 public:
  /// Reads `key: value` lines, in any order, each key once. The first `required` of `keys` must be
  /// there. An Error says which key was meant. `keys` must outlive the fields.
  static Result<PageFields> read(const PageSource& source, std::span<const std::string_view> lines,
                                 std::span<const std::string_view> keys, std::size_t required);

  /// The value, or a null view when it is not given. Precondition: `key` is one of the keys.
  std::string_view operator[](std::string_view key) const { return values_[index_of(key)]; }

 private:
  explicit PageFields(std::span<const std::string_view> keys) : keys_(keys), values_(keys.size()) {}
  std::size_t index_of(std::string_view key) const;

  std::span<const std::string_view> keys_;
  std::vector<std::string_view> values_;
};

/// Whether `text` is lower-case letters, digits and hyphens, none of them at either end.
bool is_kebab(std::string_view text);

}  // namespace consultlint

#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace consultlint {

/// The names under which links reach the headings of a document, made as GitHub makes them: small
/// letters, a hyphen for each space, no punctuation but hyphens and underscores, and "-1", "-2"
/// behind a name that is taken. One object a document; headings in order.
class HeadingSlugs {
 public:
  /// The name of the next heading. `heading` is its printed text with its number, valid UTF-8.
  std::string next(std::string_view heading);
  /// A heading gives itself this name.
  void take(std::string_view name) { taken_.emplace(name, 1); }

 private:
  std::unordered_map<std::string, std::uint32_t> taken_;  // and how often it was asked for
};

}  // namespace consultlint

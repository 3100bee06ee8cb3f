#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consultlint/result.h"

namespace consultlint {

/// A node of a YAML file, with the place where it begins, from 1, in code points. Scalars are text:
/// what a value means, its reader says.
struct YamlNode {
  enum class Kind : std::uint8_t { kNull, kScalar, kList, kMap };
  Kind kind = Kind::kNull;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::string text = {};             ///< Of a scalar.
  std::vector<YamlNode> items = {};  ///< Of a list; of a map its values.
  std::vector<YamlNode> keys = {};   ///< Of a map, one for each item: scalars, no two the same.

  /// The value of a key, or null.
  const YamlNode* find(std::string_view key) const;
};

/// The largest file, the largest map and the deepest nesting that is read.
inline constexpr std::size_t kMaxYamlBytes = std::size_t{256} << 10U;
inline constexpr std::size_t kMaxYamlKeys = 2000;
inline constexpr std::size_t kMaxYamlDepth = 16;

/// A YAML file, with the path that errors call it by.
struct YamlFile {
  std::string path;
  YamlNode root;

  /// "path:line:column" of a node.
  std::string place(const YamlNode& node) const;
  Error error(const YamlNode& node, std::string message) const {
    return {std::move(message), place(node)};
  }
};

/// Reads one YAML document; an empty one is null. Strict, so that time and memory are linear and a
/// file means what it says: broken YAML, anchors, aliases, tags, keys that are no scalars or stand
/// twice, a second document, text that is not UTF-8 and what is above the limits are Errors at
/// path:line:column.
Result<YamlFile> read_yaml(std::string_view path, std::string_view text);

}  // namespace consultlint

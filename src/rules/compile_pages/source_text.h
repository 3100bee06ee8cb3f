#pragma once
#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>

namespace consultlint {

/// `text` as a literal of std::string_view, one source line for each of its lines. Its length
/// stands in it: compilers limit the steps of a constant, and counting the characters of all pages
/// would take more.
std::string to_literal(std::string_view text);

/// Adds `constexpr Type name[] = {…};` to `out` and returns the expression for it: the name, or
/// "{}" when there is no item, since C++ has no empty arrays. `write` turns an item into its text.
template <class Item, class Write>
std::string emit_array(std::string& out, std::string_view type, const std::string& name,
                       std::span<const Item> items, Write write) {
  if (items.empty()) return "{}";
  out += fmt::format("constexpr {} {}[] = {{\n", type, name);
  for (const Item& item : items) out += write(item) + ",\n";
  out += "};\n";
  return name;
}

}  // namespace consultlint

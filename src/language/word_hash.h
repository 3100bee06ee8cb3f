#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace consultlint {

/// FNV-1a. Generated tables are laid out by it, so it is the same on every machine and for ever.
constexpr std::uint32_t hash_word(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : word) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 16777619U;
  }
  return hash;
}

}  // namespace consultlint

#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace consultlint {

/// FNV-1a, 64 bits (Fowler, Noll, Vo). Not for secrets: names things across runs and machines.
class StableHash {
 public:
  explicit StableHash(std::uint64_t seed = 0xCBF29CE484222325U) : state_(seed) {}

  /// Adds one part. Parts are kept apart: ("ab", "c") and ("a", "bc") differ.
  void add(std::string_view part) {
    constexpr std::uint64_t kPrime = 0x100000001B3U;
    for (const char c : part) state_ = (state_ ^ static_cast<unsigned char>(c)) * kPrime;
    state_ = (state_ ^ 0xFFU) * kPrime;  // no byte of UTF-8
  }
  std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_;
};

/// 16 hexadecimal digits.
inline std::string to_hex(std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex(16, '0');
  for (auto digit = hex.rbegin(); digit != hex.rend(); ++digit, value >>= 4U) {
    *digit = kDigits[value & 0xFU];
  }
  return hex;
}

}  // namespace consultlint

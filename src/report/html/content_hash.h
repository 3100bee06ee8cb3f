#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace consultlint::html {

/// SHA-256 (FIPS 180-4).
std::array<std::uint8_t, 32> sha256(std::string_view bytes);

/// "'sha256-…'": how a content security policy names a style sheet or script that may run.
std::string policy_source(std::string_view code);

}  // namespace consultlint::html

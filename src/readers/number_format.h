#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace consultlint {

/// How a list level or a note prints its number (ISO/IEC 29500-1, ST_NumberFormat). Formats that
/// British documents do not use print as decimal.
enum class NumberFormat : std::uint8_t {
  kDecimal,
  kDecimalZero,
  kUpperLetter,
  kLowerLetter,
  kUpperRoman,
  kLowerRoman,
  kOrdinal,
  kOrdinalText,
  kCardinalText,
  kSymbols,  ///< "chicago": *, †, ‡, §, then doubled.
  kBullet,
  kNone,
};

/// The format of that name in a file ("lowerRoman"); decimal when it is unknown.
NumberFormat number_format_named(std::string_view name);

/// "3", "iii", "c", "3rd", "Third", "Three". Empty for bullets and none. Roman numerals above
/// 3,999 and words above 9,999 print as decimal.
std::string format_number(int value, NumberFormat format);

}  // namespace consultlint

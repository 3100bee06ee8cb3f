#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "language/token_reader.h"

namespace consultlint {

/// A telephone number of the United Kingdom as printed.
struct PhoneNumber {
  std::uint32_t begin = 0;  ///< Offset in the text, with a leading "+" or bracket.
  std::uint32_t end = 0;    ///< Index of the first token behind it.
  std::string digits;       ///< As dialled at home: "01632960123"; a relay prefix is kept.
  bool relay = false;       ///< With the prefix of the text relay service, 18001.
};

/// The number that begins at token `index`: "01632 960123", "0800 123 456", "(01632) 960 123",
/// "+44 (0)1632 960123", "18001 01632 960123".
std::optional<PhoneNumber> read_phone_number(const TokenReader& tokens, std::uint32_t index);

}  // namespace consultlint

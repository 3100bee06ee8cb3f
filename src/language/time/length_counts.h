#pragma once
#include <cstdint>
#include <optional>

#include "language/token_reader.h"

namespace consultlint {

/// The number before a unit of time.
struct LengthCount {
  double value = 0;         ///< Above 0.
  std::uint32_t begin = 0;  ///< Tokens [begin, end).
  std::uint32_t end = 0;
  bool is_article = false;  ///< "a", "an" or "one", which need not count anything.
};

/// Whether only white space or one hyphen stands before the token.
bool joins(const TokenReader& tokens, std::uint32_t index);

/// The count that begins at token `index`: "12", "3.5", "1,000", "twenty-one", "two and a half",
/// "half a", "an", or nothing.
std::optional<LengthCount> read_length_count(const TokenReader& tokens, std::uint32_t index);

/// The longest count that ends before token `end`, or nothing.
std::optional<LengthCount> read_length_count_before(const TokenReader& tokens, std::uint32_t end);

/// Index of the first token behind "and a half" or "and half" at `index`; `index` if it is not
/// there, or is the half of something else.
std::uint32_t skip_and_a_half(const TokenReader& tokens, std::uint32_t index);

}  // namespace consultlint

#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "consultlint/facts.h"

namespace consultlint {

/// The number that a token begins with and what follows it in the same token: 14, "th".
struct LeadingNumber {
  std::uint32_t value = 0;
  std::uint32_t digits = 0;
  std::string_view suffix;
};

/// Reads the tokens of a document by index, with the signs between them. A view of the facts; any
/// index may be asked for: past the end there is an empty word and a gap that joins nothing.
class TokenReader {
 public:
  explicit TokenReader(const Facts& facts)
      : facts_(facts), text_(facts.document().text()), tokens_(facts.tokens()) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  const Token& operator[](std::uint32_t index) const { return tokens_[index]; }
  std::string_view text(std::uint32_t index) const;
  /// The bytes between the token before and this one.
  std::string_view gap(std::uint32_t index) const;
  bool is(std::uint32_t index, Token::Flag flag) const;
  bool in_class(std::uint32_t index, std::uint32_t classes) const;
  /// Whether the token is this word (lower case ASCII), in any case.
  bool is_word(std::uint32_t index, std::string_view word) const;

  /// Month 1 to 12, or 0.
  int month(std::uint32_t index) const;
  /// Weekday 0 (Sunday) to 6, or -1.
  int weekday(std::uint32_t index) const;
  /// At most nine digits count as a number.
  std::optional<LeadingNumber> number(std::uint32_t index) const;

  /// Whether the token follows the one before within one phrase: white space, and at most one
  /// comma, stop or hyphen, but no line end.
  bool follows(std::uint32_t index) const;
  /// Only white space between this token and the one before.
  bool follows_by_space(std::uint32_t index) const;

 private:
  const Facts& facts_;
  std::string_view text_;
  std::span<const Token> tokens_;
};

/// Compares ASCII without case. Precondition: `lower` is in lower case.
bool equals_ignoring_case(std::string_view text, std::string_view lower);

}  // namespace consultlint

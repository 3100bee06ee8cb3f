#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "consultlint/facts.h"
#include "language/phrase_table.h"
#include "text/ascii.h"

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
      : table_(*facts.context().phrases), text_(facts.document().text()), tokens_(facts.tokens()) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  const Token& operator[](std::uint32_t index) const { return tokens_[index]; }
  std::string_view text(std::uint32_t index) const {
    if (index >= tokens_.size()) return {};
    const TextSpan span = tokens_[index].span;
    return text_.substr(span.begin, span.size());
  }
  /// The bytes between the token before and this one.
  std::string_view gap(std::uint32_t index) const {
    if (index == 0 || index >= tokens_.size()) return "\n";
    const std::uint32_t begin = tokens_[index - 1].span.end;
    return text_.substr(begin, tokens_[index].span.begin - begin);
  }
  bool is(std::uint32_t index, Token::Flag flag) const {
    return index < tokens_.size() && tokens_[index].is(flag);
  }
  bool in_class(std::uint32_t index, std::uint32_t classes) const {
    return is(index, Token::kKnown) && (table_.classes(tokens_[index].word) & classes) != 0;
  }
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
  const PhraseTable& table_;
  std::string_view text_;
  std::span<const Token> tokens_;
};

/// Compares ASCII without case. Precondition: `lower` is in lower case.
inline bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (ascii::lower(text[i]) != lower[i]) return false;
  }
  return true;
}

}  // namespace consultlint

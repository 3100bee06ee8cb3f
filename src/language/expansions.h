#pragma once
#include <optional>
#include <string_view>

#include "consultlint/facts.h"
#include "language/short_forms.h"
#include "language/token_reader.h"

namespace consultlint {

/// Reads what a text says an abbreviation stands for, at one of its places.
///
/// Read are "Long Form (LF)" with what is put beside it in the brackets ("the
/// LF", "LF; see below", "hereafter LF", quotation marks), "Long Form, or LF,",
/// "LF (Long Form)", "LF stands for long form", "LF – the Long Form –", lines
/// of a list "LF: long form" and "Long form – LF", and rows of a short and a
/// long form in either order. Where no bracket tells, the letters must agree
/// better. A view of the facts.
class Expansions {
 public:
  explicit Expansions(const Facts& facts) : document_(facts.document()), tokens_(facts) {}

  std::optional<Expansion> at(const ShortForm& form, const Sentence& sentence) const;

 private:
  using Found = std::optional<Expansion>;

  Found before(const ShortForm& form, const Sentence& sentence) const;
  Found apposed(const ShortForm& form, const Sentence& sentence) const;
  Found in_brackets(const ShortForm& form) const;
  Found said(const ShortForm& form) const;
  Found in_line(const ShortForm& form, const Sentence& sentence) const;
  Found in_reversed_line(const ShortForm& form, const Sentence& sentence) const;
  Found initials(const ShortForm& form, const Sentence& sentence) const;
  Found in_row(const ShortForm& form, const Sentence& sentence) const;
  Found in_previous_cell(const ShortForm& form, const Sentence& sentence) const;

  Found ending_at(const ShortForm& form, TextSpan where, std::uint32_t most_strain) const;
  Found beginning_at(const ShortForm& form, std::uint32_t begin, std::uint32_t most_strain) const;
  std::string_view rest_of_block(std::uint32_t at) const;
  bool has_enough_letters(const ShortForm& form) const;

  const Document& document_;
  TokenReader tokens_;
};

/// The first of the words that lead to a short form in brackets or behind a
/// comma: "known as the", "or", "hereafter"; `token` itself when there is none.
std::uint32_t first_introducing(const TokenReader& tokens, std::uint32_t token);
/// Whether a round or square bracket is opened between words.
bool opens_bracket(std::string_view gap);
/// Whether a bracket is closed where `rest` begins, quotation and emphasis
/// apart.
bool closes_bracket(std::string_view rest);

}  // namespace consultlint

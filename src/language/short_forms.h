#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "consultlint/facts.h"
#include "language/token_reader.h"

namespace consultlint {

/// Words that look like one abbreviation: "VCS", "CCGs", "SD-WAN", "A&E",
/// "DfT".
struct ShortForm {
  std::uint32_t first = 0;  ///< Tokens [first, end) of the document.
  std::uint32_t end = 0;
  TextSpan span;
};

/// Tells abbreviations from other words in capitals. A view of the facts.
class ShortForms {
 public:
  explicit ShortForms(const Facts& facts);

  /// The longest abbreviation that begins at a token, by its letters alone: two
  /// capitals or more, or a capital and a digit.
  std::optional<ShortForm> at(std::uint32_t token) const;

  /// Whether a word in capitals that nobody spells out is an abbreviation of
  /// the paper's own prose, as far as its place tells: no Roman numeral, part
  /// of a code, unit or citation beside a number, address, program, link, list
  /// of references or note, and not shouted with its neighbours.
  bool is_abbreviation(std::uint32_t token, std::uint32_t block) const;

  /// Whether most of the tokens are in capitals, as in a heading or a form's
  /// code: then no word of them is known to be an abbreviation.
  bool are_in_capitals(std::uint32_t begin, std::uint32_t end) const;

 private:
  void leave_out_references(const Facts& facts);
  bool is_part(std::uint32_t token) const;
  bool is_pair_in_brackets(std::uint32_t token) const;
  bool is_joined(std::uint32_t token) const;
  bool is_in_reference(std::uint32_t token) const;
  bool is_in_address(std::uint32_t token) const;
  bool is_beside_number(std::uint32_t token) const;
  bool is_beside_ampersand(std::uint32_t token) const;
  bool is_shouted(std::uint32_t token) const;
  bool is_of_others(std::uint32_t token) const;

  const Document& document_;
  TokenReader tokens_;
  std::vector<TextSpan> of_others_;  // code and links, sorted
  std::vector<bool> references_;     // by block; empty when there is no list of references
};

}  // namespace consultlint

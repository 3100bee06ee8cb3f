#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace consultlint {

/// The words that spell an abbreviation out.
struct LongForm {
  std::uint32_t begin = 0;  ///< Byte offsets into the text that was searched.
  std::uint32_t end = 0;
  /// 0 when every letter begins a word of its own and no other word stands
  /// between; more for each letter inside a word, each word that gives no
  /// letter, and small words that had to give one.
  std::uint32_t strain = 0;
};

/// The long form of `short_form` that ends where `before` ends, or nothing.
///
/// The letters are met in order, the first of each word at its beginning, as by
/// Schwartz and Hearst (2003), but of all such readings the one of least strain
/// is taken, so "Office of Management and Budget" is not cut at "of". The parts
/// of a hyphenated word count as words; a digit may stand for its number word.
/// Linear in the longest long form that a short form can have.
std::optional<LongForm> long_form_before(std::string_view short_form, std::string_view before);

/// The long form of `short_form` that begins where `behind` begins, an article
/// apart, or nothing.
std::optional<LongForm> long_form_behind(std::string_view short_form, std::string_view behind);

/// Without the ending of a plural or possessive behind capitals: "CCGs" and
/// "CCG's" are "CCG".
std::string_view singular(std::string_view short_form);

}  // namespace consultlint

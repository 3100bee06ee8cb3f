#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace consultlint::checks {

/// A word that may be spelled in two ways, of which this paper should keep to one.
struct SpellingVariant {
  std::uint16_t choice = 0;  ///< Words of equal choice vary in the same way.
  bool second = false;       ///< Which of the two ways the word takes; Britain prefers the first.
  /// The part of the word that differs, and what it is in the other way.
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
  std::string_view other;

  static constexpr std::uint16_t kIseIze = 0;  ///< The ending -ise or -ize, whatever the word.
  static constexpr std::uint16_t kYseYze = 1;
};

/// Tells quickly that most words are spelled in one way only. A capital at the start is no matter.
/// Precondition: three ASCII bytes or more.
bool may_have_variant(std::string_view word);

/// How a word of at least three small ASCII letters varies; nothing for words that are spelled in
/// one way only ("advise", "size"), and for pairs of which each has a use of its own ("practice",
/// "licence").
std::optional<SpellingVariant> spelling_variant(std::string_view word);

/// The word in the other spelling; a capital at its start stays.
std::string respelled(std::string_view word, const SpellingVariant& variant);

}  // namespace consultlint::checks

#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "consultlint/span.h"

namespace consultlint {

/// A case-folded word as an integer. Words of the built-in pages have the ids below
/// Vocabulary::size(); the words of packs come next; any other word gets an id above those, valid
/// within one document only. Equal ids are equal folded words.
using WordId = std::uint32_t;

/// What stands between a token and the one before it.
enum class Glue : std::uint8_t {
  kBreak,   ///< Start of a block, or punctuation that no phrase may run across.
  kSpace,   ///< White space only.
  kHyphen,  ///< One hyphen or dash, no space: "follow-up".
  kDot,     ///< One full stop, no space: "e.g", "9.1.4".
  kSlash,   ///< One slash, no space: "and/or".
  kJoin,    ///< Other joining signs without space: "@", "_", "&", ":".
};

/// One word or number. An apostrophe inside belongs to the word; hyphens, full stops and slashes
/// part tokens and are told by the glue of the next one.
struct Token {
  enum Flag : std::uint8_t {
    kCapitalised = 1,  ///< First letter is upper case.
    kAllCaps = 2,      ///< At least two letters, none in lower case ("VCS"; a plural s may follow).
    kNumeric = 4,      ///< Begins with a digit.
    kAscii = 8,
    kKnown = 16,  ///< `word` is in the vocabulary, so it may have classes and begin phrases.
  };
  TextSpan span;
  WordId word = 0;
  Glue glue = Glue::kBreak;
  std::uint8_t flags = 0;

  bool is(Flag flag) const { return (flags & flag) != 0; }
};

/// Classes that language facts and element rules read instead of comparing strings. A word may be
/// in several.
enum WordClass : std::uint32_t {
  kMonth = 1U << 0,
  kWeekday = 1U << 1,
  kSeason = 1U << 2,
  kNumberWord = 1U << 3,  ///< one … twenty, thirty …, hundred; first … thirty-first: kOrdinalWord
  kOrdinalWord = 1U << 4,
  kTimeUnit = 1U << 5,  ///< day, week, fortnight, month, quarter, year and plurals
  kNegation = 1U << 6,
  kModal = 1U << 7,
  kFormOfBe = 1U << 8,
  kPronoun = 1U << 9,
  kFunctionWord = 1U << 10,     ///< articles, prepositions, conjunctions, auxiliaries
  kSentenceStarter = 1U << 11,  ///< words that often open a sentence after an abbreviation
  kTitleOfPerson = 1U << 12,    ///< Mr, Dr, Cllr …
  kQuestionWord = 1U << 13,
};

}  // namespace consultlint

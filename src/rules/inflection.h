#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/page.h"

namespace consultlint {

/// A form of an English word.
enum class Inflection : std::uint8_t {
  kBase,        ///< use, report
  kThird,       ///< uses
  kPast,        ///< used, wrote
  kParticiple,  ///< used, written; its own form only where it differs from the past
  kIng,         ///< using
  kPlural,      ///< reports
};

/// The form of a word. Regular spelling (s after a sibilant is es, y becomes ie, silent e falls,
/// a single consonant is doubled after a single stressed vowel) and the irregular words that plain
/// English uses. ASCII case of the word is kept as it is.
std::string inflect(std::string_view word, Inflection form);

/// The form of a phrase. Of a verb the first word changes ("carried out"); of a noun its head,
/// which is the last word before a preposition or a relative pronoun ("points of view", "people who
/// use it").
std::string inflect_phrase(std::string_view phrase, Forms forms, Inflection form);

/// A phrase in every form that `forms` allows, the base form first, no text twice.
struct InflectedPhrase {
  std::string text;
  Inflection form = Inflection::kBase;
};
std::vector<InflectedPhrase> all_forms(std::string_view phrase, Forms forms);

/// The plural, third person, past and -ing forms of one word, whatever it is; the word itself
/// first.
std::vector<std::string> family(std::string_view word);

}  // namespace consultlint

#pragma once
#include <cstdint>
#include <string_view>

namespace consultlint {

/// What a full stop behind a word may mean.
enum class Abbreviation : std::uint8_t {
  kNone,          ///< The word is no abbreviation.
  kNeverFinal,    ///< It introduces what follows ("Cllr", "viz"), so it ends no sentence.
  kMaybeFinal,    ///< It may end one ("Ltd", "Rd"): only a word that opens sentences tells.
  kOftenFinal,    ///< It ends one ("etc", "hrs") unless a name of several words follows.
  kBeforeNumber,  ///< An abbreviation before a number ("para. 3"), else a word of its own ("No.").
};

/// How a word followed by a full stop is to be read. `folded` is one word.
Abbreviation abbreviation(std::string_view folded);

/// Whether the word stands before codes: "ref. LGO/25/3381".
bool takes_code(std::string_view folded);

/// Whether the word names kinds of things told apart by letters: "Option B".
bool takes_letter(std::string_view folded);

}  // namespace consultlint

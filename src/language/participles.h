#pragma once
#include <cstdint>
#include <string_view>

namespace consultlint {

/// What a word behind a form of be is.
enum class BehindBe : std::uint8_t {
  kOther,
  kParticiple,     ///< "provided", "written": makes a passive.
  kState,          ///< "interested": an adjective, unless somebody did it ("by").
  kStateBeforeTo,  ///< "prepared": an adjective before "to" and "for".
  kStateAsFound,   ///< "varied": an adjective behind "is" and "was", a participle behind "be".
  kStateNowadays,  ///< "closed": an adjective behind "is" and "are", a participle behind "was".
};

/// Judges a folded word. Irregular participles are listed; any other word on -ed is one unless it
/// is listed as an adjective, as the past of a verb without object ("happened") or as no verb at
/// all ("hundred").
BehindBe behind_be(std::string_view folded);

/// Whether a folded word may stand between be and its participle: "also", "fully", "not".
bool is_adverb(std::string_view folded);

/// Whether several folded words with a space between them may stand there: "in due course".
bool is_adverb_phrase(std::string_view folded);

/// Whether a folded word grades an adjective: "very interested" is no passive.
bool is_degree(std::string_view folded);

}  // namespace consultlint

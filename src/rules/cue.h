#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace consultlint {

/// Cues are how an element page writes what to look for: phrases parted by semicolons, with four
/// signs and no more.
///
///   close/end     one word or the other
///   consult~      the word and its forms: consult, consults, consulted, consulting; irregular
///                 verbs and plurals are known, derived nouns (consultation) are words of their own
///   open * until  up to kLongestGap words may stand between, in the same sentence
///   reply & weigh both stand in the same sentence, in any order, kLongestReach words apart or less
///
/// "close~/end~ on; close~ * by" is two cues. Case, hyphens and the kind of apostrophe do not
/// count. `*` parts a cue into segments, each a list of fixed phrases; `&` parts it into chains of
/// segments.
struct EvidenceCue {
  std::string_view text;
  std::vector<std::vector<std::string>> segments;  ///< Of all chains, one after the other.
  std::vector<std::uint32_t> chains;               ///< The first segment of each chain.
};

/// The most words that may stand in a gap.
inline constexpr std::uint32_t kLongestGap = 3;
/// The most words between the beginnings of two chains.
inline constexpr std::uint32_t kLongestReach = 15;

/// What is wrong with a list of cues, and the part that is wrong.
struct CueFault {
  std::string_view at;
  std::string message;
};
std::optional<CueFault> find_cue_fault(std::string_view cues);

/// Precondition: find_cue_fault() found nothing.
std::vector<EvidenceCue> parse_cues(std::string_view cues);

}  // namespace consultlint

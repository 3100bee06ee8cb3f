#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace consultlint {

/// How the fixed phrases of a row's cues make up the cues, as flat arrays that built-in pages can
/// hold ready made. A view. The index of a phrase is its PhraseHit::entry.
struct EvidenceCues {
  /// A phrase begins or goes on with a segment of a cue.
  struct Use {
    std::uint32_t cue = 0;
    std::uint32_t segment = 0;

    friend bool operator==(const Use&, const Use&) = default;
  };
  std::span<const Use> all_uses;
  std::span<const std::uint32_t> use_begins;  ///< Per phrase, plus one end.
  std::span<const std::uint32_t> all_chains;
  std::span<const std::uint32_t> chain_begins;  ///< Per cue, plus one end.

  bool empty() const { return use_begins.empty(); }
  std::span<const Use> uses(std::uint32_t phrase) const {
    return all_uses.subspan(use_begins[phrase], use_begins[phrase + 1] - use_begins[phrase]);
  }
  /// The first segment of each chain of a cue, then the number of the cue's segments.
  std::span<const std::uint32_t> chains(std::uint32_t cue) const {
    return all_chains.subspan(chain_begins[cue], chain_begins[cue + 1] - chain_begins[cue]);
  }
};

/// The phrases of a row's cues, each once, and the arrays behind a EvidenceCues.
struct EvidenceCuesStorage {
  std::vector<std::string> phrases;
  std::vector<EvidenceCues::Use> uses;
  std::vector<std::uint32_t> use_begins;
  std::vector<std::uint32_t> chains;
  std::vector<std::uint32_t> chain_begins;

  EvidenceCues table() const { return {uses, use_begins, chains, chain_begins}; }
};

/// Precondition: find_cue_fault() found nothing in `cues`.
EvidenceCuesStorage make_cue_table(std::string_view cues);

/// Whether a list of cues needs its table: without a sign between words each phrase is a cue.
bool needs_cue_table(std::string_view cues);

}  // namespace consultlint

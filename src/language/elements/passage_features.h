#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "consultlint/facts.h"
#include "language/elements/passages.h"
#include "language/elements/terms.h"

namespace consultlint {

/// Where a feature of a passage comes from. Each group counts as much whatever its size.
enum class FeatureGroup : std::uint8_t {
  kWords,     ///< Words, stems and short runs of both.
  kHeading,   ///< Words of the heading that it stands under.
  kLead,      ///< The label of its row, or the words that lead to its list.
  kBefore,    ///< Words of the sentence before it in its block.
  kMembers,   ///< Words of the members of a list.
  kSigns,     ///< Kind of block, facts in it, place in the document.
  kGroups,    ///< Groups of words, alone and in pairs.
  kDocument,  ///< What the document holds as a whole.
};
inline constexpr std::size_t kFeatureGroups = 8;

/// The features of one passage as hashes, by group.
using PassageFeatures = std::array<std::vector<std::uint32_t>, kFeatureGroups>;

/// Reads the features of passages of one document. Keeps references to the facts. Not thread-safe.
class FeatureReader {
 public:
  explicit FeatureReader(const Facts& facts);

  /// Replaces what `out` holds.
  void read(const Passage& passage, PassageFeatures& out);

 private:
  void add_words(const Passage& passage, std::vector<std::uint32_t>& out) const;
  void add_heading(const Passage& passage, std::vector<std::uint32_t>& out);
  void add_lead(const Passage& passage, std::vector<std::uint32_t>& out) const;
  void add_before(const Passage& passage, std::vector<std::uint32_t>& out) const;
  void add_members(const Passage& passage, std::vector<std::uint32_t>& out) const;
  void add_signs(const Passage& passage, std::vector<std::uint32_t>& out) const;
  std::uint32_t heading_over(std::uint32_t block);

  const Facts& facts_;
  Terms terms_;
  std::vector<std::uint32_t> document_;  // the features of the group kDocument
  std::vector<std::uint32_t> headings_;  // by block: the heading over it
};

}  // namespace consultlint

#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "consultlint/facts.h"
#include "language/elements/feature_list.h"
#include "language/elements/passages.h"
#include "language/elements/surroundings.h"
#include "language/elements/terms.h"

namespace consultlint {

/// Where a feature of a passage comes from. Within a group features share its weight.
enum class FeatureGroup : std::uint8_t {
  kWords,     ///< Words, stems and short runs of stems.
  kHeading,   ///< Words of the heading that it stands under.
  kLead,      ///< The label of its row, or the words that lead to its list.
  kBefore,    ///< Words of the sentence before it in its block.
  kMembers,   ///< Words of the members of a list.
  kSigns,     ///< Kind of block, facts in it, place in the document.
  kMeanings,  ///< Groups of words, alone and in pairs.
  kDocument,  ///< What the document holds as a whole.
};
inline constexpr std::size_t kFeatureGroups = 8;

/// The features of one passage, by group.
using PassageFeatures = std::array<FeatureList, kFeatureGroups>;
/// With names, for an explanation.
PassageFeatures named_features();

/// Reads the features of the passages of one document. Keeps a reference to the facts. Immutable;
/// safe to share between threads.
class FeatureReader {
 public:
  explicit FeatureReader(const Facts& facts);

  /// Replaces what `out` holds.
  void read(const Passage& passage, PassageFeatures& out) const;

 private:
  void add_sentence(const Passage& passage, FeatureList& words, FeatureList& meanings) const;
  std::string_view text() const;
  /// The terms of a heading or lead, if it is endless the first of them.
  std::span<const Term> around(TextSpan span) const;

  const Facts& facts_;
  Terms terms_;
  Surroundings around_;
  FeatureList document_signs_;
};

}  // namespace consultlint

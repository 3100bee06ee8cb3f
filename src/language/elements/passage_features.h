#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "consultlint/facts.h"
#include "language/elements/feature_hash.h"
#include "language/elements/feature_list.h"
#include "language/elements/passages.h"
#include "language/elements/sign_features.h"
#include "language/elements/surroundings.h"
#include "language/elements/terms.h"
#include "language/elements/word_features.h"

namespace consultlint {

/// Where a feature of a passage comes from. Within a group features share its weight.
enum class FeatureGroup : std::uint8_t {
  kWords,     ///< Words, stems and pairs of stems.
  kHeading,   ///< Words of the heading that it stands under.
  kLead,      ///< The label of its row, or the words that lead to its list.
  kBefore,    ///< Words of the sentence before it in its block.
  kMembers,   ///< Words of the members of a list.
  kSigns,     ///< Kind of block, facts in it, place in the document.
  kMeanings,  ///< Groups of words, alone and in order.
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
  explicit FeatureReader(const Facts& facts) : facts_(facts), terms_(facts), around_(facts) {}

  /// Replaces what `out` holds.
  void read(const Passage& passage, PassageFeatures& out) const;

  /// The text that a group is read from: passages that share it share the group's features. Empty
  /// when the passage has none.
  TextSpan source(FeatureGroup group, const Passage& passage) const;
  /// Adds the features of one group to `out`, a FeatureList or KnownFeatures. `source` is what
  /// source() gives.
  template <class Out>
  void read_group(FeatureGroup group, const Passage& passage, TextSpan source, Out& out) const;

 private:
  template <class Out>
  void read_words(const Passage& passage, std::span<const Term> terms, Out& out) const;
  template <class Out>
  static void add_signs(const Signs& signs, Out& out);
  std::string_view text() const { return facts_.document().text(); }
  /// The terms of a heading or lead, if it is endless the first of them.
  std::span<const Term> around(TextSpan span) const;
  bool is_heading(const Passage& passage) const;

  const Facts& facts_;
  Terms terms_;
  Surroundings around_;
};

template <class Out>
void FeatureReader::read_group(FeatureGroup group, const Passage& passage, TextSpan source,
                               Out& out) const {
  Signs signs;
  switch (group) {
    case FeatureGroup::kWords:
      return read_words(passage, terms_.in(source), out);
    case FeatureGroup::kHeading:
      return add_stems(around(source), kHeadingTag, true, text(), out);
    case FeatureGroup::kLead:
      return add_stems(around(source), kLeadTag, true, text(), out);
    case FeatureGroup::kBefore:
      return add_stems(terms_.in(source), kBeforeTag, false, text(), out);
    case FeatureGroup::kMembers:
      return add_stems(terms_.in(source), kMemberTag, false, text(), out);
    case FeatureGroup::kMeanings:
      return add_groups(terms_.in(source), out);
    case FeatureGroup::kSigns:
      find_signs(passage, facts_, signs);
      return add_signs(signs, out);
    case FeatureGroup::kDocument:
      find_document_signs(facts_, signs);
      return add_signs(signs, out);
  }
}

template <class Out>
void FeatureReader::read_words(const Passage& passage, std::span<const Term> terms,
                               Out& out) const {
  add_runs(terms, text(), out);
  if (is_heading(passage)) add_stems(terms, kOwnHeadingTag, false, text(), out);
}

template <class Out>
void FeatureReader::add_signs(const Signs& signs, Out& out) {
  for (const Sign& sign : signs) out.add(sign.hash, [&] { return std::string(sign.name); });
}

}  // namespace consultlint

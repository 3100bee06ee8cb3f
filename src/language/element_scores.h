#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/facts.h"
#include "language/elements/passage_features.h"
#include "language/elements/passages.h"

namespace consultlint {

/// A passage that the sentence scorer takes for a statement of an element, or for the nearest to
/// one.
struct ScoredPassage {
  std::uint32_t passage = 0;  ///< Index into what find_passages() gives for the document.
  std::int32_t margin = 0;    ///< Score less the element's bar, in thousandths: 0 is just enough.
};

/// A cue that spoke for or against an element in a passage, and how strongly.
struct ScoredCue {
  std::string name;
  std::int32_t weight = 0;  ///< In thousandths; below 0 when it spoke against.
};

/// What the learned sentence scorer says of the required elements of one document.
///
/// A linear model per element over hashed features of each passage (elements/passage_features.h):
/// within a group, the weights are summed and divided by the square root of the number of features.
/// Integer arithmetic, so equal documents get equal scores on every machine. Immutable; safe to
/// share between threads. Keeps a reference to the facts.
class ElementScores {
 public:
  explicit ElementScores(const Facts& facts);

  /// Whether there is a learned model of that element.
  static bool knows(std::string_view element);
  /// How many papers that hold the element it was learned from; 0 for an unknown one.
  static int papers(std::string_view element);
  /// Whether it was learned from fewer papers than kManyPapers, so that declared rows deserve more
  /// trust.
  static constexpr int kManyPapers = 40;
  static bool is_rare(std::string_view element);

  /// The passages with the highest scores, best first, at most kBest; none for an unknown element.
  static constexpr std::size_t kBest = 3;
  std::span<const ScoredPassage> best(std::string_view element) const;

  /// The passage; of a list or table, its first member that is no column heading.
  TextSpan span(const ScoredPassage& scored) const;
  /// The strongest cues of a passage for one element, at most `most`.
  std::vector<ScoredCue> cues(std::string_view element, const ScoredPassage& scored,
                              std::size_t most) const;

 private:
  const Facts& facts_;
  FeatureReader reader_;
  std::vector<Passage> passages_;
  std::vector<ScoredPassage> best_;        // kBest for each element, padded
  std::vector<std::uint8_t> best_counts_;  // by element
};

}  // namespace consultlint

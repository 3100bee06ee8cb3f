#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/context.h"
#include "consultlint/document.h"
#include "consultlint/words.h"

namespace consultlint {

/// One phrase to look for. Tokenised like text: case and white space do not matter, a hyphen in
/// either is a space, and a straight apostrophe equals a curly one.
struct Phrase {
  std::string text;
  PhraseSet set = 0;
  std::uint32_t entry = 0;  ///< Given back in PhraseHit::entry.
};

/// The glue by which phrases are compared: a hyphen is a space.
constexpr Glue phrase_glue(Glue glue) {
  return glue == Glue::kHyphen ? Glue::kSpace : glue;
}

/// The arrays of a PhraseTable, made by build_phrase_table() or compiled in by the host tool
/// compile_pages. Offsets instead of pointers, so that built-in tables cost nothing to load.
struct PhraseTableData {
  struct Node {
    std::uint32_t first_edge = 0;  ///< Index into `edges`; edges of a node are sorted by word.
    std::uint32_t edges = 0;
    std::uint32_t first_accept = 0;  ///< Index into `accepts`: phrases that end here.
    std::uint32_t accepts = 0;
  };
  struct Edge {
    WordId word = 0;
    Glue glue = Glue::kSpace;  ///< kSpace also stands for kHyphen.
    std::uint32_t node = 0;
  };
  struct Accept {
    PhraseSet set = 0;
    std::uint32_t entry = 0;
  };
  std::string_view word_bytes;                 ///< All folded words, end to end.
  std::span<const std::uint32_t> word_begins;  ///< Per word, plus one end.
  std::span<const std::uint32_t> classes;      ///< WordClass bits per word.
  std::span<const std::uint32_t> slots;        ///< Open addressing, power of two; word id + 1 or 0.
  std::span<const std::uint32_t> roots;  ///< Per word: node of phrases that begin with it, or 0.
  std::span<const Node> nodes;           ///< Node 0 is unused.
  std::span<const Edge> edges;
  std::span<const Accept> accepts;
  PhraseSet sets = 0;  ///< Number of sets.

  std::uint32_t word_count() const {
    return word_begins.empty() ? 0 : static_cast<std::uint32_t>(word_begins.size() - 1);
  }
};

/// Every word and every phrase that rules look for, as one trie over word ids. A view: what it was
/// made from must outlive it. Immutable; safe to share between threads.
class PhraseTable {
 public:
  /// `overlay` holds the phrases of packs and configuration, its word ids above those of the
  /// built-in table and its set numbers above the built-in sets; it may be empty.
  explicit PhraseTable(const PhraseTableData& built_in, const PhraseTableData& overlay = {});

  /// Id of a word already folded by fold_word(), or kNowhere.
  WordId find(std::string_view folded) const;
  std::uint32_t word_count() const;
  PhraseSet set_count() const;
  std::uint32_t classes(WordId word) const {
    return word < built_in_.classes.size() ? built_in_.classes[word] : 0;
  }
  std::string_view word(WordId word) const;

  const PhraseTableData& built_in() const { return built_in_; }
  const PhraseTableData& overlay() const { return overlay_; }

 private:
  PhraseTableData built_in_;
  PhraseTableData overlay_;
};

/// The owned arrays behind a PhraseTableData.
class PhraseTableStorage {
 public:
  PhraseTableStorage(PhraseTableStorage&&) noexcept;
  PhraseTableStorage& operator=(PhraseTableStorage&&) noexcept;
  ~PhraseTableStorage();
  const PhraseTableData& data() const;

 private:
  friend PhraseTableStorage build_phrase_table(std::span<const Phrase> phrases, PhraseSet first_set,
                                               PhraseSet sets, const PhraseTableData& below);
  struct Arrays;
  explicit PhraseTableStorage(std::unique_ptr<Arrays> arrays);
  std::unique_ptr<Arrays> arrays_;
};

/// Builds a table. For the built-in one `below` is empty, and the words of word_classes.h are
/// added; for an overlay it is the built-in table: words found there keep their ids.
/// Equal input gives equal output. Precondition: every phrase's set is one of the `sets` sets from
/// `first_set` on.
PhraseTableStorage build_phrase_table(std::span<const Phrase> phrases, PhraseSet first_set,
                                      PhraseSet sets, const PhraseTableData& below = {});

}  // namespace consultlint

#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace consultlint {

/// A stretch of text as lower-case words with one space before, between and after them, so that
/// phrases of whole words are found by plain comparison. Hyphens and other signs count as spaces;
/// a curly apostrophe becomes a straight one. Offsets count in the folded text.
class FoldedText {
 public:
  explicit FoldedText(std::string_view source);

  std::string_view view() const { return folded_; }
  bool empty() const { return folded_.size() <= 1; }
  std::uint32_t word_count() const { return words_; }
  /// Whether the words of `phrase` (lower case, single spaces) stand in the text one after another.
  bool has(std::string_view phrase) const;
  bool has_any_of(std::span<const std::string_view> phrases) const;
  bool starts_with(std::string_view phrase) const;
  bool ends_with(std::string_view phrase) const;

 private:
  std::string folded_;
  std::uint32_t words_ = 0;
};

/// Phrases that hint at the same thing (an enumerator of the caller), equally strongly. Parted by
/// '|', in lower case; a final '*' stands for the rest of a word.
struct CueRow {
  std::uint8_t meaning = 0;
  std::uint8_t strength = 1;
  std::string_view phrases;
};

struct Cue {
  std::string_view phrase;  ///< Without the '*'.
  std::uint8_t meaning = 0;
  std::uint8_t strength = 1;
  bool open_ended = false;
};

/// A cue met in a folded text.
struct CueHit {
  std::uint32_t begin = 0;  ///< Of the first word, in FoldedText::view().
  std::uint32_t end = 0;
  const Cue* cue = nullptr;
};

/// The cues of one subject, found by their first two characters. Immutable; a view of its rows'
/// phrases.
class CueTable {
 public:
  /// Precondition: every phrase begins with an ASCII letter and has two characters or more.
  explicit CueTable(std::span<const CueRow> rows);

  /// The cues met in `text`, in order: at each word the longest wins and the search goes on behind
  /// it.
  std::vector<CueHit> find_in(const FoldedText& text) const;

 private:
  /// The first eight bytes of a phrase, fewer if it ends before.
  struct Head {
    std::uint64_t bytes = 0;
    std::uint64_t mask = 0;  // of the bytes that are there
  };
  static Head head_of(std::string_view text);
  std::optional<CueHit> longest_at(std::string_view text, std::uint32_t word) const;
  static constexpr std::size_t kBuckets =
      std::size_t{26} * 27;  // a letter, then a letter or anything else
  static std::size_t bucket_of(std::string_view text);

  std::vector<Cue> cues_;    // by bucket
  std::vector<Head> heads_;  // of the cues
  std::array<std::uint16_t, kBuckets + 1> begins_{};
};

}  // namespace consultlint

#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "consultlint/language.h"

namespace consultlint {

/// Tells in constant time which sentence holds a byte of the text: rules ask for it at every cue.
/// Immutable; safe to share between threads. Keeps no view: each call is given the sentences that
/// the index was made of.
class SentenceIndex {
 public:
  /// `sentences` are in text order and do not overlap.
  explicit SentenceIndex(std::span<const Sentence> sentences);

  /// Index of the sentence that holds `offset`, or kNowhere.
  std::uint32_t at(std::span<const Sentence> sentences, std::uint32_t offset) const;

 private:
  std::vector<std::uint32_t> first_behind_;  // per stretch of text: the first that begins behind it
};

}  // namespace consultlint

#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "consultlint/check.h"
#include "rows.h"
#include "subject_words.h"

namespace consultlint::checks::decided {

/// Words that speak as if the decision were made, and what to write until it is.
struct Slip {
  TextSpan span;
  std::string advice;
  std::optional<Edit> edit = std::nullopt;
};

/// One sentence with the words of the page's table in it.
struct MarkedSentence {
  std::span<const Token> tokens;    // of the document
  std::span<const PhraseHit> hits;  // of the sentence
  std::size_t first = 0;            // its tokens are [first, end)
  std::size_t end = 0;

  std::span<const Token> words(std::size_t from, std::size_t to) const {
    return tokens.subspan(from, to > from ? to - from : 0);
  }
  bool has(Row row, std::size_t from, std::size_t to) const {
    return std::ranges::any_of(hits, [&](const PhraseHit& hit) {
      return hit.entry == row && hit.first_token >= from && hit.first_token < to;
    });
  }
};

/// The first slip of a sentence, if it makes one. Takes time that grows with the square of the
/// sentence's hits: the caller leaves out the longest.
std::optional<Slip> find_slip(const Facts& facts, const SubjectWords& subject,
                              const MarkedSentence& sentence);

}  // namespace consultlint::checks::decided

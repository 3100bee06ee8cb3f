#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// A word as the sentence scorer sees it: a hash of the folded word, and one of its stem, which the
/// forms of a word share. What is a fact is one term whatever it says: a date, a sum of money, an
/// address, a number, a name.
struct Term {
  std::uint32_t word = 0;
  std::uint32_t stem = 0;
  std::uint64_t groups = 0;  ///< See word_groups.h.
  TextSpan span;
};

/// The part of a folded word that its forms share.
std::string_view stem_of(std::string_view word);

/// The terms of a document, in text order. Immutable; keeps no view.
class Terms {
 public:
  explicit Terms(const Facts& facts);

  /// Those that begin in `span`.
  std::span<const Term> in(TextSpan span) const;

 private:
  std::vector<Term> terms_;
};

}  // namespace consultlint

#pragma once
#include <cstdint>
#include <string_view>

#include "consultlint/facts.h"
#include "rules/kinds/scope.h"

namespace consultlint {

/// The part of a sentence that its writer may change.
struct OwnWords {
  TextSpan span;  ///< Without a heading in capitals that ran into the sentence.
  std::uint32_t words = 0;
};

/// Leaves out a heading in capitals in front and, where the page is about text outside quotation
/// marks, the words of quotations. A sentence in which words of a quotation are left out by an
/// ellipsis is somebody else's whole: no words.
OwnWords own_words(const Sentence& sentence, const TextFilter& filter, const Facts& facts);

/// Whether the text counts its parts off, "(a) … (b) …", or strings them by semicolons: a list
/// that is written as a sentence.
bool is_list_in_disguise(std::string_view sentence);

}  // namespace consultlint

#pragma once
#include <cstdint>
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// A piece of a document that the sentence scorer judges as one.
struct Passage {
  enum class Kind : std::uint8_t {
    kSentence,  ///< A sentence, heading, list item or cell.
    kList,      ///< A whole list or table, with the words that lead to it.
  };
  Kind kind = Kind::kSentence;
  TextSpan span;
  std::uint32_t block = 0;           ///< The first that it is in: index into Document::blocks().
  std::uint32_t first_sentence = 0;  ///< Index into Facts::sentences().
  std::uint32_t sentences = 1;
};

/// What a block counts as, whatever the format of the file: a numbered paragraph ("7.5") is an item
/// in some and a paragraph in others.
BlockKind kind_for_features(const Document& document, const Block& block);

/// Every sentence, and every list and table of two members or more, in text order; a list comes
/// before its members.
std::vector<Passage> find_passages(const Facts& facts);

}  // namespace consultlint

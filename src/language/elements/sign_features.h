#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/facts.h"
#include "language/elements/passages.h"

namespace consultlint {

/// Something that a passage or document shows other than words, as a feature.
struct Sign {
  std::string_view name;
  std::uint32_t hash = 0;
};

/// Signs, replaced at every call.
using Signs = std::vector<Sign>;

/// The kind of block a passage is, the facts that stand in it, and its place in the document.
void find_signs(const Passage& passage, const Facts& facts, Signs& out);

/// How many questions and explained abbreviations the whole document has, how long it is, and which
/// dates of the consultation it tells: what every format of a document tells alike.
void find_document_signs(const Facts& facts, Signs& out);

}  // namespace consultlint

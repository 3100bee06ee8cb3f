#pragma once
#include "consultlint/facts.h"
#include "language/elements/feature_list.h"
#include "language/elements/passages.h"

namespace consultlint {

/// The kind of block a passage is, the facts that stand in it, and its place in the document.
void add_signs(const Passage& passage, const Facts& facts, FeatureList& out);

/// How many questions and explained abbreviations the whole document has, how long it is, and which
/// dates of the consultation it tells: what every format of a document tells alike.
void add_document_signs(const Facts& facts, FeatureList& out);

}  // namespace consultlint

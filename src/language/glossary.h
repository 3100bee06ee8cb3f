#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// The entries under headings such as "Glossary", "Abbreviations" or "Terms we use", in text order:
/// the first two cells of table rows; paragraphs and items that begin with a term in bold, or with
/// a term and a colon, a dash or "means"; short lines with their explanation below. Tables whose
/// first column is headed as one of terms are read wherever they stand. Linear.
std::vector<GlossaryTerm> find_glossary(const Facts& facts);

}  // namespace consultlint

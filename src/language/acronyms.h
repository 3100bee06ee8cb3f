#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Abbreviations in capitals and what the document says they stand for, in order of first use.
///
/// Read are "Long Form (LF)", "LF (Long Form)", glossary lines "LF: long form" and "LF – long
/// form", table rows of a short and a long form, and names given in quotes ("the SSD"). Long forms
/// are matched from the right as by Schwartz and Hearst (2003). Left out: Roman numerals, codes
/// with figures, postcodes, and words of a line that is all in capitals.
std::vector<Acronym> find_acronyms(const Facts& facts);

}  // namespace consultlint

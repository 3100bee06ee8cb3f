#pragma once
#include <optional>
#include <string>

#include "consultlint/document.h"
#include "consultlint/facts.h"

namespace consultlint {

/// The row that `span` is the label of: it stands in the first of several cells, a short one. Of a
/// column heading, all headings with the row below them.
std::optional<TextSpan> labelled_row(const Document& document, TextSpan span);

/// What a reader should be shown of `span`: of rows, or of the label of one, "Issued by: Jo Smith,
/// Chair"; else the sentence that holds it, else its own words.
std::string telling_words(const Facts& facts, TextSpan span);

}  // namespace consultlint

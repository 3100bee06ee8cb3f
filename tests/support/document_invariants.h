#pragma once
#include <string>
#include <vector>

#include "consultlint/document.h"

namespace consultlint::test {

/// What a document promises and this one breaks, each in a sentence with its place; empty for a
/// sound document. Stops at twenty. Linear in the document, but for lines with many blocks.
///
/// Checked are the promises of consultlint/document.h and source_map.h:
///  - the text is UTF-8 without NUL; stories follow each other, parted by single newlines, and hang
///    from places in front of them;
///  - blocks stand in reading order, nest as `parent` and `next` say, cover their story but for the
///    newlines between them, and are trimmed; labels stand at their start; tables, rows and quotes
///    have no text of their own;
///  - marks, links, revisions and language runs are sorted, on character boundaries and inside one
///    story; images, bookmarks and directives are sorted; comments stand behind their subject;
///  - the source map and the places: source_invariants.h.
std::vector<std::string> broken_invariants(const Document& document);

/// The same as one text, a line each; empty for a sound document.
std::string invariant_report(const Document& document);

}  // namespace consultlint::test

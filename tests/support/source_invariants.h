#pragma once
#include "consultlint/document.h"
#include "support/invariant_faults.h"

namespace consultlint::test {

/// Checks the source map of a document:
///  - pieces cover the text in order, without gap or overlap, and lie inside their artifact, on
///    character boundaries at both sides;
///  - verbatim pieces equal their source, decoded ones are what their source spells, made-up ones
///    have no source and are only what a reader may make up;
///  - within a story, pieces of one artifact follow each other as they do in the file. Between
///    stories they need not: a note stands where its reference is, a text box behind the paragraph
///    that it hangs from, and deleted text behind all of them. Nor need page furniture: what
///    interrupts a sentence stands behind its paragraph. Furniture keeps its order among itself;
///  - images and directives say where they are written, and a directive's words stand there;
///  - SourceMap::to_source gives back what was recorded.
void check_source_map(const Document& document, InvariantFaults& faults);

/// Checks that Document::place and Document::excerpt of every block point at its words, by
/// counting lines and columns anew.
void check_places(const Document& document, InvariantFaults& faults);

}  // namespace consultlint::test

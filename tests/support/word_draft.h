#pragma once
#include <string_view>

#include "document/builder.h"

namespace consultlint::test {

/// What a Word file holds, as a page's `format=word` example writes it down: headings, items and
/// paragraphs as in Markdown, a line each, and rows of tables: `| cell | cell |`, with `|=` for a
/// header row and `<>` at the end of a cell that spans several; `title: …` on the first line is the
/// document's title property, `language: …` its language; `header: …` is a page header. Inside a
/// line, the notation of page_examples.h; a comment says who wrote it, "{>>Ann: why?<<}", and
/// "{>>Ann (done): why?<<}" is done with. Whoever changed the text is called Sam Editor. Sources
/// are offsets in `text`.
Document read_word_draft(std::string_view text);

}  // namespace consultlint::test

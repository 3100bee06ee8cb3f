#pragma once
#include "consultlint/document.h"
#include "engine/ignores.h"

namespace consultlint {

/// The lines that "ignore" in a comment silences. In Word: the paragraphs that the comment is put
/// to. In Markdown, of a comment among other words: the block that it stands in; of a comment with
/// lines of its own: the next paragraph, heading, table, quotation or list, or, between the items
/// of a list, the next item with what it holds. No line when nothing follows.
LineRange ignored_lines(const Document& document, const Directive& directive);

}  // namespace consultlint

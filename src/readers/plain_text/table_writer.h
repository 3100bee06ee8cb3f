#pragma once
#include "document/builder.h"
#include "readers/plain_text/inline_writer.h"
#include "readers/plain_text/layout.h"

namespace consultlint::plain_text {

/// Writes a table passage as table, rows and cells. Cells that span several lines are joined by
/// synthetic spaces; list items inside a cell (`<li>`) become items below it. The builder holds the
/// source as artifact 0.
void write_table(const Layout& layout, const Passage& passage, DocumentBuilder& builder,
                 InlineWriter& inlines);

}  // namespace consultlint::plain_text

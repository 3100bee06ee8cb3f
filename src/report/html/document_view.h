#pragma once
#include "report/html/file_view.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes the document as it was read, each block with what is said of it beside it: headings,
/// lists and tables nested as they are; notes, text boxes, page headers and comments behind the
/// body. The view must have its document.
void write_document(Writer& out, const FileView& view);

}  // namespace consultlint::html

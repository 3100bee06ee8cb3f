#pragma once
#include "report/html/file_view.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes all that a report says of one file.
void write_file(Writer& out, const FileView& view);

}  // namespace consultlint::html

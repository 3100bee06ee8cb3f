#pragma once
#include "report/html/file_view.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes what the report rests on: program, reading of the file, settings, and what is not shown.
void write_about_part(Writer& out, const FileView& view);

}  // namespace consultlint::html

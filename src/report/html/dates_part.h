#pragma once
#include "report/html/file_view.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes the dates of the consultation: as a picture, and as a table with the words of the paper
/// and why each date has its part. The view must have its document.
void write_dates_part(Writer& out, const FileView& view);

}  // namespace consultlint::html

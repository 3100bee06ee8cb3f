#pragma once
#include "report/html/file_view.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes how easily the paper and each of its sections read: a bar and the figures behind it. The
/// view must have its document.
void write_readability_part(Writer& out, const FileView& view);

}  // namespace consultlint::html

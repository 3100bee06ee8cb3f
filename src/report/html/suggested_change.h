#pragma once
#include "report/html/file_view.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes the change that mends a finding, before and after, and whether somebody must look at it
/// first. Nothing when there is none.
void write_suggested_change(Writer& out, const FileView& view, const ReportedFinding& finding);

}  // namespace consultlint::html

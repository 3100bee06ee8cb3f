#pragma once
#include <span>

#include "report/html/file_view.h"
#include "report/html/placed_findings.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes what is said of findings as a list beside the text they stand in: number, level, message,
/// change, other places, who asks for it, and why it matters. Nothing when there are none.
void write_notes(Writer& out, const FileView& view, std::span<const PlacedFinding> findings);

}  // namespace consultlint::html

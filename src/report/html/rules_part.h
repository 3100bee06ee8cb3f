#pragma once
#include "report/html/file_view.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes the rules that found something: what each looks for, why it matters, and links to what it
/// found.
void write_rules_part(Writer& out, const FileView& view);

}  // namespace consultlint::html

#pragma once
#include "report/html/file_view.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes the abbreviations of a paper, each with what it stands for and where it is first used,
/// and the words that its glossary explains. The view must have its document.
void write_terms_part(Writer& out, const FileView& view);

}  // namespace consultlint::html

#pragma once
#include "report/html/file_view.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes how the paper meets the codes it was judged by: a table a code with each clause, the
/// verdict, and what shows it with links into the text; below it the clauses that a paper cannot
/// show, or that are not asked of its kind. Nothing when it was judged by none.
void write_clauses_part(Writer& out, const FileView& view);

}  // namespace consultlint::html

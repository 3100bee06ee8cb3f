#pragma once
#include <span>
#include <string_view>

#include "rules/page_source.h"
#include "rules/page_storage.h"

namespace consultlint {

/// Parts the lines of an example on a page that compares files. Each file begins with
///
///   === NAME [kind=KIND]
///
/// and goes on to the next such line; NAME ends in .md or .txt, which is also its format.
Failure read_example_files(const PageSource& source, std::string_view info,
                           std::span<const std::string_view> lines, ParsedPage::Storage& out,
                           Example& example);

}  // namespace consultlint

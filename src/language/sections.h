#pragma once
#include <vector>

#include "consultlint/document.h"
#include "consultlint/language.h"

namespace consultlint {

/// The outline of the body: see Facts::sections(). Headings inside tables and quotations belong to
/// what is quoted and open no section.
std::vector<Section> read_sections(const Document& document);

}  // namespace consultlint

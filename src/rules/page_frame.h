#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "rules/page_sections.h"
#include "rules/page_source.h"
#include "rules/page_table.h"

namespace consultlint {

/// The parts that every page has, whatever it declares. A view of the page's source.
struct PageFrame {
  std::vector<std::string_view> lines;  ///< Of the whole page; what follows points into it.
  std::span<const std::string_view> front_matter;
  std::string_view title;    ///< H1.
  std::string_view summary;  ///< The one paragraph under it, as one line.
  std::vector<PageSection> sections;
};

/// Parts a page. Errors: bytes that are no UTF-8, front matter that is missing or not closed, no
/// title, no summary, text between the summary and the first section.
Result<PageFrame> read_frame(const PageSource& source, StringPool& pool);

/// The text of a section without blank lines around it.
std::string_view section_text(const PageSection& section);

}  // namespace consultlint

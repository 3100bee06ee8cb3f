#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "rules/page.h"
#include "rules/page_source.h"

namespace consultlint {

/// A `## ` section of a page: its name and the lines under it.
struct PageSection {
  std::string_view name;
  std::span<const std::string_view> lines;
};

/// Parts lines at `## ` headings outside of fences.
std::vector<PageSection> split_sections(std::span<const std::string_view> lines);

/// Checks names, order, doubles and completeness against page_schema.h. `title` is where a missing
/// section is reported.
Failure check_sections(const PageSource& source, PageKind kind, std::string_view title,
                       std::span<const PageSection> sections);

}  // namespace consultlint

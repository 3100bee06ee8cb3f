#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "rules/page_source.h"

namespace consultlint {

/// A `## ` section of a page: its name and the lines under it.
struct PageSection {
  std::string_view name;
  std::span<const std::string_view> lines;
};

/// Parts lines at `## ` headings outside of fences.
std::vector<PageSection> split_sections(std::span<const std::string_view> lines);

/// A section that a page may have.
struct SectionName {
  std::string_view name;
  bool required = false;
};

/// Checks names, order, doubles and completeness of sections, and that none is empty. `known` are
/// those that `what` ("a page of kind limit") may have, in order; `title` is where a missing one is
/// reported.
Failure check_sections(const PageSource& source, std::string_view what, std::string_view title,
                       std::span<const PageSection> sections, std::span<const SectionName> known);

}  // namespace consultlint

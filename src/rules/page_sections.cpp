#include "rules/page_sections.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/suggestion.h"

namespace consultlint {
namespace {

constexpr std::string_view kHeading = "## ";

bool is_empty(const PageSection& section) {
  return std::ranges::all_of(section.lines, &std::string_view::empty);
}

}  // namespace

std::vector<PageSection> split_sections(std::span<const std::string_view> lines) {
  std::vector<PageSection> sections;
  std::size_t fence = 0;  // backticks of the fence that is open
  std::size_t begin = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t ticks = std::min(lines[i].find_first_not_of('`'), lines[i].size());
    if (fence == 0 && ticks >= 3) {
      fence = ticks;
    } else if (fence != 0 && ticks >= fence && ticks == lines[i].size()) {
      fence = 0;
    }
    if (fence != 0 || !lines[i].starts_with(kHeading)) continue;
    if (!sections.empty()) sections.back().lines = lines.subspan(begin, i - begin);
    sections.push_back({lines[i].substr(kHeading.size()), {}});
    begin = i + 1;
  }
  if (!sections.empty()) sections.back().lines = lines.subspan(begin);
  return sections;
}

Failure check_sections(const PageSource& source, std::string_view what, std::string_view title,
                       std::span<const PageSection> sections, std::span<const SectionName> known) {
  std::vector<std::string_view> names;
  for (const SectionName& section : known) names.push_back(section.name);
  std::size_t next = 0;
  for (const PageSection& section : sections) {
    const auto found = std::ranges::find(names, section.name);
    if (found == names.end()) {
      return source.error(section.name, fmt::format("{} has no section '{}': {}", what,
                                                    section.name, suggestion(section.name, names)));
    }
    const auto index = static_cast<std::size_t>(found - names.begin());
    if (index + 1 == next) {
      return source.error(section.name, fmt::format("'{}' is there twice", section.name));
    }
    if (index < next) {
      return source.error(section.name,
                          fmt::format("'{}' stands before '{}'", section.name, names[next - 1]));
    }
    if (is_empty(section)) {
      return source.error(section.name, fmt::format("'{}' is empty", section.name));
    }
    next = index + 1;
  }
  for (const SectionName& section : known) {
    const bool there =
        std::ranges::find(sections, section.name, &PageSection::name) != sections.end();
    if (section.required && !there) {
      return source.error(title, fmt::format("the page lacks the section '{}'", section.name));
    }
  }
  return {};
}

}  // namespace consultlint

#include <algorithm>

#include "readers/plain_text/layout.h"
#include "text/ascii.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint32_t kMostHeaderLines = 4;

bool is_text(const Layout& layout, std::uint32_t at) {
  return at < layout.lines.size() && layout.lines[at].role == Line::Role::kText;
}

/// "-----  ---  ----": dashes in at least two groups, which draw the columns of a table.
bool is_dash_row(const Layout& layout, std::uint32_t at) {
  if (!is_text(layout, at)) return false;
  const std::string_view text = layout.text(layout.lines[at]);
  return text.starts_with("--") && text.find_first_not_of("- ") == std::string_view::npos &&
         text.find(' ') != std::string_view::npos;
}

bool is_dash_rule(const Layout& layout, std::uint32_t at) {
  return at < layout.lines.size() && layout.lines[at].role == Line::Role::kRule &&
         layout.text(layout.lines[at]).front() == '-';
}

std::vector<std::uint32_t> columns_of(const Layout& layout, std::uint32_t at) {
  const Line& line = layout.lines[at];
  const std::string_view text = layout.text(line);
  std::vector<std::uint32_t> columns;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '-' && (i == 0 || text[i - 1] == ' ')) {
      columns.push_back(line.indent + static_cast<std::uint32_t>(i));
    }
  }
  return columns;
}

/// Rows below a row of dashes run to the next dashes; without blank lines, also to a blank line.
std::uint32_t end_of_drawn_rows(const Layout& layout, std::uint32_t at, bool blank_lines) {
  const auto size = static_cast<std::uint32_t>(layout.lines.size());
  for (; at < size; ++at) {
    if (is_dash_row(layout, at) || is_dash_rule(layout, at)) return at;
    const Line::Role role = layout.lines[at].role;
    if (role == Line::Role::kBlank ? !blank_lines : role != Line::Role::kText) return at;
  }
  return at;
}

std::optional<FoundTable> drawn_table_at(const Layout& layout, std::uint32_t at) {
  const bool framed = is_dash_rule(layout, at);
  std::uint32_t dashes = framed ? at + 1 : at;
  const std::uint32_t header = dashes;
  while (is_text(layout, dashes) && dashes - header < kMostHeaderLines &&
         !is_dash_row(layout, dashes)) {
    ++dashes;
  }
  if (!is_dash_row(layout, dashes)) return std::nullopt;
  FoundTable found;
  found.form.kind = TableForm::Kind::kColumns;
  found.form.columns = columns_of(layout, dashes);
  found.form.header_lines = dashes - header;
  found.form.blank_lines_part_rows = framed;
  const std::uint32_t end = end_of_drawn_rows(layout, dashes + 1, framed);
  if (end == dashes + 1) return std::nullopt;
  const bool closed = is_dash_row(layout, end) || is_dash_rule(layout, end);
  if (framed && !closed) return std::nullopt;
  // A second row of dashes that draws other columns begins another table.
  found.end = closed ? end + 1 : end;
  return found;
}

std::optional<FoundTable> piped_table_at(const Layout& layout, std::uint32_t at) {
  std::uint32_t end = at;
  while (is_text(layout, end) && layout.text(layout.lines[end]).starts_with('|')) ++end;
  if (end < at + 2) return std::nullopt;
  FoundTable found;
  found.form.kind = TableForm::Kind::kPipes;
  const std::string_view second = layout.text(layout.lines[at + 1]);
  if (second.find_first_not_of("|-: ") == std::string_view::npos) found.form.header_lines = 1;
  found.end = end;
  return found;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, ascii::is_digit);
}

std::optional<FoundTable> tabbed_table_at(const Layout& layout, std::uint32_t at) {
  const std::uint16_t tabs = layout.lines[at].tabs;
  std::uint32_t end = at;
  bool figures = false;
  while (is_text(layout, end) && layout.lines[end].tabs == tabs) {
    figures = figures || (end > at && has_digit(layout.text(layout.lines[end])));
    ++end;
  }
  if (end < at + 2) return std::nullopt;
  FoundTable found;
  found.form.kind = TableForm::Kind::kTabs;
  const std::string_view first = layout.text(layout.lines[at]);
  const bool labels = first.find(":\t") != std::string_view::npos;
  if (!has_digit(first) && !labels && (tabs > 1 || figures)) found.form.header_lines = 1;
  found.end = end;
  return found;
}

}  // namespace

std::optional<FoundTable> table_at(const Layout& layout, std::uint32_t at) {
  const Line& line = layout.lines[at];
  if (line.role == Line::Role::kRule) {
    return is_dash_rule(layout, at) ? drawn_table_at(layout, at) : std::nullopt;
  }
  if (line.role != Line::Role::kText) return std::nullopt;
  if (layout.text(line).starts_with('|')) return piped_table_at(layout, at);
  if (line.tabs > 0) {
    if (auto found = tabbed_table_at(layout, at)) return found;
  }
  if (line.width == Line::kLong) return std::nullopt;
  if (auto found = drawn_table_at(layout, at)) return found;
  return aligned_table_at(layout, at);
}

}  // namespace consultlint::plain_text

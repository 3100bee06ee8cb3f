#include "readers/markdown/table_row.h"

#include <algorithm>

namespace consultlint {
namespace {

constexpr std::uint32_t kMinCellLength = 3;

std::string_view trimmed(std::string_view cell) {
  const std::size_t begin = cell.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return cell.substr(begin, cell.find_last_not_of(" \t") - begin + 1);
}

/// ":", one dash or more, ":"; both colons may be missing.
bool is_delimiter_cell(std::string_view cell) {
  if (cell.starts_with(':')) cell.remove_prefix(1);
  if (cell.ends_with(':')) cell.remove_suffix(1);
  return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

}  // namespace

TableDelimiterRow read_table_delimiter_row(std::string_view line) {
  const bool possible = line.find('|') != std::string_view::npos &&
                        line.find_first_not_of("|:- \t") == std::string_view::npos;
  if (!possible) return {};
  TableDelimiterRow row;
  row.first_dash = static_cast<std::uint32_t>(std::min(line.find('-'), line.size()));
  std::size_t at = line.front() == '|' ? 1 : 0;
  const std::size_t end = line.find_last_not_of("| \t") + 1;
  while (at < end) {
    const std::size_t pipe = std::min(line.find('|', at), end);
    const std::string_view cell = trimmed(line.substr(at, pipe - at));
    if (!is_delimiter_cell(cell)) return {};
    ++row.columns;
    if (cell.size() < kMinCellLength) {
      const std::size_t dash = line.find('-', at);
      row.gaps.push_back({static_cast<std::uint32_t>(dash),
                          kMinCellLength - static_cast<std::uint32_t>(cell.size())});
    }
    at = pipe + 1;
  }
  return row;
}

}  // namespace consultlint

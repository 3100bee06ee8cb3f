#include "rules/page_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/suggestion.h"

namespace consultlint {
namespace {

std::string_view without_escapes(std::string_view cell, StringPool& pool) {
  if (cell.size() > 1 && cell.starts_with('`') && cell.ends_with('`')) {
    cell = cell.substr(1, cell.size() - 2);
  }
  if (cell.find("\\|") == std::string_view::npos) return cell;
  std::string text;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell.substr(i).starts_with("\\|")) ++i;
    text += cell[i];
  }
  return pool.emplace_back(std::move(text));
}

Result<std::vector<Cell>> split_row(const PageSource& source, std::string_view line,
                                    StringPool& pool) {
  if (!line.starts_with('|') || line.size() < 2 || !line.ends_with('|')) {
    return source.error(line, "a table row begins and ends with '|'");
  }
  std::vector<Cell> cells;
  std::size_t begin = 1;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] != '|' || line[i - 1] == '\\') continue;
    const std::string_view cell = trimmed(line.substr(begin, i - begin));
    cells.push_back({cell, without_escapes(cell, pool)});
    begin = i + 1;
  }
  return cells;
}

bool is_rule(std::span<const Cell> cells) {
  return std::ranges::all_of(cells, [](const Cell& cell) {
    return cell.text.size() >= 3 && cell.text.find_first_not_of("-:") == std::string_view::npos;
  });
}

std::string names_of(std::span<const TableColumn> columns) {
  std::string names;
  for (const TableColumn& column : columns) {
    if (!names.empty()) names += " | ";
    names += column.required ? fmt::format("{}", column.name) : fmt::format("[{}]", column.name);
  }
  return names;
}

/// For each of `columns`, the cell of a row that holds it, or npos.
Result<std::vector<std::size_t>> match_header(const PageSource& source, std::string_view section,
                                              std::span<const Cell> header,
                                              std::span<const TableColumn> columns) {
  std::vector<std::string_view> names;
  for (const TableColumn& column : columns) names.push_back(column.name);
  std::vector<std::size_t> positions(columns.size(), std::string_view::npos);
  std::size_t next = 0;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const auto found = std::ranges::find(names, header[i].text);
    if (found == names.end()) {
      return source.error(header[i].source,
                          fmt::format("'{}' has no column '{}': {}", section, header[i].text,
                                      suggestion(header[i].text, names)));
    }
    const auto column = static_cast<std::size_t>(found - names.begin());
    if (column < next) {
      return source.error(header[i].source, fmt::format("the columns of '{}' are {}, in this order",
                                                        section, names_of(columns)));
    }
    positions[column] = i;
    next = column + 1;
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].required && positions[i] == std::string_view::npos) {
      return source.error(header.front().source,
                          fmt::format("'{}' lacks the column '{}'; it has {}", section,
                                      columns[i].name, names_of(columns)));
    }
  }
  return positions;
}

/// The row's cells in the order of `columns`.
Result<std::vector<Cell>> match_row(const PageSource& source, std::span<const Cell> cells,
                                    std::span<const TableColumn> columns,
                                    std::span<const std::size_t> positions) {
  std::vector<Cell> row;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool given = positions[i] != std::string_view::npos;
    const std::string_view nothing = cells.back().source.substr(cells.back().source.size());
    row.push_back(given ? cells[positions[i]] : Cell{nothing, nothing});
    if (columns[i].filled && row.back().text.empty()) {
      return source.error(row.back().source, fmt::format("'{}' is empty", columns[i].name));
    }
  }
  return row;
}

/// The lines of the one table of a section; paragraphs before and behind it are for readers.
Result<std::span<const std::string_view>> find_table(const PageSource& source,
                                                     std::span<const std::string_view> lines) {
  const auto is_row = [](std::string_view line) { return line.starts_with('|'); };
  const auto begin = std::ranges::find_if(lines, is_row);
  const auto end = std::ranges::find(begin, lines.end(), std::string_view{});
  if (begin != lines.begin() && begin != lines.end() && !std::prev(begin)->empty()) {
    return source.error(*begin, "an empty line stands between text and a table");
  }
  const auto second = std::find_if(end, lines.end(), is_row);
  if (second != lines.end()) return source.error(*second, "a section holds one table");
  return std::span<const std::string_view>(begin, end);
}

/// What the header and the rule under it tell.
struct Header {
  std::vector<std::size_t>
      positions;  ///< For each column the cell of a row that holds it, or npos.
  std::size_t cells = 0;
};

Result<Header> parse_header(const PageSource& source, std::string_view section,
                            std::span<const std::string_view> lines,
                            std::span<const TableColumn> columns, StringPool& pool) {
  const Result<std::vector<Cell>> cells = split_row(source, lines[0], pool);
  if (!cells) return cells.error();
  Result<std::vector<std::size_t>> positions = match_header(source, section, *cells, columns);
  if (!positions) return positions.error();
  const Result<std::vector<Cell>> rule = split_row(source, lines[1], pool);
  if (!rule) return rule.error();
  if (!is_rule(*rule)) return source.error(lines[1], "'| --- |' stands under the header");
  return Header{std::move(*positions), cells->size()};
}

}  // namespace

Result<std::vector<std::vector<Cell>>> parse_table(const PageSource& source,
                                                   std::string_view section,
                                                   std::span<const std::string_view> lines,
                                                   std::span<const TableColumn> columns,
                                                   StringPool& pool) {
  constexpr std::size_t kHeaderLines = 2;
  const Result<std::span<const std::string_view>> table = find_table(source, lines);
  if (!table) return table.error();
  if (table->size() <= kHeaderLines) {
    return source.error(lines.empty() ? section : lines.front(),
                        fmt::format("'{}' needs a table with the columns {} and at least one row",
                                    section, names_of(columns)));
  }
  const Result<Header> header = parse_header(source, section, *table, columns, pool);
  if (!header) return header.error();
  std::vector<std::vector<Cell>> rows;
  for (const std::string_view line : table->subspan(kHeaderLines)) {
    const Result<std::vector<Cell>> cells = split_row(source, line, pool);
    if (!cells) return cells.error();
    if (cells->size() != header->cells) {
      return source.error(line, fmt::format("this row has {} cells and its header {}",
                                            cells->size(), header->cells));
    }
    Result<std::vector<Cell>> row = match_row(source, *cells, columns, header->positions);
    if (!row) return row.error();
    rows.push_back(std::move(*row));
  }
  return rows;
}

}  // namespace consultlint

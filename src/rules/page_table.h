#pragma once
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/page_source.h"

namespace consultlint {

/// Strings that pages hold besides slices of their text. A deque: what it gave stays where it is.
using StringPool = std::deque<std::string>;

/// One cell of a table.
struct Cell {
  std::string_view source;  ///< As written, trimmed: the place for errors.
  std::string_view text;    ///< Without the backticks around it, and with `\|` read as `|`.
};

struct TableColumn {
  std::string_view name;
  bool required = true;  ///< Whether the table must have the column.
  bool filled = false;   ///< Whether every row must have something in it.
};

/// Reads the one Markdown table of a section, with text for readers around it or not. The columns
/// are those of `columns`, in that order, optional ones may be left out; each row of the result has
/// a cell for every one of `columns`.
Result<std::vector<std::vector<Cell>>> parse_table(const PageSource& source,
                                                   std::string_view section,
                                                   std::span<const std::string_view> lines,
                                                   std::span<const TableColumn> columns,
                                                   StringPool& pool);

}  // namespace consultlint

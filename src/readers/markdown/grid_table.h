#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "consultlint/span.h"

namespace consultlint {

/// A table drawn with "+---+" and "|", as Pandoc and reStructuredText have it.
struct GridTable {
  struct Cell {
    std::vector<SourceSpan> lines;  ///< What stands in it, line by line, without the frame.
  };
  struct Row {
    bool header = false;
    std::vector<Cell> cells;
  };
  SourceSpan source;  ///< All its lines, without the last line end.
  std::vector<Row> rows;
};

/// The line may begin a grid table: "+---+---+", with ":" and "=" among the dashes.
bool is_grid_border(std::string_view line);

/// The table whose first border begins at `begin` of a line of `text`; no rows when it has another
/// form or more than 128 columns. Columns count in code points. Linear in the table.
GridTable read_grid_table(std::string_view text, std::uint32_t begin);

}  // namespace consultlint

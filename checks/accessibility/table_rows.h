#pragma once
#include <vector>

#include "consultlint/check.h"

namespace consultlint::checks {

/// One row of a table, with its cells from the left.
struct TableRow {
  std::vector<const Block*> cells;
  bool header = false;
};

/// The tables of a document in text order, each as its rows. Tables inside cells stand apart. Views
/// the document.
inline std::vector<std::vector<TableRow>> read_tables(const Document& document) {
  const auto blocks = document.blocks();
  std::vector<std::vector<TableRow>> tables;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::kTable) continue;
    std::vector<TableRow> rows;
    for (std::uint32_t j = i + 1; j < blocks[i].next; ++j) {
      const Block& block = blocks[j];
      if (block.kind == BlockKind::kRow && block.parent == i) rows.push_back({{}, block.header});
      const bool own_cell =
          block.kind == BlockKind::kCell && !rows.empty() && blocks[block.parent].parent == i;
      if (own_cell) rows.back().cells.push_back(&block);
    }
    if (!rows.empty()) tables.push_back(std::move(rows));
  }
  return tables;
}

}  // namespace consultlint::checks

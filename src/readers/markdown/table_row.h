#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace consultlint {

/// Above this a sparse table costs rows times columns.
inline constexpr std::uint32_t kMaxTableColumns = 128;

/// The row of dashes under a table's header ("| --- |:--|").
struct TableDelimiterRow {
  /// A cell that md4c 0.4.8 finds too short.
  struct Gap {
    std::uint32_t offset = 0;   ///< Where dashes may be added.
    std::uint32_t missing = 0;  ///< How many it lacks.
  };
  std::uint32_t columns = 0;  ///< 0: this is no delimiter row.
  std::uint32_t first_dash = 0;
  std::vector<Gap> gaps;
};

/// Offsets count from the start of `line`, which begins with no white space.
TableDelimiterRow read_table_delimiter_row(std::string_view line);

}  // namespace consultlint

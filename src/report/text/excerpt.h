#pragma once
#include <cstdint>
#include <string>

#include "consultlint/report.h"

namespace consultlint {

/// The line of a finding as a terminal shows it, and where to underline it. All counts are terminal
/// columns, so marks stand right under wide, combining and tab characters.
struct TerminalExcerpt {
  std::string line;          ///< Visible text only; "…" where the line goes on.
  std::uint32_t indent = 0;  ///< Columns before the marks.
  std::uint32_t marks = 1;   ///< Columns to mark, at least 1: an empty span is a place, too.
  bool marks_all = false;    ///< All that is shown would be marked.
};

/// Cuts the line around the span to at most `columns` columns. Takes time for what it looks at, not
/// for the length of the line. Precondition: columns >= 20.
TerminalExcerpt terminal_excerpt(const Located& at, std::uint32_t columns);

}  // namespace consultlint

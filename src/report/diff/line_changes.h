#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace consultlint {

/// The lines of a text, each with its line feed if it has one.
using Lines = std::vector<std::string_view>;
Lines split_lines(std::string_view text);

/// Lines [begin, end) of a text.
struct LineNumbers {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

/// Lines that were replaced by others; either may be none.
struct LineChange {
  LineNumbers before;
  LineNumbers after;
};

/// What differs between two texts, in order, none touching the next. Lines that stand once in both
/// are anchors; between two of them lines are paired one to one, or replaced as a whole. So the
/// work is in proportion to the texts, whatever changed.
std::vector<LineChange> find_line_changes(const Lines& before, const Lines& after);

}  // namespace consultlint

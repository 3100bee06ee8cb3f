#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace consultlint {

/// Finds the next place where any of some literals stands, ASCII case aside. It goes through the
/// text once, whatever is asked, and looks only at the rarest letter of each literal: many times
/// faster than matching a pattern. Keeps views of both arguments.
class LiteralSearch {
 public:
  /// `literals`: lower case, one a line, none empty.
  LiteralSearch(std::string_view text, std::string_view literals);

  /// Offset of the first literal that begins at `from` or behind it, or npos. Precondition: `from`
  /// never gets smaller.
  std::size_t next(std::size_t from);

 private:
  struct Cursor {
    std::string_view literal;
    std::size_t anchor = 0;  ///< Index of the rarest letter.
    std::size_t found = 0;   ///< Where the literal stands next, if `fresh`.
    std::size_t lower = 0;   ///< Where the anchor stands next, in lower and in upper case.
    std::size_t upper = 0;
    bool fresh = false;
  };
  void advance(Cursor& cursor, std::size_t from) const;
  bool stands_at(std::string_view literal, std::size_t at) const;

  std::string_view text_;
  std::vector<Cursor> cursors_;
};

}  // namespace consultlint

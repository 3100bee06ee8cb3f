#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "consultlint/document.h"

namespace consultlint {

/// How much further the columns of a place lie in UTF-16 code units, as SARIF counts them, than in
/// code points: the characters above U+FFFF before them on their line.
struct Utf16Shift {
  std::uint32_t column = 0;
  std::uint32_t end_column = 0;
};

/// Columns in UTF-8 bytes of the line of the file, from 1, as editors of bytes count them.
struct ByteColumns {
  std::uint32_t column = 1;
  std::uint32_t end_column = 1;
};

/// The same span in a part of a package ("word/document.xml"), as SARIF places it: lines and
/// columns from 1, columns and offsets in UTF-16 code units.
struct PartPlace {
  std::string part;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  bool verbatim = false;  ///< The part spells the words as the text does.
};

/// A span as reports print it: place, and the line around it. Owns its text, so that a document can
/// be let go as soon as it is checked. Of a line that is very long it may hold the part around the
/// span only, so that findings in one endless line stay small.
struct Located {
  Place place;
  TextSpan span = {};       ///< In the text of the document.
  std::string line;         ///< The line of the file (DOCX: the paragraph) that holds it.
  std::uint32_t begin = 0;  ///< Byte range of the span in `line`.
  std::uint32_t end = 0;
  /// In words, for a file without lines: "paragraph 12", "comment by Jo Smith at paragraph 12",
  /// "page header"; else empty.
  std::string whereabouts;
  std::string heading;  ///< "4 How to respond > 4.2 By post"; empty above the first heading.
  Utf16Shift utf16 = {};
  ByteColumns bytes = {};
  bool cut_before = false;  ///< The line of the file begins before `line` does.
  bool cut_after = false;
  std::optional<PartPlace> part = {};  ///< Where the run asked for it; of no part: in the file.
};

}  // namespace consultlint

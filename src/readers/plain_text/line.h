#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "consultlint/span.h"
#include "readers/plain_text/marker.h"

namespace consultlint::plain_text {

/// One line of the file with the features that the later steps decide by. Plain data.
struct Line {
  enum class Role : std::uint8_t {
    kBlank,
    kText,
    kRule,       ///< A row of dashes, stars or the like.
    kContents,   ///< An entry of the contents list.
    kFurniture,  ///< Page number or running line.
  };
  SourceSpan span;  ///< Without line end and without white space at both ends.
  Role role = Role::kText;
  bool after_page_break = false;  ///< A form feed stands in front of it.
  std::uint16_t indent = 0;       ///< Columns before `span`; tabs stop every four.
  std::uint16_t tabs = 0;         ///< Inside `span`.
  std::uint16_t width = 0;        ///< Code points in `span`; kLong for all that are longer.
  /// The footnote that it opens with a bare number, to which a number glued behind a word refers;
  /// 0 for all other lines.
  std::uint16_t note = 0;
  Marker marker;

  static constexpr std::uint16_t kLong = 1000;

  std::string_view text(std::string_view source) const {
    return source.substr(span.begin, span.size());
  }
};

/// The lines of `source` from offset `begin` on, which end at LF, CRLF, CR or form feed. Linear in
/// its size. Precondition: below 4 GiB.
std::vector<Line> split_lines(std::string_view source, std::size_t begin);

}  // namespace consultlint::plain_text

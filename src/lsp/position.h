#pragma once
#include <compare>
#include <cstdint>
#include <string_view>

#include "consultlint/located.h"
#include "lsp/json.h"
#include "text/line_index.h"

namespace consultlint::lsp {

/// What a client counts along a line.
enum class PositionEncoding : std::uint8_t { kUtf8, kUtf16, kUtf32 };
/// "utf-8", "utf-16", "utf-32".
std::string_view to_string(PositionEncoding encoding);
/// Of those that a client offers: UTF-8, else UTF-16, which is also meant by silence, else UTF-32.
PositionEncoding choose_encoding(const Json& offered);

/// A place between two characters: line from 0, and units of the encoding from its start.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t character = 0;

  friend auto operator<=>(const Position&, const Position&) = default;
};

/// Half-open.
struct Range {
  Position start;
  Position end;

  friend bool operator==(const Range&, const Range&) = default;
};

/// Whether two ranges share a place; touching counts, so that a cursor at either end is inside.
bool touch(const Range& a, const Range& b);

/// Offset of a position. One behind the end of its line or of the text, or inside a character, is
/// brought back to the nearest place before it.
std::uint32_t offset_of(Position position, std::string_view text, const LineIndex& lines,
                        PositionEncoding encoding);

/// Position of an offset that lies on a character boundary. Linear in the line.
Position position_of(std::uint32_t offset, std::string_view text, const LineIndex& lines,
                     PositionEncoding encoding);

/// How the places of a report are told to a client.
struct Placing {
  PositionEncoding encoding = PositionEncoding::kUtf16;
  std::uint32_t mark = 0;  ///< Units on the first line that a report leaves out: a byte order mark.
};
/// For a document of that text.
Placing placing_of(std::string_view text, PositionEncoding encoding);

/// Where a report found something.
Range range_of(const Located& at, Placing placing);

Json to_json(const Range& range);
/// Nothing when it is no range. One with its ends the wrong way round is turned.
std::optional<Range> range_from(const Json& json);
std::optional<Position> position_from(const Json& json);

}  // namespace consultlint::lsp

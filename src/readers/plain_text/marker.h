#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace consultlint::plain_text {

/// What the author typed in front of a line to set it off: a bullet, a number, or both ("- 8.1.2").
/// Offsets are bytes from the start of the line's text. Plain data.
struct Marker {
  enum class Style : std::uint8_t {
    kNone,
    kBullet,  ///< A glyph and nothing else.
    kNumber,  ///< One number: "1.", "1)", "(1)", "1".
    kTuple,   ///< A dotted number: "8.1.2", "A.3".
    kLetter,  ///< "a)", "(a)", "a.", and the Roman numerals that are one letter.
    kRoman,   ///< "ii)", "(iv)".
  };
  static constexpr std::size_t kMaxDepth = 6;

  Style style = Style::kNone;
  bool has_glyph = false;
  bool closed = false;          ///< Punctuation or brackets follow the number: "1." but not "1".
  char32_t glyph = 0;           ///< The bullet, or 0.
  std::uint32_t label = 0;      ///< Where the number begins.
  std::uint32_t label_end = 0;  ///< Equal to `label` when there is no number.
  std::uint32_t body = 0;       ///< Where the words begin; the line's size when there are none.
  std::uint8_t depth = 0;       ///< Components of the number; letters count one.
  std::array<std::uint8_t, kMaxDepth> number{};

  explicit operator bool() const { return style != Style::kNone; }
  bool has_label() const { return label_end > label; }
  bool numeric() const { return style == Style::kNumber || style == Style::kTuple; }
  /// The last component of the number; 1 for "a".
  std::uint8_t value() const { return depth == 0 ? 0 : number[depth - 1]; }
};

/// The marker at the start of `line`. Precondition: no white space at either end of `line`.
Marker read_marker(std::string_view line);

/// `next` is numbered as the sibling right behind `previous`: "1.2" behind "1.1", "(d)" behind
/// "(c)".
bool follows(const Marker& previous, const Marker& next);

/// `next` goes on where `previous` stands in the count of clauses: its sibling, its first child or
/// the next of what holds it. Behind a marker without number, the count begins.
bool continues_count(const Marker& previous, const Marker& next);

}  // namespace consultlint::plain_text

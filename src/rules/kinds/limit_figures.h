#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "consultlint/language.h"
#include "rules/page.h"

namespace consultlint {

/// A row of `Limits` with its bound as a number.
struct Limit {
  LimitRow row;
  double bound = 0;

  /// False for NaN: what cannot be measured is not beyond anything.
  bool is_passed_by(double value) const { return row.above ? value > bound : value < bound; }
};

/// The figure of a section or document; NaN when it has no sentences and the figure is a ratio.
double figure_of(const Readability& readability, Figure figure);

/// As messages name it: "Flesch-Kincaid grade".
std::string_view name_in_message(Figure figure);

/// One decimal, and none for whole numbers.
std::string figure_text(double value);

/// How far the figure of a passage this short may lie from that of more text by the same writer:
/// two passages of three lie nearer. 0 from thirty sentences on, where it no longer matters, and
/// for figures that are counts. The spread of a sentence was measured; see limit_figures.cpp.
double uncertainty(Figure figure, std::uint32_t sentences);

}  // namespace consultlint

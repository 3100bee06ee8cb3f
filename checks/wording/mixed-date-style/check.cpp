#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "../rarer_way.h"
#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

enum class DateStyle : std::uint8_t { kDayFirst, kOrdinal, kMonthFirst, kFigures, kIso };

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The style of one day as printed; nothing for ranges, in which parts are left out, and for a time
/// with its day.
std::optional<DateStyle> style_of(const DateMention& date, std::string_view text) {
  if (date.precision != Precision::kDay || date.end || date.time) return std::nullopt;
  const auto figure = std::ranges::find_if(text, is_digit);
  const auto word = std::ranges::find_if(text, is_letter);
  if (figure == text.end()) return std::nullopt;
  if (word == text.end()) {
    if (text.find_first_of("./-") == std::string_view::npos) return std::nullopt;
    return text.size() > 4 && text[4] == '-' ? DateStyle::kIso : DateStyle::kFigures;
  }
  const auto behind = std::find_if_not(figure, text.end(), is_digit);
  if (behind != text.end() && is_letter(*behind)) return DateStyle::kOrdinal;
  return std::any_of(behind, text.end(), is_letter) ? DateStyle::kDayFirst : DateStyle::kMonthFirst;
}

}  // namespace

Check wording_mixed_date_style(const Options& options) {
  return [where = options.where()](const Document& document, const Facts& facts, Sink& out) {
    std::array<Way, 5> ways{Way{"\"1 March\"", {}, {}}, Way{"\"1st March\"", {}, {}},
                            Way{"\"March 1\"", {}, {}}, Way{"\"1/3/2026\"", {}, {}},
                            Way{"\"2026-03-01\"", {}, {}}};
    const TextFilter filter(where, facts);
    for (const DateMention& date : facts.dates()) {
      const std::optional<DateStyle> style = style_of(date, document.slice(date.span));
      if (!style || !filter.covers(date.span)) continue;
      ways[static_cast<std::size_t>(*style)].places.push_back(date.span);
    }
    report_rarer_ways(ways, out);
  };
}

}  // namespace consultlint::checks

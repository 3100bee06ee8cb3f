#include "readers/markdown/published.h"

#include <charconv>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kIsoLength = 10;  // 2023-04-12

int number_in(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && ascii::is_digit(digits.front()) ? number : -1;
}

/// "2023-04-12" with that sign between the figures.
std::optional<std::chrono::year_month_day> read_iso(std::string_view text, char sign) {
  if (text.size() < kIsoLength || text[4] != sign || text[7] != sign) return std::nullopt;
  const int year = number_in(text.substr(0, 4));
  const int month = number_in(text.substr(5, 2));
  const int day = number_in(text.substr(8, 2));
  if (year < 1900 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

}  // namespace

std::optional<std::chrono::year_month_day> read_published_day(std::string_view value) {
  const bool goes_on = value.size() > kIsoLength && ascii::is_digit(value[kIsoLength]);
  if (const auto day = read_iso(value, '-'); day && !goes_on) return day;
  for (std::size_t at = value.find('/'); at != std::string_view::npos;
       at = value.find('/', at + 1)) {
    const std::string_view rest = value.substr(at + 1);
    const bool whole =
        rest.size() == kIsoLength || (rest.size() > kIsoLength && rest[kIsoLength] == '/');
    if (const auto day = read_iso(rest, '/'); day && whole) return day;
  }
  return std::nullopt;
}

}  // namespace consultlint

#include "rules/option_values.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

#include "consultlint/periods.h"
#include "rules/page_source.h"

namespace consultlint {
namespace {

enum class Type : std::uint8_t { kFlag, kInteger, kDecimal, kText, kList, kDays };

template <class Number>
std::optional<Number> parse_whole(std::string_view text) {
  Number value{};
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Type type_of(const OptionInfo& option) {
  const std::string_view value = option.default_value;
  if (option.range == "days") return Type::kDays;
  if (option.range == "list" || value.find(';') != std::string_view::npos) return Type::kList;
  if (value == "on" || value == "off") return Type::kFlag;
  if (parse_whole<std::int64_t>(value)) return Type::kInteger;
  if (parse_number(value)) return Type::kDecimal;
  return Type::kText;
}

/// The two ends of "1..200"; a missing end is unbounded.
struct Bounds {
  std::optional<double> low;
  std::optional<double> high;
};
Bounds parse_bounds(std::string_view range) {
  const std::size_t dots = range.find("..");
  if (dots == std::string_view::npos) return {};
  return {parse_number(range.substr(0, dots)), parse_number(range.substr(dots + 2))};
}

/// What the option takes, in words.
std::string expectation(const OptionInfo& option, Type type) {
  const std::string range = option.range.empty() ? "" : fmt::format(" in {}", option.range);
  switch (type) {
    case Type::kFlag:
      return "on or off";
    case Type::kInteger:
      return "a whole number" + range;
    case Type::kDecimal:
      return "a number" + range;
    case Type::kList:
      return "a list 'a; b'";
    case Type::kDays:
      return "a list of days as 2024-03-26/2024-05-02 or, for every year, 12-20/01-04";
    case Type::kText:
      break;
  }
  return fmt::format("one of {}", fmt::join(split_list(option.range, '|'), ", "));
}

bool in_range(const OptionInfo& option, double value) {
  const Bounds bounds = parse_bounds(option.range);
  return value >= bounds.low.value_or(value) && value <= bounds.high.value_or(value);
}

std::vector<std::string> parse_list(std::string_view text) {
  const std::vector<std::string_view> parts = split_list(text);
  return {parts.begin(), parts.end()};
}

/// Whether every part of a list is what NamedDays reads.
bool names_days(std::string_view text) {
  return std::ranges::all_of(
      split_list(text), [](std::string_view part) { return NamedDays::parse(part).has_value(); });
}

std::optional<OptionValue> parse_typed(const OptionInfo& option, Type type, std::string_view text) {
  switch (type) {
    case Type::kFlag:
      if (text != "on" && text != "off" && text != "true" && text != "false") return std::nullopt;
      return text == "on" || text == "true";
    case Type::kInteger: {
      const std::optional<std::int64_t> value = parse_whole<std::int64_t>(text);
      if (!value || !in_range(option, static_cast<double>(*value))) return std::nullopt;
      return *value;
    }
    case Type::kDecimal: {
      const std::optional<double> value = parse_number(text);
      if (!value || !in_range(option, *value)) return std::nullopt;
      return *value;
    }
    case Type::kList:
      return parse_list(text);
    case Type::kDays:
      if (!names_days(text)) return std::nullopt;
      return parse_list(text);
    case Type::kText:
      break;
  }
  const std::vector<std::string_view> choices = split_list(option.range, '|');
  if (!choices.empty() && std::ranges::find(choices, text) == choices.end()) return std::nullopt;
  return std::string(text);
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  const std::optional<double> value = parse_whole<double>(text);
  const bool plain = text.find_first_not_of("+-.0123456789") == std::string_view::npos;
  return plain ? value : std::nullopt;  // "inf", "nan" and "1e9" are no limits anybody means
}

Result<OptionValue> parse_option(const OptionInfo& option, std::string_view text) {
  const Type type = type_of(option);
  if (std::optional<OptionValue> value = parse_typed(option, type, trimmed(text))) return *value;
  return Error{
      fmt::format("option '{}' takes {}, not '{}'", option.name, expectation(option, type), text),
      {}};
}

Options default_options(std::span<const OptionInfo> options) {
  Options result;
  for (const OptionInfo& option : options) {
    if (const Result<OptionValue> value = parse_option(option, option.default_value)) {
      result.set(std::string(option.name), *value);
    }
  }
  return result;
}

}  // namespace consultlint

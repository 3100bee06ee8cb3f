#include "engine/setting_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "rules/suggestion.h"

namespace consultlint {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 3> kNations = {"england-and-wales", "scotland",
                                                      "northern-ireland"};
constexpr std::array<std::string_view, 2> kRevisions = {"accepted", "original"};
constexpr std::array<std::string_view, 3> kLevels = {"note", "warning", "error"};

/// "a, b or c".
std::string in_words(std::span<const std::string_view> names) {
  return fmt::format("{} or {}", fmt::join(names.first(names.size() - 1), ", "), names.back());
}

/// The index of `text` in `names`.
Result<std::size_t> choose(std::string_view setting, std::string_view text,
                           std::span<const std::string_view> names) {
  const auto found = std::ranges::find(names, text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  return Error{fmt::format("{} is {}, not '{}'", setting, in_words(names), text), {}};
}

std::optional<int> whole_number(std::string_view digits) {
  int value = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (failure != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

std::span<const std::string_view> kind_names() {
  static const std::array<std::string_view, kDocumentKinds> all = [] {
    std::array<std::string_view, kDocumentKinds> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = to_string(DocumentKind(i));
    return names;
  }();
  return all;
}

std::span<const std::string_view> nation_names() {
  return kNations;
}

std::span<const std::string_view> revisions_names() {
  return kRevisions;
}

std::span<const std::string_view> level_names() {
  return kLevels;
}

Result<DocumentKind> parse_kind(std::string_view setting, std::string_view text) {
  if (const auto kind = document_kind_named(text)) return *kind;
  return Error{fmt::format("{}: there is no document kind '{}'; {}", setting, text,
                           suggestion(text, kind_names())),
               {}};
}

Result<Nation> parse_nation(std::string_view setting, std::string_view text) {
  const Result<std::size_t> index = choose(setting, text, kNations);
  if (!index) return index.error();
  return Nation(*index);
}

Result<Revisions> parse_revisions(std::string_view setting, std::string_view text) {
  const Result<std::size_t> index = choose(setting, text, kRevisions);
  if (!index) return index.error();
  return Revisions(*index);
}

Result<Level> parse_level(std::string_view setting, std::string_view text) {
  const Result<std::size_t> index = choose(setting, text, kLevels);
  if (!index) return index.error();
  return *level_named(kLevels[*index]);
}

Result<Date> parse_date(std::string_view setting, std::string_view text) {
  const Error error{fmt::format("{} is a date such as 2025-03-14, not '{}'", setting, text), {}};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return error;
  const auto year = whole_number(text.substr(0, 4));
  const auto month = whole_number(text.substr(5, 2));
  const auto day = whole_number(text.substr(8, 2));
  if (!year || !month || !day) return error;
  const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                  std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return error;
  return date;
}

std::string_view name_of(Nation nation) {
  return kNations[static_cast<std::size_t>(nation)];
}

std::string_view name_of(Revisions revisions) {
  return kRevisions[static_cast<std::size_t>(revisions)];
}

std::string name_of(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace consultlint

#include "cli/run_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>

#include "rules/suggestion.h"

namespace consultlint::cli {
namespace {

constexpr std::array<std::string_view, 3> kNations = {"england-and-wales", "scotland",
                                                      "northern-ireland"};

std::optional<int> whole_number(std::string_view digits) {
  int value = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (failure != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

Result<Date> read_date(const std::string& text) {
  const Error error{fmt::format("--reference-date wants a date such as 2025-03-14, not '{}'", text),
                    {}};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return error;
  const std::string_view view = text;
  const auto year = whole_number(view.substr(0, 4));
  const auto month = whole_number(view.substr(5, 2));
  const auto day = whole_number(view.substr(8, 2));
  if (!year || !month || !day) return error;
  const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                  std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return error;
  return date;
}

Result<DocumentKind> read_kind(const std::string& name) {
  if (const auto kind = document_kind_named(name)) return *kind;
  std::vector<std::string_view> names;
  names.reserve(kDocumentKinds);
  for (int i = 0; i < kDocumentKinds; ++i) names.push_back(to_string(static_cast<DocumentKind>(i)));
  return Error{fmt::format("there is no document kind '{}'; {}", name, suggestion(name, names)),
               {}};
}

Result<Nation> read_nation(const std::string& name) {
  const auto found = std::ranges::find(kNations, name);
  if (found == kNations.end()) {
    return Error{fmt::format("--nation is one of {}, not '{}'", fmt::join(kNations, ", "), name),
                 {}};
  }
  return static_cast<Nation>(found - kNations.begin());
}

/// "RULE=LEVEL" in two.
Result<LevelSetting> read_level(const std::string& text) {
  const std::size_t equals = text.find('=');
  const auto level =
      equals == std::string::npos ? std::nullopt : level_named(text.substr(equals + 1));
  if (!level || *level == Level::kNone) {
    return Error{fmt::format("--level wants RULE=note, RULE=warning or RULE=error, not '{}'", text),
                 {}};
  }
  return LevelSetting{text.substr(0, equals), *level};
}

/// "RULE.OPTION=VALUE" in three.
Result<OptionSetting> read_setting(const std::string& text) {
  const std::size_t equals = text.find('=');
  const std::size_t dot = text.substr(0, equals).rfind('.');
  if (equals == std::string::npos || dot == std::string::npos) {
    return Error{fmt::format("--set wants RULE.OPTION=VALUE, not '{}'", text), {}};
  }
  return OptionSetting{text.substr(0, dot),
                       {text.substr(dot + 1, equals - dot - 1), text.substr(equals + 1)}};
}

/// "CODE:CLAUSE=REASON" in three.
Result<Waiver> read_waiver(const std::string& text) {
  const std::size_t colon = text.find(':');
  const std::size_t equals = text.find('=');
  if (colon == std::string::npos || equals == std::string::npos || equals < colon) {
    return Error{fmt::format("--waive wants CODE:CLAUSE=REASON, not '{}'", text), {}};
  }
  return Waiver{text.substr(0, colon), text.substr(colon + 1, equals - colon - 1),
                text.substr(equals + 1)};
}

}  // namespace

std::vector<OptionRow> join(std::initializer_list<std::span<const OptionRow>> tables) {
  std::vector<OptionRow> all;
  for (const std::span<const OptionRow> table : tables) {
    std::ranges::copy(table, std::back_inserter(all));
  }
  return all;
}

Result<Context> read_context(const Arguments& arguments) {
  Context context;
  if (const auto text = arguments.value("reference-date")) {
    const Result<Date> date = read_date(*text);
    if (!date) return date.error();
    context.reference_date = *date;
  }
  if (const auto name = arguments.value("kind")) {
    const Result<DocumentKind> kind = read_kind(*name);
    if (!kind) return kind.error();
    context.kind = *kind;
  }
  if (const auto name = arguments.value("nation")) {
    const Result<Nation> nation = read_nation(*name);
    if (!nation) return nation.error();
    context.nation = *nation;
  }
  return context;
}

Result<ReadOptions> read_reading(const Arguments& arguments) {
  const std::string view = arguments.value("revisions").value_or("accepted");
  if (view == "accepted") return ReadOptions{Revisions::kAccepted};
  if (view == "original") return ReadOptions{Revisions::kOriginal};
  return Error{fmt::format("--revisions is accepted or original, not '{}'", view), {}};
}

std::vector<LintInput> name_inputs(std::span<const std::string> paths, const Arguments& arguments) {
  std::vector<LintInput> inputs;
  for (const std::string& path : paths) {
    const bool standard_input = path == "-";
    inputs.push_back(
        {path, standard_input ? arguments.value("stdin-filename").value_or("<stdin>") : path});
  }
  return inputs;
}

Result<Selection> read_selection(const Arguments& arguments) {
  Selection selection;
  selection.select = arguments.list("select");
  selection.ignore = arguments.list("ignore");
  selection.together = arguments.has("together");
  for (const std::string& text : arguments.list("level")) {
    Result<LevelSetting> level = read_level(text);
    if (!level) return level.error();
    selection.levels.push_back(*std::move(level));
  }
  for (const std::string& text : arguments.values("set")) {
    Result<OptionSetting> setting = read_setting(text);
    if (!setting) return setting.error();
    selection.options.push_back(*std::move(setting));
  }
  selection.codes = arguments.list("code");
  for (const std::string& text : arguments.values("waive")) {
    Result<Waiver> waiver = read_waiver(text);
    if (!waiver) return waiver.error();
    selection.waivers.push_back(*std::move(waiver));
  }
  return selection;
}

}  // namespace consultlint::cli

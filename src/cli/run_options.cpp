#include "cli/run_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "engine/setting_values.h"
#include "rules/page_source.h"

namespace consultlint::cli {
namespace {

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

/// Every value of an option, read.
template <class T>
Failure read_all(const std::vector<std::string>& texts, Result<T> (*read)(const std::string&),
                 std::vector<Given<T>>& into) {
  for (const std::string& text : texts) {
    Result<T> value = read(text);
    if (!value) return value.error();
    into.push_back({*std::move(value)});
  }
  return {};
}

/// An option that has one value, where it is given.
template <class T>
Failure read_one(const Arguments& arguments, std::string_view option,
                 Result<T> (*parse)(std::string_view, std::string_view),
                 std::optional<Given<T>>& into) {
  const auto text = arguments.value(option);
  if (!text) return {};
  Result<T> value = parse(fmt::format("--{}", option), *text);
  if (!value) return value.error();
  into = Given<T>{*std::move(value)};
  return {};
}

std::vector<Given<std::string>> given_list(const Arguments& arguments, std::string_view option) {
  std::vector<Given<std::string>> names;
  for (std::string& name : arguments.list(option)) names.push_back({std::move(name)});
  return names;
}

/// Which rules run, and how.
Failure read_rules(const Arguments& arguments, SettingsLayer& given) {
  given.select = given_list(arguments, "select");
  given.ignore = given_list(arguments, "ignore");
  given.codes = given_list(arguments, "code");
  if (Failure wrong = read_all(arguments.list("level"), read_level, given.levels)) return wrong;
  if (Failure wrong = read_all(arguments.values("set"), read_setting, given.options)) return wrong;
  if (Failure wrong = read_all(arguments.values("waive"), read_waiver, given.waivers)) return wrong;
  return read_one(arguments, "fail-on", parse_level, given.fail_on);
}

/// What is taken for granted about the documents.
Failure read_surroundings(const Arguments& arguments, SettingsLayer& given) {
  if (Failure wrong = read_one(arguments, "kind", parse_kind, given.kind)) return wrong;
  if (Failure wrong = read_one(arguments, "nation", parse_nation, given.nation)) return wrong;
  if (Failure wrong = read_one(arguments, "revisions", parse_revisions, given.revisions)) {
    return wrong;
  }
  return read_one(arguments, "reference-date", parse_date, given.reference_date);
}

}  // namespace

Error no_document() {
  return {"no document given; name files or folders, or '-' for standard input", {}};
}

std::vector<OptionRow> join(std::initializer_list<std::span<const OptionRow>> tables) {
  std::vector<OptionRow> all;
  for (const std::span<const OptionRow> table : tables) {
    std::ranges::copy(table, std::back_inserter(all));
  }
  return all;
}

Result<Overrides> read_overrides(const Arguments& arguments) {
  Overrides overrides;
  if (Failure wrong = read_rules(arguments, overrides.given)) return *wrong;
  if (Failure wrong = read_surroundings(arguments, overrides.given)) return *wrong;
  overrides.together = arguments.has("together");
  overrides.packs = arguments.values("pack");
  overrides.configuration = arguments.value("config");
  overrides.isolated = arguments.has("isolated");
  if (overrides.isolated && overrides.configuration) {
    return Error{"--isolated reads no configuration, so it does not go with --config", {}};
  }
  return overrides;
}

Result<Workspace> open_workspace(const Arguments& arguments, Planner plan) {
  Result<Overrides> overrides = read_overrides(arguments);
  if (!overrides) return overrides.error();
  return Workspace::open(*std::move(overrides), plan);
}

Inputs find_documents(std::span<const std::string> words, const Arguments& arguments,
                      Workspace& workspace) {
  return find_inputs(words,
                     {.covers = [&](const std::string& path) { return workspace.excludes(path); },
                      .named_files = arguments.has("force-exclude")});
}

Result<std::vector<LintInput>> name_inputs(std::span<const std::string> paths,
                                           const Arguments& arguments, Workspace& workspace) {
  std::vector<LintInput> inputs;
  for (const std::string& path : paths) {
    const std::string name =
        path == "-" ? arguments.value("stdin-filename").value_or("<stdin>") : path;
    Result<const FileSettings*> settings = workspace.settings_for(name);
    const bool asked_wrongly = !settings && settings.error().where.empty();
    if (asked_wrongly) return settings.error();
    inputs.push_back({path, name, std::move(settings)});
  }
  return inputs;
}

}  // namespace consultlint::cli

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "report/run_notices.h"
#include "report/sarif/log.h"

namespace consultlint {
namespace {

constexpr std::array<SarifNotificationInfo, 5> kNotifications = {{
    {"input/unreadable", "UnreadableInput", "A file could not be read, so it was not checked.",
     "Give a Markdown, Word or plain text file that opens in its own program."},
    {"input/damaged", "DamagedInput", "A file is damaged in a way that could be read past.",
     "Open the file in its own program and save it again."},
    {"check/failed", "FailedCheck", "A check failed, so its question is not answered.",
     "Report it with the document, if you may; the other checks are not affected."},
    {"run/failed", "FailedRun", "Something that was asked for could not be done.",
     "Correct the command or the configuration that the message names."},
    {"report/cut", "CutReport", "The report leaves out findings for want of room.",
     "Correct the most severe faults first, or check fewer documents at once."},
}};

class InvocationWriter {
 public:
  InvocationWriter(JsonWriter& json, const SarifLog& log) : json_(json), log_(log) {}

  void write() {
    const int code = exit_code(log_.report);
    json_.field("executionSuccessful", code != 2);
    json_.field("exitCode", code);
    json_.array("toolExecutionNotifications", [&] { write_notifications(); });
    if (log_.is_full()) write_overrides();
  }

 private:
  void write_notifications() {
    const Report& report = log_.report;
    for (std::size_t i = 0; i < report.files.size(); ++i) {
      for (const RunNotice& notice : notices_of(report.files[i])) write_notification(notice, i);
    }
    for (const RunNotice& notice : notices_of_run(report)) write_notification(notice, {});
    const std::size_t told = log_.chosen.results.size();
    const std::size_t left_out = log_.chosen.left_out;
    if (left_out == 0) return;
    write_notification(
        {"report/cut", Level::kWarning,
         fmt::format("The {} most severe of {} findings are told.", told, told + left_out)},
        {});
  }

  void write_notification(const RunNotice& notice, std::optional<std::size_t> file) {
    const auto known = std::ranges::find(kNotifications, notice.id, &SarifNotificationInfo::id);
    const auto location = [&] {
      json_.object("physicalLocation", [&] {
        json_.object("artifactLocation", [&] { write_sarif_artifact(json_, log_, *file); });
      });
    };
    json_.object([&] {
      json_.object("descriptor", [&] {
        json_.field("id", notice.id);
        json_.field("index", static_cast<std::size_t>(known - kNotifications.begin()));
      });
      json_.field("level", to_string(notice.level));
      write_sarif_message(json_, "message", sarif_words(notice.text));
      if (file) json_.array("locations", [&] { json_.object(location); });
    });
  }

  /// How the run took rules otherwise than their pages do.
  void write_overrides() {
    const auto& rules = log_.report.rules;
    const auto is_changed = [&](const RuleInfo* rule) {
      return !rule->on_by_default || level_of(*rule);
    };
    if (std::ranges::none_of(rules, is_changed)) return;
    json_.array("ruleConfigurationOverrides", [&] {
      for (const RuleInfo* rule : rules) {
        if (is_changed(rule)) json_.object([&] { write_override(*rule); });
      }
    });
  }

  void write_override(const RuleInfo& rule) {
    json_.object("descriptor", [&] {
      json_.field("id", rule.id);
      json_.field("index", *log_.rule_index(rule.id));
    });
    json_.object("configuration", [&] {
      if (!rule.on_by_default) json_.field("enabled", true);
      if (const auto level = level_of(rule)) json_.field("level", to_string(*level));
    });
  }

  std::optional<Level> level_of(const RuleInfo& rule) const {
    const auto& overrides = log_.report.overrides;
    const auto found = std::ranges::find(overrides, &rule, &RuleOverride::rule);
    if (found == overrides.end()) return std::nullopt;
    return found->level;
  }

  JsonWriter& json_;
  const SarifLog& log_;
};

}  // namespace

std::span<const SarifNotificationInfo> sarif_notifications() {
  return kNotifications;
}

void write_sarif_invocations(JsonWriter& json, const SarifLog& log) {
  json.array("invocations", [&] { json.object([&] { InvocationWriter(json, log).write(); }); });
}

}  // namespace consultlint

#include <array>
#include <optional>

#include "report/error_text.h"
#include "report/sarif/log.h"

namespace consultlint {
namespace {

constexpr std::array<SarifNotificationInfo, kSarifNotifications> kNotifications = {{
    {"input/unreadable", "UnreadableInput", "A file could not be read, so it was not checked.",
     "Give a Markdown, Word or plain text file that opens in its own program."},
    {"input/damaged", "DamagedInput", "A file is damaged in a way that could be read past.",
     "Open the file in its own program and save it again."},
    {"check/failed", "FailedCheck", "A check failed, so its question is not answered.",
     "Report it with the document, if you may; the other checks are not affected."},
    {"run/failed", "FailedRun", "Something that was asked for could not be done.",
     "Correct the command or the configuration that the message names."},
}};

void write_notification(JsonWriter& json, const SarifLog& log, SarifNotification kind,
                        std::string_view text, std::optional<std::size_t> file) {
  json.object([&] {
    json.object("descriptor", [&] {
      json.field("id", sarif_notification(kind).id);
      json.field("index", static_cast<std::size_t>(kind));
    });
    json.field("level", kind == SarifNotification::kDamaged ? "warning" : "error");
    write_sarif_message(json, "message", text);
    if (!file) return;
    const auto location = [&] {
      json.object("physicalLocation", [&] {
        json.object("artifactLocation", [&] { write_sarif_artifact(json, log, *file); });
      });
    };
    json.array("locations", [&] { json.object(location); });
  });
}

void write_file_notifications(JsonWriter& json, const SarifLog& log, std::size_t index) {
  const FileReport& file = log.report.files[index];
  if (file.error) {
    write_notification(json, log, SarifNotification::kUnreadable,
                       error_text(*file.error, file.path), index);
  }
  for (const std::string& problem : file.problems) {
    write_notification(json, log, SarifNotification::kDamaged, problem, index);
  }
  for (const std::string& failure : file.failures) {
    write_notification(json, log, SarifNotification::kCheckFailed, failure, index);
  }
}

}  // namespace

const SarifNotificationInfo& sarif_notification(SarifNotification kind) {
  return kNotifications[static_cast<std::size_t>(kind)];
}

void write_sarif_invocations(JsonWriter& json, const SarifLog& log) {
  const int code = exit_code(log.report);
  const auto notifications = [&] {
    for (std::size_t i = 0; i < log.report.files.size(); ++i)
      write_file_notifications(json, log, i);
    for (const Error& error : log.report.errors) {
      write_notification(json, log, SarifNotification::kRunFailed, error_text(error, ""),
                         std::nullopt);
    }
  };
  const auto invocation = [&] {
    json.field("executionSuccessful", code != 2);
    json.field("exitCode", code);
    json.array("toolExecutionNotifications", notifications);
  };
  json.array("invocations", [&] { json.object(invocation); });
}

}  // namespace consultlint

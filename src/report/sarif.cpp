#include <algorithm>

#include "consultlint/report.h"
#include "report/json_writer.h"
#include "report/sarif/log.h"
#include "report/sarif/uri.h"

namespace consultlint {
namespace {

// The published identifier of the schema, not a link that anything follows.
constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

std::string_view mime_type(Format format) {
  switch (format) {
    case Format::kMarkdown:
      return "text/markdown";
    case Format::kDocx:
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case Format::kText:
      break;
  }
  return "text/plain";
}

void write_artifacts(JsonWriter& json, const SarifLog& log) {
  json.array("artifacts", [&] {
    for (std::size_t i = 0; i < log.uris.size(); ++i) {
      const FileReport& file = log.report.files[i];
      json.object([&] {
        json.object("location", [&] { write_sarif_artifact(json, log, i); });
        json.list("roles", std::initializer_list<std::string_view>{"analysisTarget"});
        if (!file.error) json.field("mimeType", mime_type(file.format));
      });
    }
  });
}

void write_run(JsonWriter& json, const SarifLog& log) {
  write_sarif_tool(json, log);
  json.field("language", "en-GB");
  json.field("columnKind", "utf16CodeUnits");
  json.field("defaultEncoding", "UTF-8");
  json.list("newlineSequences", std::initializer_list<std::string_view>{"\r\n", "\n", "\r"});
  // What stands before the last slash is the category by which consumers tell analyses apart.
  json.object("automationDetails", [&] { json.field("id", "consultlint/"); });
  write_sarif_invocations(json, log);
  write_artifacts(json, log);
  write_sarif_taxonomies(json, log);
  write_sarif_results(json, log);
}

}  // namespace

SarifLog::SarifLog(const Report& r) : report(r), uris(relative_uris(r.files)) {}

std::optional<std::size_t> SarifLog::rule_index(std::string_view id) const {
  const auto rule = std::ranges::lower_bound(report.rules, id, {}, &RuleInfo::id);
  if (rule == report.rules.end() || (*rule)->id != id) return std::nullopt;
  return static_cast<std::size_t>(rule - report.rules.begin());
}

std::optional<std::size_t> SarifLog::file_index(std::string_view path) const {
  const auto file = std::ranges::find(report.files, path, &FileReport::path);
  if (file == report.files.end()) return std::nullopt;
  return static_cast<std::size_t>(file - report.files.begin());
}

void write_sarif_artifact(JsonWriter& json, const SarifLog& log, std::size_t file) {
  json.field("uri", log.uris[file]);
  json.field("index", file);
}

void write_sarif_message(JsonWriter& json, std::string_view name, std::string_view text) {
  json.object(name, [&] { json.field("text", text); });
}

void write_sarif(const Report& report, std::ostream& out) {
  const SarifLog log(report);
  JsonWriter json(out);
  json.object([&] {
    json.field("$schema", kSchema);
    json.field("version", "2.1.0");
    json.array("runs", [&] { json.object([&] { write_run(json, log); }); });
  });
  json.end_line();
}

}  // namespace consultlint

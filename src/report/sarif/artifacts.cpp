#include <string_view>

#include "report/sarif/log.h"

namespace consultlint {
namespace {

std::string_view mime_type(const FileReport& file) {
  const bool is_bare_part = file.beginning.part && file.beginning.part->part.empty();
  switch (file.format) {
    case Format::kMarkdown:
      return "text/markdown";
    case Format::kDocx:
      if (is_bare_part) return "application/xml";
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case Format::kText:
      break;
  }
  return "text/plain";
}

void write_roles(JsonWriter& json, std::string_view role) {
  json.list("roles", std::initializer_list<std::string_view>{role});
}

void write_file(JsonWriter& json, const SarifLog& log, std::size_t index) {
  const FileReport& file = log.report.files[index];
  json.object("location", [&] { write_sarif_artifact(json, log, index); });
  write_roles(json, "analysisTarget");
  if (file.error) return;
  json.field("mimeType", mime_type(file));
  if (file.format == Format::kMarkdown) json.field("sourceLanguage", "markdown");
}

/// A part is named from the root of its package, so it has no base.
void write_part(JsonWriter& json, const SarifParts::Part& part, std::size_t index) {
  json.object("location", [&] {
    json.field("uri", part.name);
    json.field("index", index);
  });
  json.field("parentIndex", part.file);
  write_roles(json, "resultFile");
  json.field("mimeType", "application/xml");
}

}  // namespace

void write_sarif_artifact(JsonWriter& json, const SarifLog& log, std::size_t file) {
  json.field("uri", log.uris[file]);
  if (log.report.checkout != nullptr) json.field("uriBaseId", kSarifRoot);
  json.field("index", file);
}

void write_sarif_artifacts(JsonWriter& json, const SarifLog& log) {
  json.array("artifacts", [&] {
    for (std::size_t i = 0; i < log.uris.size(); ++i) {
      json.object([&] { write_file(json, log, i); });
    }
    std::size_t index = log.uris.size();
    for (const SarifParts::Part& part : log.parts.all()) {
      json.object([&] { write_part(json, part, index++); });
    }
  });
}

}  // namespace consultlint

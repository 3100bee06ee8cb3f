#include "consultlint/report.h"
#include "report/error_text.h"
#include "report/json_writer.h"

namespace consultlint {
namespace {

void write_range(JsonWriter& json, const Place& place) {
  json.field("line", place.line);
  json.field("column", place.column);
  json.field("endLine", place.end_line);
  json.field("endColumn", place.end_column);
}

void write_related(JsonWriter& json, const FileReport& file, const LocatedRelated& related) {
  json.object([&] {
    json.field("path", related.path.empty() ? file.path : related.path);
    json.field("message", related.message);
    json.field("line", related.at.place.line);
    json.field("column", related.at.place.column);
  });
}

void write_fix(JsonWriter& json, const ReportedFinding& finding) {
  if (finding.edits.empty()) return json.field("fix", nullptr);
  json.object("fix", [&] {
    json.field("safe", finding.applicability == Applicability::kSafe);
    json.array("edits", [&] {
      for (const LocatedEdit& edit : finding.edits) {
        json.object([&] {
          write_range(json, edit.place);
          json.field("text", edit.text);
        });
      }
    });
  });
}

void write_finding(JsonWriter& json, const FileReport& file, const ReportedFinding& finding) {
  const Place& place = finding.at.place;
  json.object([&] {
    json.field("path", file.path);
    json.field("rule", finding.rule->id);
    json.field("level", to_string(finding.level));
    json.field("kind", to_string(file.kind));
    json.field("message", finding.message);
    write_range(json, place);
    json.field("page", place.page == 0 ? std::nullopt : std::optional(place.page));
    json.field("heading", unless_empty(finding.at.heading));
    json.list("clauses", finding.clauses);
    json.array("related", [&] {
      for (const LocatedRelated& related : finding.related) write_related(json, file, related);
    });
    write_fix(json, finding);
  });
  json.end_line();
}

void write_error(JsonWriter& json, std::optional<std::string_view> path, const Error& error) {
  json.object([&] {
    json.field("path", path);
    json.field("error", error_text(error, path.value_or("")));
  });
  json.end_line();
}

}  // namespace

void write_jsonl(const Report& report, std::ostream& out) {
  JsonWriter json(out);
  for (const FileReport& file : report.files) {
    if (file.error) write_error(json, file.path, *file.error);
    for (const ReportedFinding& finding : file.findings) write_finding(json, file, finding);
  }
  for (const Error& error : report.errors) write_error(json, std::nullopt, error);
}

}  // namespace consultlint

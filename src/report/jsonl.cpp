#include <fmt/format.h>

#include "consultlint/report.h"
#include "report/json_writer.h"
#include "report/run_notices.h"
#include "report/wording.h"

// What each line holds is told by jsonl.schema.json beside this file: keys may be added to it, but
// none is renamed, taken away or given another meaning.

namespace consultlint {
namespace {

void write_range(JsonWriter& json, const Place& place) {
  json.field("line", place.line);
  json.field("column", place.column);
  json.field("endLine", place.end_line);
  json.field("endColumn", place.end_column);
}

/// The same columns in the units that editors and other programs count in.
void write_other_columns(JsonWriter& json, const Place& place, const Utf16Shift& utf16,
                         const ByteColumns& bytes) {
  json.object("utf16", [&] {
    json.field("column", place.column + utf16.column);
    json.field("endColumn", place.end_column + utf16.end_column);
  });
  json.object("bytes", [&] {
    json.field("column", bytes.column);
    json.field("endColumn", bytes.end_column);
  });
}

void write_related(JsonWriter& json, const FileReport& file, const LocatedRelated& related) {
  json.object([&] {
    json.field("path", path_of(related, file));
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
          write_other_columns(json, edit.place, edit.utf16, edit.bytes);
          json.field("text", edit.text);
        });
      }
    });
    json.list("alternatives", finding.alternatives);
  });
}

void write_finding(JsonWriter& json, const FileReport& file, const ReportedFinding& finding) {
  const Located& at = finding.at;
  json.object([&] {
    json.field("path", file.path);
    json.field("rule", finding.rule->id);
    json.field("level", to_string(finding.level));
    json.field("kind", to_string(file.kind));
    json.field("message", finding.message);
    json.field("text", finding.text);
    write_range(json, at.place);
    write_other_columns(json, at.place, at.utf16, at.bytes);
    json.field("whereabouts", unless_empty(at.whereabouts));
    json.field("page", at.place.page == 0 ? std::nullopt : std::optional(at.place.page));
    json.field("heading", unless_empty(at.heading));
    json.list("clauses", finding.clauses);
    json.array("related", [&] {
      for (const LocatedRelated& related : finding.related) write_related(json, file, related);
    });
    write_fix(json, finding);
    const Fingerprint& name = finding.fingerprint;
    json.field("fingerprint", fmt::format("{}:{}", name.hash, name.occurrence));
  });
  json.end_line();
}

void write_notices(JsonWriter& json, const std::vector<RunNotice>& notices,
                   std::optional<std::string_view> path) {
  for (const RunNotice& notice : notices) {
    json.object([&] {
      json.field("path", path);
      json.field(notice.level == Level::kError ? "error" : "problem", notice.text);
    });
    json.end_line();
  }
}

}  // namespace

void write_jsonl(const Report& report, std::ostream& out) {
  JsonWriter json(out);
  for (const FileReport& file : report.files) {
    write_notices(json, notices_of(file), file.path);
    for (const ReportedFinding& finding : file.findings) write_finding(json, file, finding);
  }
  write_notices(json, notices_of_run(report), std::nullopt);
}

}  // namespace consultlint

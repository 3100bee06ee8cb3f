#include <string>

#include "consultlint/report.h"
#include "report/json_writer.h"
#include "report/relative_paths.h"
#include "report/run_notices.h"
#include "report/wording.h"

namespace consultlint {
namespace {

std::string_view severity(Level level) {
  if (level == Level::kError) return "ERROR";
  return level == Level::kWarning ? "WARNING" : "INFO";
}

/// Columns are bytes of UTF-8 and the end is behind the last one.
void write_range(JsonWriter& json, const Place& place, const ByteColumns& bytes) {
  json.object("range", [&] {
    json.object("start", [&] {
      json.field("line", place.line);
      json.field("column", bytes.column);
    });
    json.object("end", [&] {
      json.field("line", place.end_line);
      json.field("column", bytes.end_column);
    });
  });
}

/// A Word file has paragraphs for lines, and no columns that a reader of its bytes could use.
void write_paragraph(JsonWriter& json, const Place& place) {
  json.object("range", [&] { json.object("start", [&] { json.field("line", place.line); }); });
}

/// Several edits that belong together cannot be told from alternatives: only a fix of one edit is
/// suggested, with all texts that would do.
bool is_suggested(const FileReport& file, const ReportedFinding& finding) {
  return finding.edits.size() == 1 && file.format != Format::kDocx;
}

void write_suggestions(JsonWriter& json, const ReportedFinding& finding) {
  const LocatedEdit& edit = finding.edits.front();
  const auto suggest = [&](std::string_view text) {
    json.object([&] {
      write_range(json, edit.place, edit.bytes);
      json.field("text", text);
    });
  };
  json.array("suggestions", [&] {
    suggest(edit.text);
    for (const std::string& other : finding.alternatives) suggest(other);
  });
}

/// Older readers refuse fields that they do not know, such as those for related places: these stand
/// in the message.
std::string words(const FileReport& file, const ReportedFinding& finding,
                  const RelativePaths& names) {
  std::string text = message_with_spot(finding);
  for (const LocatedRelated& related : finding.related) {
    text += "\n" + place_name(names[path_of(related, file)], related.at.place) + ": ";
    text += related.message;
  }
  const std::string fix = fix_words(finding);
  if (!fix.empty() && !is_suggested(file, finding)) text += "\nFix: " + fix;
  return text;
}

void write_finding(JsonWriter& json, const FileReport& file, const ReportedFinding& finding,
                   const RelativePaths& names) {
  json.object([&] {
    json.field("message", words(file, finding, names));
    json.object("location", [&] {
      json.field("path", names[file.path]);
      if (file.format == Format::kDocx) {
        write_paragraph(json, finding.at.place);
      } else {
        write_range(json, finding.at.place, finding.at.bytes);
      }
    });
    json.field("severity", severity(finding.level));
    json.object("code", [&] { json.field("value", finding.rule->id); });
    if (is_suggested(file, finding)) write_suggestions(json, finding);
  });
}

void write_notices(JsonWriter& json, const std::vector<RunNotice>& notices, std::string_view path) {
  for (const RunNotice& notice : notices) {
    json.object([&] {
      json.field("message", notice.text);
      json.object("location", [&] { json.field("path", path); });
      json.field("severity", severity(notice.level));
      json.object("code", [&] { json.field("value", notice.id); });
    });
  }
}

}  // namespace

void write_rdjson(const Report& report, std::ostream& out) {
  const RelativePaths names(report);
  JsonWriter json(out);
  json.object([&] {
    json.object("source", [&] { json.field("name", "consultlint"); });
    json.array("diagnostics", [&] {
      for (const FileReport& file : report.files) {
        write_notices(json, notices_of(file), names[file.path]);
        for (const ReportedFinding& finding : file.findings) {
          write_finding(json, file, finding, names);
        }
      }
      write_notices(json, notices_of_run(report), {});
    });
  });
  json.end_line();
}

}  // namespace consultlint

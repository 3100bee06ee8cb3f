#include "report/sarif/locations.h"
#include "report/sarif/log.h"
#include "report/sarif/uri.h"

namespace consultlint {
namespace {

constexpr std::string_view kind_word(Suppression::Kind kind) {
  return kind == Suppression::Kind::kInSource ? "inSource" : "external";
}

/// Nobody reviews what stands in a document or beside it: it holds.
void write_accepted(JsonWriter& json, std::string_view kind, std::string_view reason) {
  json.field("kind", kind);
  json.field("status", "accepted");
  if (!reason.empty()) json.field("justification", reason);
}

/// Where the comment stands, or the line of the file beside the document.
void write_place(JsonWriter& json, SarifLog& log, std::size_t file, const Suppression& by) {
  if (by.at) {
    json.object("location", [&] { write_sarif_physical_location(json, log, file, *by.at); });
    return;
  }
  if (by.path.empty()) return;
  const auto region = [&] { json.field("startLine", by.line); };
  const auto place = [&] {
    json.object("artifactLocation", [&] {
      json.field("uri", relative_uri(log.report, by.path));
      if (log.report.checkout != nullptr) json.field("uriBaseId", kSarifRoot);
    });
    if (by.line > 0) json.object("region", region);
  };
  json.object("location", [&] { json.object("physicalLocation", place); });
}

}  // namespace

void write_sarif_suppressions(JsonWriter& json, SarifLog& log, const SarifResult& result) {
  if (!log.chosen.any_suppressed) return;
  json.array("suppressions", [&] {
    if (!result.is_suppressed()) return;
    json.object([&] {
      if (result.clause != nullptr) {
        write_accepted(json, "external", result.clause->waiver);
        return;
      }
      const Suppression& by = *result.finding->suppression;
      write_accepted(json, kind_word(by.kind), by.reason);
      write_place(json, log, result.file, by);
    });
  });
}

}  // namespace consultlint

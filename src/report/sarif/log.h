#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/report.h"
#include "report/json_writer.h"

namespace consultlint {

/// What the parts of one SARIF log share. Lives as long as the log is being written; views the
/// report.
struct SarifLog {
  explicit SarifLog(const Report& report);

  /// Index of a rule in `report.rules`.
  std::optional<std::size_t> rule_index(std::string_view id) const;

  /// Index of the file of that path in `report.files`.
  std::optional<std::size_t> file_index(std::string_view path) const;

  const Report& report;
  std::vector<std::string> uris;  ///< One a file, in the order of the report.
};

/// "code-id:clause" in two.
struct ClauseName {
  std::string_view code;
  std::string_view clause;
};
ClauseName split_clause(std::string_view name);

// Each writes the fields of one part of the run object (SARIF 2.1.0, section 3.14).
void write_sarif_tool(JsonWriter& json, const SarifLog& log);
void write_sarif_taxonomies(JsonWriter& json, const SarifLog& log);
void write_sarif_invocations(JsonWriter& json, const SarifLog& log);
void write_sarif_results(JsonWriter& json, const SarifLog& log);

/// Writes a result for each clause of a file that was judged by codes and asks for something.
void write_sarif_clause_results(JsonWriter& json, const SarifLog& log, std::size_t file);

/// `artifactLocation` of a file.
void write_sarif_artifact(JsonWriter& json, const SarifLog& log, std::size_t file);
/// `name: {"text": text}`.
void write_sarif_message(JsonWriter& json, std::string_view name, std::string_view text);
/// Fields that refer to a code's taxonomy.
void write_sarif_taxonomy_reference(JsonWriter& json, std::string_view code);
/// An object that refers to a clause of it.
void write_sarif_taxon_reference(JsonWriter& json, std::string_view code, std::string_view clause);

/// A place with columns as SARIF counts them.
struct SarifRegion {
  SarifRegion(const Place& place, const Utf16Shift& shift);
  std::uint32_t line;
  std::uint32_t column;
  std::uint32_t end_line;
  std::uint32_t end_column;
};
void write_sarif_region(JsonWriter& json, const SarifRegion& region);
/// The fields of a `location`: the region of a file, with the words around it and the headings
/// above.
void write_sarif_location(JsonWriter& json, const SarifLog& log, std::size_t file,
                          const Located& at);
/// `words` for the text of a message: what looks like a link in them is broken up, so that it does
/// not become one.
std::string sarif_words(std::string_view words);

/// Notifications that the tool may give. The order is that of kSarifNotifications.
enum class SarifNotification : std::size_t { kUnreadable, kDamaged, kCheckFailed, kRunFailed };
struct SarifNotificationInfo {
  std::string_view id;
  std::string_view name;
  std::string_view what;
  std::string_view remedy;
};
const SarifNotificationInfo& sarif_notification(SarifNotification kind);
inline constexpr std::size_t kSarifNotifications = 4;

}  // namespace consultlint

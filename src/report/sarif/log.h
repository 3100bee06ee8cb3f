#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "consultlint/report.h"
#include "report/json_writer.h"
#include "report/sarif/chosen_results.h"
#include "report/sarif/parts.h"

namespace consultlint {

/// What the parts of one SARIF log share. Lives as long as the log is being written; views the
/// report. Not thread-safe: parts are met, and numbered, while results are written.
struct SarifLog {
  SarifLog(const Report& report, SarifProfile profile);

  bool is_full() const { return profile == SarifProfile::kFull; }
  /// Index of a rule in `report.rules`.
  std::optional<std::size_t> rule_index(std::string_view id) const;
  /// Index of the file of that path in `report.files`.
  std::optional<std::size_t> file_index(std::string_view path) const;

  const Report& report;
  SarifProfile profile;
  std::vector<std::string> uris;  ///< One a file, in the order of the report.
  ChosenResults chosen;
  SarifParts parts;

 private:
  std::unordered_map<std::string_view, std::size_t> file_indexes_;
};

/// The base of relative URIs, named only where the log tells what it is.
inline constexpr std::string_view kSarifRoot = "SRCROOT";

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
void write_sarif_provenance(JsonWriter& json, const SarifLog& log);
void write_sarif_results(JsonWriter& json, SarifLog& log);
/// To be called behind the results: only these tell which parts of packages are needed.
void write_sarif_artifacts(JsonWriter& json, const SarifLog& log);

/// The fields of a result that says how a clause came out.
void write_sarif_clause_result(JsonWriter& json, SarifLog& log, const SarifResult& result);
/// `codeFlows` of a finding about dates that speaks of several places: them, in reading order.
void write_sarif_code_flow(JsonWriter& json, SarifLog& log, const SarifResult& result);
/// What silences the result, if any result of the log is silenced: all say it, or none.
void write_sarif_suppressions(JsonWriter& json, SarifLog& log, const SarifResult& result);
/// `relationships` of a rule: the clauses that ask for it.
void write_sarif_relationships(JsonWriter& json, const SarifLog& log, const RuleInfo& rule);

/// `artifactLocation` of a file.
void write_sarif_artifact(JsonWriter& json, const SarifLog& log, std::size_t file);
/// `name: {"text": text}`.
void write_sarif_message(JsonWriter& json, std::string_view name, std::string_view text);
/// Fields that refer to a code's taxonomy.
void write_sarif_taxonomy_reference(JsonWriter& json, std::string_view code);
/// An object that refers to a clause of it.
void write_sarif_taxon_reference(JsonWriter& json, std::string_view code, std::string_view clause);
/// A GUID made from words, the same in every log, in the form of a name-based UUID.
std::string sarif_guid(std::string_view space, std::string_view name);

/// `words` for the text of a message: what looks like a link in them is broken up, so that it does
/// not become one.
std::string sarif_words(std::string_view words);
/// `[words](target)`, as messages link to locations of their result.
std::string sarif_link(std::string_view words, std::size_t target);

/// Notifications that the tool may give, by their id.
struct SarifNotificationInfo {
  std::string_view id;
  std::string_view name;
  std::string_view what;
  std::string_view remedy;
};
std::span<const SarifNotificationInfo> sarif_notifications();

}  // namespace consultlint

#include <algorithm>
#include <initializer_list>
#include <string>

#include "consultlint/report.h"
#include "consultlint/stable_hash.h"
#include "report/json_writer.h"
#include "report/sarif/log.h"
#include "report/sarif/uri.h"

namespace consultlint {
namespace {

// The published identifier of the schema, not a link that anything follows.
constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What stands before the last slash is the category by which consumers tell analyses apart.
std::string automation_id(std::string_view category) {
  std::string id = "consultlint/";
  if (!category.empty()) id.append(category) += '/';
  return id;
}

void write_run(JsonWriter& json, SarifLog& log) {
  write_sarif_tool(json, log);
  json.field("language", "en-GB");
  json.field("columnKind", "utf16CodeUnits");
  json.field("defaultEncoding", "UTF-8");
  json.list("newlineSequences", std::initializer_list<std::string_view>{"\r\n", "\n", "\r"});
  json.object("automationDetails", [&] { json.field("id", automation_id(log.report.category)); });
  if (log.is_full() && log.report.baseline) {
    json.field("baselineGuid", sarif_guid("baseline", log.report.baseline_id));
  }
  write_sarif_invocations(json, log);
  write_sarif_provenance(json, log);
  write_sarif_taxonomies(json, log);
  write_sarif_results(json, log);
  write_sarif_artifacts(json, log);
}

void write_log(const Report& report, SarifProfile profile, std::ostream& out) {
  SarifLog log(report, profile);
  JsonWriter json(out);
  json.object([&] {
    json.field("$schema", kSchema);
    json.field("version", "2.1.0");
    json.array("runs", [&] { json.object([&] { write_run(json, log); }); });
  });
  json.end_line();
}

}  // namespace

SarifLog::SarifLog(const Report& r, SarifProfile p)
    : report(r),
      profile(p),
      uris(relative_uris(r)),
      chosen(choose_sarif_results(r, p)),
      parts(r.files.size()) {
  for (std::size_t i = 0; i < r.files.size(); ++i) file_indexes_.emplace(r.files[i].path, i);
}

std::optional<std::size_t> SarifLog::rule_index(std::string_view id) const {
  const auto rule = std::ranges::lower_bound(report.rules, id, {}, &RuleInfo::id);
  if (rule == report.rules.end() || (*rule)->id != id) return std::nullopt;
  return static_cast<std::size_t>(rule - report.rules.begin());
}

std::optional<std::size_t> SarifLog::file_index(std::string_view path) const {
  const auto file = file_indexes_.find(path);
  if (file == file_indexes_.end()) return std::nullopt;
  return file->second;
}

void write_sarif_message(JsonWriter& json, std::string_view name, std::string_view text) {
  json.object(name, [&] { json.field("text", text); });
}

std::string sarif_words(std::string_view words) {
  std::string text;
  for (const char c : words) {
    if (c == '(' && text.ends_with(']')) text += ' ';
    text += c;
  }
  return text;
}

std::string sarif_link(std::string_view words, std::size_t target) {
  if (words.ends_with('.')) words.remove_suffix(1);
  std::string link = "[";
  for (const char c : words.empty() ? std::string_view("here") : words) {
    if (c == '[' || c == ']' || c == '\\') link += '\\';
    link += c;
  }
  return link.append("](").append(std::to_string(target)) += ')';
}

std::string sarif_guid(std::string_view space, std::string_view name) {
  StableHash high;
  high.add(space);
  high.add(name);
  StableHash low(high.value());
  low.add(name);
  constexpr std::uint64_t kVersion = 0x5000;
  constexpr std::uint64_t kVariant = std::uint64_t{1} << 63U;
  std::string guid = to_hex((high.value() & ~std::uint64_t{0xF000}) | kVersion) +
                     to_hex((low.value() & ~(std::uint64_t{3} << 62U)) | kVariant);
  for (const std::size_t dash : {20U, 16U, 12U, 8U}) guid.insert(dash, 1, '-');
  return guid;
}

void write_sarif(const Report& report, std::ostream& out) {
  write_log(report, SarifProfile::kFull, out);
}

void write_sarif_github(const Report& report, std::ostream& out) {
  write_log(report, SarifProfile::kGitHub, out);
}

}  // namespace consultlint

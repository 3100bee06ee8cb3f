#include <fmt/format.h>

#include <set>
#include <string>

#include "report/fingerprint.h"
#include "report/sarif/log.h"

namespace consultlint {
namespace {

/// A GUID that is the same in every log: made from the code's id, in the form of a name-based UUID.
std::string guid(std::string_view code) {
  StableHash high;
  high.add("consultlint code of practice");
  high.add(code);
  StableHash low(high.value());
  low.add(code);
  constexpr std::uint64_t kVersion = 0x5000;
  constexpr std::uint64_t kVariant = std::uint64_t{1} << 63U;
  const std::string first = to_hex((high.value() & ~std::uint64_t{0xF000}) | kVersion);
  const std::string last = to_hex((low.value() & ~(std::uint64_t{3} << 62U)) | kVariant);
  const std::string_view f = first;
  const std::string_view l = last;
  return fmt::format("{}-{}-{}-{}-{}", f.substr(0, 8), f.substr(8, 4), f.substr(12), l.substr(0, 4),
                     l.substr(4));
}

std::set<std::string_view> clauses_of(const Report& report, std::string_view code) {
  std::set<std::string_view> clauses;
  for (const FileReport& file : report.files) {
    for (const ReportedFinding& finding : file.findings) {
      for (const std::string& name : finding.clauses) {
        const ClauseName parts = split_clause(name);
        if (parts.code == code) clauses.insert(parts.clause);
      }
    }
  }
  return clauses;
}

}  // namespace

ClauseName split_clause(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return {name, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

void write_sarif_taxonomy_reference(JsonWriter& json, std::string_view code) {
  json.field("name", code);
  json.field("guid", guid(code));
}

void write_sarif_taxonomies(JsonWriter& json, const SarifLog& log) {
  if (log.codes.empty()) return;
  json.array("taxonomies", [&] {
    for (const std::string_view code : log.codes) {
      json.object([&] {
        write_sarif_taxonomy_reference(json, code);
        write_sarif_message(json, "shortDescription", fmt::format("Code of practice {}.", code));
        json.array("taxa", [&] {
          for (const std::string_view clause : clauses_of(log.report, code)) {
            json.object([&] { json.field("id", clause); });
          }
        });
      });
    }
  });
}

}  // namespace consultlint

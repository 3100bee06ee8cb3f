#include <fmt/format.h>

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

void write_taxon(JsonWriter& json, const ClauseInfo& clause) {
  json.object([&] {
    json.field("id", clause.label);
    write_sarif_message(json, "shortDescription", clause.asks);
    if (!clause.why.empty()) write_sarif_message(json, "fullDescription", clause.why);
    json.object("properties", [&] { json.field("class", to_string(clause.clause_class)); });
  });
}

void write_taxonomy(JsonWriter& json, const CodeInfo& code) {
  json.object([&] {
    write_sarif_taxonomy_reference(json, code.id);
    json.field("fullName", code.title);
    json.field("organization", code.issuer);
    constexpr std::size_t kWholeDate = 10;  // a month or a year is no date to SARIF
    if (code.date.size() == kWholeDate) json.field("releaseDateUtc", code.date);
    write_sarif_message(json, "shortDescription", fmt::format("{}.", code.title));
    write_sarif_message(json, "fullDescription", code.summary);
    json.array("taxa", [&] {
      for (const ClauseInfo& clause : code.clauses) write_taxon(json, clause);
    });
  });
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

void write_sarif_taxon_reference(JsonWriter& json, std::string_view code, std::string_view clause) {
  json.object([&] {
    json.field("id", clause);
    json.object("toolComponent", [&] { write_sarif_taxonomy_reference(json, code); });
  });
}

void write_sarif_taxonomies(JsonWriter& json, const SarifLog& log) {
  if (log.report.codes.empty()) return;
  json.array("taxonomies", [&] {
    for (const CodeInfo* code : log.report.codes) write_taxonomy(json, *code);
  });
}

}  // namespace consultlint

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "report/sarif/log.h"

namespace consultlint {
namespace {

struct Asking {
  const CodeInfo* code;
  const ClauseInfo* clause;
};

bool asks_for(const ClauseInfo& clause, std::string_view rule) {
  return std::ranges::any_of(clause.requirements, [rule](const ClauseRequirement& requirement) {
    return std::ranges::any_of(requirement.any_of,
                               [rule](const ClauseRule& asked) { return asked.names(rule); });
  });
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

/// The clauses of all codes that ask for a rule.
std::vector<Asking> asking_clauses(const Report& report, const RuleInfo& rule) {
  std::vector<Asking> asking;
  for (const CodeInfo* code : report.codes) {
    for (const ClauseInfo& clause : code->clauses) {
      if (asks_for(clause, rule.id)) asking.push_back({code, &clause});
    }
  }
  return asking;
}

}  // namespace

ClauseName split_clause(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return {name, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

void write_sarif_taxonomy_reference(JsonWriter& json, std::string_view code) {
  json.field("name", code);
  json.field("guid", sarif_guid("consultlint code of practice", code));
}

void write_sarif_taxon_reference(JsonWriter& json, std::string_view code, std::string_view clause) {
  json.object([&] {
    json.field("id", clause);
    json.object("toolComponent", [&] { write_sarif_taxonomy_reference(json, code); });
  });
}

void write_sarif_taxonomies(JsonWriter& json, const SarifLog& log) {
  if (!log.is_full() || log.report.codes.empty()) return;
  json.array("taxonomies", [&] {
    for (const CodeInfo* code : log.report.codes) write_taxonomy(json, *code);
  });
}

void write_sarif_relationships(JsonWriter& json, const SarifLog& log, const RuleInfo& rule) {
  const std::vector<Asking> asking = asking_clauses(log.report, rule);
  if (asking.empty()) return;
  // A clause may ask for a rule with options of its own, so not every finding of the rule breaks
  // it: results say themselves which clauses they are about.
  const auto relationship = [&](const Asking& each) {
    json.object("target", [&] {
      json.field("id", each.clause->label);
      json.object("toolComponent", [&] { write_sarif_taxonomy_reference(json, each.code->id); });
    });
    json.list("kinds", std::initializer_list<std::string_view>{"relevant"});
  };
  json.array("relationships", [&] {
    for (const Asking& each : asking) json.object([&] { relationship(each); });
  });
}

}  // namespace consultlint

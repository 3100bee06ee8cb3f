#include "support/sarif_check.h"

#include <algorithm>
#include <set>

#include "support/sarif_run.h"

namespace consultlint::test {
namespace {

using nlohmann::json;

std::string numbered(const char* list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

void check_artifacts(SarifRun& run) {
  const json& artifacts = run.artifacts();
  for (std::size_t i = 0; i < artifacts.size(); ++i) {
    const std::string where = numbered("artifacts", i);
    run.expect(artifacts[i]["location"].value("index", i) == i, "artifact-differs", where);
    check_sarif_artifact(run, artifacts[i]["location"], where);
    if (!SarifRun::is_nested(artifacts[i])) continue;
    const std::size_t parent = artifacts[i]["parentIndex"];
    const bool is_file = parent < artifacts.size() && !SarifRun::is_nested(artifacts[parent]);
    run.expect(is_file, "parent-is-no-file", where);
  }
}

bool too_long(const json& rule) {
  constexpr std::size_t kMost = 1024;
  return rule["fullDescription"]["text"].get_ref<const std::string&>().size() > kMost;
}

void check_rule_properties(SarifRun& run, const json& rule, const std::string& where) {
  const json properties = rule.value("properties", json::object());
  const json& tags = SarifRun::list(properties, "tags");
  constexpr std::size_t kMostTags = 10;
  run.expect(!tags.empty() && tags.size() <= kMostTags, "tags", where);
  // It would turn findings about prose into security alerts.
  run.expect(!properties.contains("security-severity"), "security-severity", where);
  static const std::set<std::string> precisions = {"very-high", "high", "medium", "low"};
  run.expect(precisions.contains(properties.value("precision", "")), "precision", where);
}

void check_rules(SarifRun& run) {
  std::set<std::string> ids;
  const json& rules = SarifRun::list(run.body["tool"]["driver"], "rules");
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::string where = numbered("rules", i);
    run.expect(ids.insert(rules[i]["id"]).second, "rule-twice", where);
    run.expect(!too_long(rules[i]), "description-too-long", where);
    const json help = rules[i].value("help", json::object());
    run.expect(!help.value("text", "").empty() && !help.value("markdown", "").empty(), "help",
               where);
    check_rule_properties(run, rules[i], where);
    for (const json& relationship : SarifRun::list(rules[i], "relationships")) {
      check_sarif_taxon(run, relationship["target"], where);
    }
  }
}

/// Whether an object refers to the entry of `table` that its index points at.
bool refers_rightly(const json& reference, const json& table) {
  const std::size_t index = reference.value("index", table.size());
  return index < table.size() && table[index]["id"] == reference["id"];
}

void check_invocations(SarifRun& run) {
  const json& driver = run.body["tool"]["driver"];
  for (const json& invocation : SarifRun::list(run.body, "invocations")) {
    const bool successful = invocation["executionSuccessful"];
    run.expect(successful == (invocation.value("exitCode", 0) < 2), "exit-code", "invocations");
    for (const json& given : SarifRun::list(invocation, "toolExecutionNotifications")) {
      const bool is_error = given.value("level", "warning") == "error";
      run.expect(!is_error || !successful, "error-in-success", "invocations");
      run.expect(refers_rightly(given["descriptor"], SarifRun::list(driver, "notifications")),
                 "notification-differs", "invocations");
    }
    for (const json& changed : SarifRun::list(invocation, "ruleConfigurationOverrides")) {
      run.expect(refers_rightly(changed["descriptor"], SarifRun::list(driver, "rules")),
                 "override-differs", "invocations");
    }
  }
}

/// That a field stands on all results or on none.
void check_all_or_none(SarifRun& run, const char* field, std::string_view fault) {
  const json& results = SarifRun::list(run.body, "results");
  const auto with = std::ranges::count_if(
      results, [field](const json& result) { return result.contains(field); });
  run.expect(with == 0 || with == std::ssize(results), fault, field);
}

void check_states(SarifRun& run) {
  check_all_or_none(run, "baselineState", "baseline-on-some");
  check_all_or_none(run, "suppressions", "suppressions-on-some");
  const json& results = SarifRun::list(run.body, "results");
  const bool compared = !results.empty() && results[0].contains("baselineState");
  run.expect(!compared || run.body.contains("baselineGuid"), "baseline-unnamed", "run");
}

/// Of one file, each finding has a name of its own.
void check_names(SarifRun& run) {
  std::set<std::string> seen;
  for (const json& result : SarifRun::list(run.body, "results")) {
    const json& locations = SarifRun::list(result, "locations");
    if (!result.contains("partialFingerprints") || locations.empty()) continue;
    const json place = locations[0].value("physicalLocation", json::object());
    const json* artifact = run.artifact(place.value("artifactLocation", json::object()));
    if (artifact == nullptr) continue;
    const std::size_t own = place["artifactLocation"]["index"];
    const std::string file = std::to_string(artifact->value("parentIndex", own));
    run.expect(seen.insert(file + result["partialFingerprints"].dump()).second, "fingerprint-twice",
               result["ruleId"]);
  }
}

void check_provenance(SarifRun& run) {
  const json bases = run.body.value("originalUriBaseIds", json::object());
  for (const json& details : SarifRun::list(run.body, "versionControlProvenance")) {
    const std::string uri = details["repositoryUri"];
    run.expect(uri.find('@') == uri.npos && uri.find("://") != uri.npos, "repository", uri);
    const std::string base = details.value("mappedTo", json::object()).value("uriBaseId", "");
    run.expect(bases.contains(base), "base-unknown", "versionControlProvenance");
  }
  for (const json& base : bases) {
    run.expect(!base.value("uri", "").starts_with("file:"), "machine-told", "originalUriBaseIds");
  }
}

void check_run(SarifRun& run) {
  const json& results = SarifRun::list(run.body, "results");
  run.expect(run.body.value("columnKind", "") == "utf16CodeUnits", "column-kind", "run");
  const std::string id = run.body.value("automationDetails", json::object()).value("id", "");
  run.expect(id.starts_with("consultlint/") && id.ends_with('/'), "category", "automationDetails");
  constexpr std::size_t kMostResults = 5000;
  run.expect(run.use == SarifUse::kFull || results.size() <= kMostResults, "too-many-results",
             "run");
  check_artifacts(run);
  check_rules(run);
  check_invocations(run);
  check_states(run);
  check_names(run);
  check_provenance(run);
  for (const json& code : SarifRun::list(run.body["tool"]["driver"], "supportedTaxonomies")) {
    check_sarif_taxonomy(run, code, "supportedTaxonomies");
  }
  for (std::size_t i = 0; i < results.size(); ++i) {
    check_sarif_result(run, results[i],
                       numbered("results", i) + " " + results[i].value("ruleId", ""));
  }
}

/// The taxonomy of that GUID, or null.
const json* taxonomy(const SarifRun& run, const json& reference) {
  const json& codes = SarifRun::list(run.body, "taxonomies");
  const auto found = std::ranges::find_if(
      codes, [&](const json& code) { return code["guid"] == reference.value("guid", ""); });
  return found == codes.end() ? nullptr : &*found;
}

}  // namespace

void check_sarif_taxonomy(SarifRun& run, const json& reference, const std::string& where) {
  // An index would lead into the extensions of the tool.
  run.expect(!reference.contains("index"), "taxonomy-by-index", where);
  run.expect(taxonomy(run, reference) != nullptr, "taxonomy-unknown", where);
}

void check_sarif_taxon(SarifRun& run, const json& taxon, const std::string& where) {
  const json reference = taxon.value("toolComponent", json::object());
  check_sarif_taxonomy(run, reference, where);
  const json* code = taxonomy(run, reference);
  if (code == nullptr) return;
  const bool known = std::ranges::any_of(
      SarifRun::list(*code, "taxa"), [&](const json& each) { return each["id"] == taxon["id"]; });
  run.expect(known, "taxon-unknown", where);
}

std::vector<std::string> sarif_faults(const json& log, SarifUse use, const ArtifactText& text) {
  std::vector<std::string> faults;
  for (const json& each : log["runs"]) {
    SarifRun run(each, use, text);
    check_run(run);
    faults.insert(faults.end(), run.faults.begin(), run.faults.end());
  }
  return faults;
}

}  // namespace consultlint::test

#include <set>
#include <string_view>
#include <utility>

#include "support/sarif_run.h"

namespace consultlint::test {
namespace {

using nlohmann::json;

void check_rule(SarifRun& run, const json& result, const std::string& where) {
  const json& rules = SarifRun::list(run.body["tool"]["driver"], "rules");
  const std::size_t index = result.value("ruleIndex", rules.size());
  run.expect(index < rules.size() && rules[index]["id"] == result["ruleId"], "rule-differs", where);
}

void check_kind(SarifRun& run, const json& result, const std::string& where) {
  const bool fails = result.value("kind", "fail") == "fail";
  run.expect(result.contains("level"), "level-missing", where);
  run.expect(fails == (result.value("level", "warning") != "none"), "kind-and-level", where);
  if (run.use == SarifUse::kFull) return;
  run.expect(fails, "no-fault-for-github", where);
  run.expect(!result.contains("baselineState") && !result.contains("suppressions"),
             "state-for-github", where);
}

/// The locations that a result may refer to by id.
std::set<std::size_t> check_ids(SarifRun& run, const json& result, const std::string& where) {
  std::set<std::size_t> ids;
  for (const char* list : {"locations", "relatedLocations"}) {
    for (const json& location : SarifRun::list(result, list)) {
      if (!location.contains("id")) continue;
      run.expect(ids.insert(location["id"].get<std::size_t>()).second, "id-twice", where);
    }
  }
  return ids;
}

/// Every `](7)` that no backslash takes the meaning of.
void check_links(SarifRun& run, std::string_view text, const std::set<std::size_t>& ids,
                 const std::string& where) {
  for (std::size_t at = text.find("]("); at != text.npos; at = text.find("](", at + 1)) {
    if (at > 0 && text[at - 1] == '\\') continue;
    const std::string target(text.substr(at + 2, text.find(')', at) - at - 2));
    const bool is_number = !target.empty() && target.find_first_not_of("0123456789") == target.npos;
    run.expect(is_number && ids.contains(std::stoul(target)), "link-leads-nowhere", where);
  }
}

void check_relationships(SarifRun& run, const json& location, const std::set<std::size_t>& ids,
                         const std::string& where) {
  for (const json& relationship : SarifRun::list(location, "relationships")) {
    run.expect(ids.contains(relationship["target"].get<std::size_t>()), "relation-leads-nowhere",
               where);
  }
}

/// GitHub, Jenkins and others refuse or hide a result without a line.
void check_primary(SarifRun& run, const json& result, const std::string& where) {
  const json& locations = SarifRun::list(result, "locations");
  if (locations.empty()) return run.fault("place-missing", where);
  const json place = locations[0].value("physicalLocation", json::object());
  run.expect(place.contains("region") && place["region"].contains("startLine"), "line-missing",
             where);
  constexpr std::size_t kMostPlaces = 100;
  const std::size_t places = locations.size() + SarifRun::list(result, "relatedLocations").size();
  run.expect(run.use == SarifUse::kFull || places <= kMostPlaces, "too-many-places", where);
}

void check_locations(SarifRun& run, const json& result, const std::string& where) {
  const std::set<std::size_t> ids = check_ids(run, result, where);
  check_links(run, result["message"].value("text", ""), ids, where);
  for (const char* list : {"locations", "relatedLocations"}) {
    for (const json& location : SarifRun::list(result, list)) {
      check_sarif_location(run, location, where);
      check_relationships(run, location, ids, where);
    }
  }
  for (const json& suppression : SarifRun::list(result, "suppressions")) {
    if (!suppression.contains("location")) continue;
    check_sarif_location(run, suppression["location"], where + " suppression");
  }
}

void check_code_flows(SarifRun& run, const json& result, const std::string& where) {
  for (const json& flow : SarifRun::list(result, "codeFlows")) {
    for (const json& thread : SarifRun::list(flow, "threadFlows")) {
      int order = 0;
      for (const json& step : SarifRun::list(thread, "locations")) {
        run.expect(
            step.value("executionOrder", 0) > std::exchange(order, step.value("executionOrder", 0)),
            "flow-out-of-order", where);
        run.expect(!step.contains("index") && step.contains("location"), "flow-not-inline", where);
        if (step.contains("location")) check_sarif_location(run, step["location"], where + " flow");
      }
      run.expect(SarifRun::list(thread, "locations").size() > 1, "flow-of-one", where);
    }
  }
}

void check_replacement(SarifRun& run, const SarifText& text, const json& replacement,
                       const std::string& where) {
  const json& region = replacement["deletedRegion"];
  const auto range = text.lines_of(region);
  if (!range) return run.fault("fix-outside", where);
  const std::string deleted = text.slice(*range);
  const json snippet = region.value("snippet", json::object());
  run.expect(snippet.value("text", "") == deleted, "fix-deletes-other-words", where);
  const json inserted = replacement.value("insertedContent", json::object());
  run.expect(inserted.value("text", "") != deleted, "fix-changes-nothing", where);
}

void check_fixes(SarifRun& run, const json& result, const std::string& where) {
  for (const json& fix : SarifRun::list(result, "fixes")) {
    for (const json& change : SarifRun::list(fix, "artifactChanges")) {
      check_sarif_artifact(run, change["artifactLocation"], where);
      const json* artifact = run.artifact(change["artifactLocation"]);
      const SarifText* text = artifact == nullptr ? nullptr : run.text(*artifact);
      if (text == nullptr) {
        run.fault("fix-in-binary", where);
        continue;
      }
      for (const json& replacement : SarifRun::list(change, "replacements")) {
        check_replacement(run, *text, replacement, where);
      }
    }
  }
}

/// The file that the result is about: the package of a part.
const json* file_of(const SarifRun& run, const json& result) {
  const json& locations = SarifRun::list(result, "locations");
  if (locations.empty() || !locations[0].contains("physicalLocation")) return nullptr;
  const json* artifact = run.artifact(locations[0]["physicalLocation"]["artifactLocation"]);
  if (artifact == nullptr || !SarifRun::is_nested(*artifact)) return artifact;
  const std::size_t parent = (*artifact)["parentIndex"];
  return parent < run.artifacts().size() ? &run.artifacts()[parent] : nullptr;
}

/// A Word file needs a line hash of ours, because consumers would hash its packed bytes; for text
/// theirs is the right one.
void check_fingerprints(SarifRun& run, const json& result, const std::string& where) {
  const json names = result.value("partialFingerprints", json::object());
  run.expect(!names.empty(), "fingerprint-missing", where);
  if (const json* file = file_of(run, result)) {
    const bool is_text = run.text(*file) != nullptr;
    run.expect(is_text != names.contains("primaryLocationLineHash"), "line-hash", where);
  }
}

void check_taxa(SarifRun& run, const json& result, const std::string& where) {
  for (const json& taxon : SarifRun::list(result, "taxa")) {
    check_sarif_taxon(run, taxon, where);
  }
}

}  // namespace

void check_sarif_result(SarifRun& run, const json& result, const std::string& where) {
  check_rule(run, result, where);
  check_kind(run, result, where);
  check_primary(run, result, where);
  check_locations(run, result, where);
  check_code_flows(run, result, where);
  check_fixes(run, result, where);
  check_fingerprints(run, result, where);
  check_taxa(run, result, where);
}

}  // namespace consultlint::test

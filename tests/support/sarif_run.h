#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/sarif_check.h"
#include "support/sarif_text.h"

namespace consultlint::test {

/// One run of a log while it is checked: its tables, the texts of its artifacts, and the faults
/// found so far. Views the log.
class SarifRun {
 public:
  SarifRun(const nlohmann::json& run, SarifUse whom, const ArtifactText& text)
      : body(run), use(whom), text_(text) {}

  void fault(std::string_view id, const std::string& where) {
    faults.push_back(std::string(id) + ": " + where);
  }
  void expect(bool right, std::string_view id, const std::string& where) {
    if (!right) fault(id, where);
  }

  /// The list of that name, or an empty one.
  static const nlohmann::json& list(const nlohmann::json& object, const char* name) {
    static const nlohmann::json none = nlohmann::json::array();
    const auto found = object.find(name);
    return found == object.end() ? none : *found;
  }

  const nlohmann::json& artifacts() const { return list(body, "artifacts"); }
  /// The artifact that a location names, or null when its index leads nowhere.
  const nlohmann::json* artifact(const nlohmann::json& location) const;
  static bool is_nested(const nlohmann::json& artifact) { return artifact.contains("parentIndex"); }
  /// The artifact's text; null for one that is no text.
  const SarifText* text(const nlohmann::json& artifact);

  const nlohmann::json& body;
  const SarifUse use;
  std::vector<std::string> faults;

 private:
  const ArtifactText& text_;
  std::map<std::pair<std::string, std::string>, std::unique_ptr<const SarifText>> texts_;
};

/// Checks one result; `where` names it.
void check_sarif_result(SarifRun& run, const nlohmann::json& result, const std::string& where);
/// Checks one location of a result, at whatever depth: artifact, region, words.
void check_sarif_location(SarifRun& run, const nlohmann::json& location, const std::string& where);
/// Checks that an artifactLocation agrees with the table of artifacts.
void check_sarif_artifact(SarifRun& run, const nlohmann::json& location, const std::string& where);

/// Checks a reference to a taxonomy, and to a clause of one.
void check_sarif_taxonomy(SarifRun& run, const nlohmann::json& reference, const std::string& where);
void check_sarif_taxon(SarifRun& run, const nlohmann::json& taxon, const std::string& where);

}  // namespace consultlint::test

// The SARIF logs on all sample documents hold what schemas and public validators do not look at;
// see tests/support/sarif_check.h. Logs that are wrong in one way each show that it would be seen.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <ostream>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "golden/sarif_log.h"
#include "support/folder.h"

namespace consultlint {
namespace {

using nlohmann::json;
using test::faults_of;
using test::SarifUse;
using testing::Contains;
using testing::IsEmpty;
using testing::StartsWith;

const std::string kCodes = "gunning,worcestershire-consultation-2002";

TEST(CorpusSarif, AgreesWithItselfAndTheDocuments) {
  const json log = test::sarif_log({"check", "--format", "sarif", "--select", "all", "."});
  EXPECT_GT(log["runs"][0]["results"].size(), 300U);
  EXPECT_THAT(faults_of(log, SarifUse::kFull), IsEmpty());
}

TEST(CorpusSarif, ForGitHubDoesSo) {
  const json log = test::sarif_log({"check", "--format", "sarif-github", "--code", kCodes, "."});
  EXPECT_GT(log["runs"][0]["results"].size(), 300U);
  EXPECT_THAT(faults_of(log, SarifUse::kGitHub), IsEmpty());
}

TEST(CorpusSarif, OfClausesDoesSo) {
  const std::vector<std::string> words = {"compliance",           "--code",   kCodes,  "--waive",
                                          "gunning:1.a=Settled.", "--format", "sarif", "."};
  const json log = test::sarif_log(words);
  EXPECT_GT(log["runs"][0]["results"].size(), 3000U);
  EXPECT_THAT(faults_of(log, SarifUse::kFull), IsEmpty());
}

TEST(CorpusSarif, OfClausesForGitHubDoesSo) {
  const json log =
      test::sarif_log({"compliance", "--code", kCodes, "--format", "sarif-github", "."});
  EXPECT_GT(log["runs"][0]["results"].size(), 300U);
  EXPECT_THAT(faults_of(log, SarifUse::kGitHub), IsEmpty());
}

/// The log on a draft of which the baseline holds some faults, and in which one is silenced.
json settled_log(const test::Folder& folder) {
  const std::string draft = *test::corpus_text("parking-zones/parking-zones.md", "");
  folder.write("draft.md", draft);
  test::consultlint({"check", "--write-baseline", "known.json", "draft.md"}, {}, folder.path());
  folder.write("draft.md",
               draft +
                   "\n<!-- consultlint: ignore wording/repeated-word as the Act says it -->\n"
                   "The the scheme starts.\n\nIt is is new.\n");
  const test::Run run = test::consultlint(
      {"check", "--baseline", "known.json", "--format", "sarif", "draft.md"}, {}, folder.path());
  return json::parse(run.out);
}

TEST(CorpusSarif, OfASettledDraftDoesSo) {
  const test::Folder folder;
  const json log = settled_log(folder);
  std::multiset<std::string> states;
  std::size_t suppressed = 0;
  for (const json& result : log["runs"][0]["results"]) {
    states.insert(result["baselineState"]);
    suppressed += result["suppressions"].size();
  }
  EXPECT_EQ(suppressed, 1U);
  EXPECT_EQ(states.count("new"), 1U);
  EXPECT_GT(states.count("unchanged"), 5U);
  const auto text = [&folder](const std::string& file, const std::string&) {
    return test::text_of(folder.at(file));
  };
  EXPECT_THAT(test::sarif_faults(log, SarifUse::kFull, text), IsEmpty());
}

TEST(CorpusSarif, IsTheSameForAnyNumberOfJobs) {
  const auto printed = [](const std::string& jobs) {
    return test::consultlint({"check", "--format", "sarif", "--jobs", jobs, "."}, {},
                             test::kCorpus.string())
        .out;
  };
  EXPECT_EQ(printed("1"), printed("4"));
}

TEST(CorpusSarif, OfAThousandFindingsStaysSmall) {
  const std::string log = test::consultlint({"check", "--format", "sarif", "--select", "all", "."},
                                            {}, test::kCorpus.string())
                              .out;
  const std::size_t findings = json::parse(log)["runs"][0]["results"].size();
  constexpr std::size_t kRules = 400'000;
  constexpr std::size_t kFinding = 1'600;
  EXPECT_LT(log.size(), kRules + findings * kFinding) << findings << " findings";
}

// ---------------------------------------------------------------------------------------------

/// The first result of a run that has a field, or that stands in a part of a package.
json& result_with(json& run, const char* field) {
  for (json& result : run["results"]) {
    if (result.contains(field)) return result;
  }
  throw std::logic_error(std::string("no result has ") + field);
}
json& place_of(json& result) {
  return result["locations"][0]["physicalLocation"];
}
json& nested_result(json& run) {
  for (json& result : run["results"]) {
    const std::size_t index = place_of(result)["artifactLocation"]["index"];
    if (run["artifacts"][index].contains("parentIndex")) return result;
  }
  throw std::logic_error("no result is in a part");
}
json& text_result(json& run) {
  for (json& result : run["results"]) {
    if (place_of(result).contains("contextRegion")) return result;
  }
  throw std::logic_error("no result is in text");
}

/// What a fault does to the run of a log, and what it is called.
struct Mutant {
  const char* fault;
  std::function<void(json& run)> make;
};

void PrintTo(const Mutant& mutant, std::ostream* out) {
  *out << mutant.fault;
}

const std::vector<Mutant> kMutants = {
    {"kind-and-level", [](json& run) { run["results"][0]["kind"] = "pass"; }},
    {"kind-and-level", [](json& run) { run["results"][0]["level"] = "none"; }},
    {"level-missing", [](json& run) { run["results"][0].erase("level"); }},
    {"rule-differs", [](json& run) { run["results"][0]["ruleIndex"] = 3; }},
    {"rule-differs", [](json& run) { run["results"][0]["ruleIndex"] = 3000; }},
    {"baseline-on-some", [](json& run) { run["results"][1]["baselineState"] = "new"; }},
    {"baseline-unnamed",
     [](json& run) {
       for (json& result : run["results"]) result["baselineState"] = "new";
     }},
    {"suppressions-on-some", [](json& run) { run["results"][1]["suppressions"] = json::array(); }},
    {"artifact-differs",
     [](json& run) { place_of(run["results"][0])["artifactLocation"]["uri"] = "b.md"; }},
    {"artifact-differs",
     [](json& run) { place_of(run["results"][0])["artifactLocation"]["index"] = 99; }},
    {"artifact-differs", [](json& run) { run["artifacts"][0]["location"]["index"] = 1; }},
    {"nested-with-base",
     [](json& run) { place_of(nested_result(run))["artifactLocation"]["uriBaseId"] = "SRCROOT"; }},
    {"parent-is-no-file", [](json& run) { run["artifacts"].back()["parentIndex"] = 77; }},
    {"uri-not-relative",
     [](json& run) { place_of(nested_result(run))["artifactLocation"]["uri"] = "/word/a.xml"; }},
    {"base-unknown",
     [](json& run) { place_of(text_result(run))["artifactLocation"]["uriBaseId"] = "HOME"; }},
    {"id-twice",
     [](json& run) { result_with(run, "relatedLocations")["relatedLocations"][0]["id"] = 0; }},
    {"link-leads-nowhere",
     [](json& run) { run["results"][0]["message"]["text"] = "As [it](7) says."; }},
    {"link-leads-nowhere",
     [](json& run) { run["results"][0]["message"]["text"] = "See [it](a.md)."; }},
    {"relation-leads-nowhere",
     [](json& run) {
       nested_result(run)["relatedLocations"].back()["relationships"][0]["target"] = 9;
     }},
    {"offset-differs",
     [](json& run) {
       json& offset = place_of(nested_result(run))["region"]["charOffset"];
       offset = offset.get<int>() + 1;
     }},
    {"snippet-differs",
     [](json& run) { place_of(text_result(run))["region"]["snippet"]["text"] = "other"; }},
    {"region-outside", [](json& run) { place_of(text_result(run))["region"]["endLine"] = 9999; }},
    {"context-too-small",
     [](json& run) {
       place_of(text_result(run))["contextRegion"] = place_of(text_result(run))["region"];
     }},
    {"text-region-in-binary",
     [](json& run) {
       json& result = nested_result(run);
       const json package = result["relatedLocations"].back()["physicalLocation"];
       place_of(result)["artifactLocation"] = package["artifactLocation"];
     }},
    {"line-missing", [](json& run) { place_of(nested_result(run)).erase("region"); }},
    {"place-missing", [](json& run) { run["results"][0]["locations"] = json::array(); }},
    {"column-kind", [](json& run) { run.erase("columnKind"); }},
    {"taxonomy-unknown",
     [](json& run) { run["taxonomies"][0]["guid"] = "00000000-0000-5000-8000-000000000000"; }},
    {"taxonomy-by-index",
     [](json& run) { result_with(run, "taxa")["taxa"][0]["toolComponent"]["index"] = 0; }},
    {"taxon-unknown", [](json& run) { result_with(run, "taxa")["taxa"][0]["id"] = "99.9"; }},
    {"fix-in-binary",
     [](json& run) {
       const json package = nested_result(run)["relatedLocations"].back()["physicalLocation"];
       result_with(run, "fixes")["fixes"][0]["artifactChanges"][0]["artifactLocation"] =
           package["artifactLocation"];
     }},
    {"fix-deletes-other-words",
     [](json& run) {
       json& change = result_with(run, "fixes")["fixes"][0]["artifactChanges"][0];
       json& column = change["replacements"][0]["deletedRegion"]["endColumn"];
       column = column.get<int>() - 1;
     }},
    {"fix-changes-nothing",
     [](json& run) {
       json& change = result_with(run, "fixes")["fixes"][0]["artifactChanges"][0];
       json& replacement = change["replacements"][0];
       replacement["insertedContent"] = replacement["deletedRegion"]["snippet"];
     }},
    {"flow-out-of-order",
     [](json& run) {
       json& flow = result_with(run, "codeFlows")["codeFlows"][0]["threadFlows"][0];
       flow["locations"][1]["executionOrder"] = 1;
     }},
    {"flow-not-inline",
     [](json& run) {
       json& flow = result_with(run, "codeFlows")["codeFlows"][0]["threadFlows"][0];
       flow["locations"][1] = {{"index", 0}};
     }},
    {"error-in-success",
     [](json& run) {
       run["invocations"][0]["toolExecutionNotifications"].push_back(
           {{"descriptor", {{"id", "run/failed"}, {"index", 3}}}, {"level", "error"}});
     }},
    {"notification-differs",
     [](json& run) {
       run["invocations"][0]["toolExecutionNotifications"].push_back(
           {{"descriptor", {{"id", "run/failed"}, {"index", 0}}}, {"level", "warning"}});
     }},
    {"override-differs",
     [](json& run) {
       run["invocations"][0]["ruleConfigurationOverrides"] = {
           {{"descriptor", {{"id", "draft/tracked-changes"}, {"index", 0}}}}};
     }},
    {"exit-code", [](json& run) { run["invocations"][0]["exitCode"] = 2; }},
    {"fingerprint-missing", [](json& run) { run["results"][0].erase("partialFingerprints"); }},
    {"fingerprint-twice",
     [](json& run) {
       json copy = run["results"][0];
       run["results"].push_back(copy);
     }},
    {"line-hash",
     [](json& run) { nested_result(run)["partialFingerprints"].erase("primaryLocationLineHash"); }},
    {"line-hash",
     [](json& run) { text_result(run)["partialFingerprints"]["primaryLocationLineHash"] = "1:1"; }},
    {"category", [](json& run) { run["automationDetails"]["id"] = "nightly"; }},
    {"rule-twice",
     [](json& run) {
       json& rules = run["tool"]["driver"]["rules"];
       rules.push_back(json(rules[0]));
     }},
    {"security-severity",
     [](json& run) {
       run["tool"]["driver"]["rules"][0]["properties"]["security-severity"] = "5.0";
     }},
    {"description-too-long",
     [](json& run) {
       run["tool"]["driver"]["rules"][0]["fullDescription"]["text"] = std::string(1025, 'e');
     }},
    {"fix-outside",
     [](json& run) {
       json& change = result_with(run, "fixes")["fixes"][0]["artifactChanges"][0];
       change["replacements"][0]["deletedRegion"]["endLine"] = 9999;
     }},
    {"flow-of-one",
     [](json& run) {
       json& flow = result_with(run, "codeFlows")["codeFlows"][0]["threadFlows"][0];
       flow["locations"] = json::array({flow["locations"][0]});
     }},
    {"help", [](json& run) { run["tool"]["driver"]["rules"][0]["help"].erase("markdown"); }},
    {"precision",
     [](json& run) { run["tool"]["driver"]["rules"][0]["properties"].erase("precision"); }},
    {"tags", [](json& run) { run["tool"]["driver"]["rules"][0]["properties"].erase("tags"); }},
    {"machine-told",
     [](json& run) { run["originalUriBaseIds"]["SRCROOT"]["uri"] = "file:///home/jo/"; }},
    {"repository",
     [](json& run) {
       run["versionControlProvenance"] = {{{"repositoryUri", "https://jo:secret@host/x.git"}}};
     }},
};

class SarifMutant : public testing::TestWithParam<Mutant> {
 protected:
  /// One of everything: a Word file, text with fixes, dates that contradict each other, a code.
  static const json& sound_log() {
    static const json log = test::sarif_log({"check", "--format", "sarif", "--code", kCodes,
                                             "care-service-change/care-service-change.docx",
                                             "parking-zones/parking-zones.md",
                                             "care-service-change/care-service-change.md"});
    return log;
  }
};

TEST_P(SarifMutant, IsSeen) {
  EXPECT_THAT(faults_of(sound_log(), SarifUse::kFull), IsEmpty());
  json log = sound_log();
  GetParam().make(log["runs"][0]);
  EXPECT_THAT(faults_of(log, SarifUse::kFull),
              Contains(StartsWith(std::string(GetParam().fault) + ":")));
}

std::string test_name(const testing::TestParamInfo<Mutant>& info) {
  std::string name = std::to_string(info.index) + "_" + info.param.fault;
  std::ranges::replace(name, '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Faults, SarifMutant, testing::ValuesIn(kMutants), test_name);

/// What makes a log unfit for GitHub only.
const std::vector<Mutant> kGitHubMutants = {
    {"no-fault-for-github",
     [](json& run) {
       run["results"][0]["kind"] = "pass";
       run["results"][0]["level"] = "none";
     }},
    {"state-for-github", [](json& run) { run["results"][0]["suppressions"] = json::array(); }},
    {"nested-for-github", [](json& run) { run["artifacts"][0]["parentIndex"] = 1; }},
    {"too-many-results",
     [](json& run) {
       const json result = run["results"][0];
       for (int i = 0; i < 5000; ++i) run["results"].push_back(result);
     }},
    {"too-many-places",
     [](json& run) {
       const json place = run["results"][0]["locations"][0];
       for (int i = 0; i < 100; ++i) run["results"][0]["relatedLocations"].push_back(place);
     }},
};

class GitHubSarifMutant : public testing::TestWithParam<Mutant> {};

TEST_P(GitHubSarifMutant, IsSeen) {
  json log = test::sarif_log({"check", "--format", "sarif-github",
                              "care-service-change/care-service-change.docx",
                              "care-service-change/care-service-change.md"});
  EXPECT_THAT(faults_of(log, SarifUse::kGitHub), IsEmpty());
  GetParam().make(log["runs"][0]);
  EXPECT_THAT(faults_of(log, SarifUse::kGitHub),
              Contains(StartsWith(std::string(GetParam().fault) + ":")));
}

INSTANTIATE_TEST_SUITE_P(Faults, GitHubSarifMutant, testing::ValuesIn(kGitHubMutants), test_name);

}  // namespace
}  // namespace consultlint

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "unit/report/compliance_sample.h"

namespace consultlint {
namespace {

using namespace report_sample;
using nlohmann::json;

json run_of(const std::vector<FileReport>& files, auto adjust) {
  return json::parse(written(write_sarif, files, adjust))["runs"][0];
}

json run_of(const std::vector<FileReport>& files) {
  return run_of(files, [](Report&) {});
}

json result_of(Format format, const ReportedFinding& found) {
  return run_of({file("a", format, {found})})["results"][0];
}

std::string fingerprint(const ReportedFinding& found) {
  return result_of(Format::kMarkdown, found)["partialFingerprints"]["consultlintFinding/v1"];
}

json region(const json& location) {
  return location["physicalLocation"]["region"];
}

ReportedFinding utilise() {
  return fixable(kPlainWords, "Write \"use\".", at(3, "😀 We [[utilise]] this."), "use");
}

/// A report with one of everything.
std::vector<FileReport> everything() {
  ReportedFinding dates = finding(kTwoDates, "Two dates.", at(12, "By [[31 March]]."));
  dates.related.push_back({at(4, "By [[17 March]]."), "The first one."});
  dates.related.push_back({at(5, "By [[18 March]]."), "The second one."});
  dates.clauses = {"kent:4.2", "kent:4.10", "bristol:1"};
  ReportedFinding remark = finding(kPlainWords, "56 days.", at(1, "[[x]]"));
  remark.level = Level::kNone;
  FileReport unreadable;
  unreadable.path = "/home/someone/bad file.docx";
  unreadable.error = Error{"This is not a Word document.", ""};
  FileReport damaged = file("b.docx", Format::kDocx, {dates, dates, remark});
  damaged.problems = {"The comments are missing."};
  damaged.failures = {"x/y failed: z"};
  return {file("docs/draft – 2.md", Format::kMarkdown, {utilise()}), damaged, unreadable};
}

TEST(Sarif, AnEmptyRunStillHasResults) {
  const json run = run_of({});
  EXPECT_TRUE(run["results"].is_array());
  EXPECT_TRUE(run["results"].empty());
  EXPECT_EQ(run["invocations"][0]["exitCode"], 0);
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], true);
  EXPECT_EQ(run["columnKind"], "utf16CodeUnits");
}

TEST(Sarif, ColumnsAreUtf16) {
  const json result = result_of(Format::kMarkdown, utilise());
  const json location = result["locations"][0];
  EXPECT_EQ(region(location), json::parse(R"({"startLine":3,"startColumn":7,"endLine":3,
      "endColumn":14,"snippet":{"text":"utilise"}})"));
  const json context = location["physicalLocation"]["contextRegion"];
  EXPECT_EQ(context["startColumn"], 1);
  EXPECT_EQ(context["endColumn"], 20);
  EXPECT_EQ(context["snippet"]["text"], "😀 We utilise this.");
}

TEST(Sarif, TheContextOfALongLineIsItsNeighbourhood) {
  const std::string far(3000, 'x');
  const json location = result_of(
      Format::kText, finding(kPlainWords, "m.", at(1, far + "[[y]]" + far)))["locations"][0];
  const json context = location["physicalLocation"]["contextRegion"];
  EXPECT_EQ(context["startColumn"], 3001 - 80);
  EXPECT_EQ(context["endColumn"], 3002 + 80);
  EXPECT_EQ(context["snippet"]["text"].get<std::string>().size(), 161U);
}

TEST(Sarif, TheNumberOfAParagraphHasNoColumns) {
  // The place counts from behind "4.2 ", which the line holds.
  ReportedFinding found = finding(kPlainWords, "m.", at(9, "4.2 By [[post]] only."));
  found.at.place.column = 4;
  found.at.place.end_column = 8;
  const json location = result_of(Format::kDocx, found)["locations"][0]["physicalLocation"];
  EXPECT_EQ(location["region"]["startColumn"], 4);
  EXPECT_FALSE(location.contains("contextRegion"));
}

TEST(Sarif, ASpanOverLinesHasNoPartialSnippet) {
  ReportedFinding found = finding(kPlainWords, "m.", at(5, "[[a sentence that]]"));
  found.at.place.end_line = 7;
  found.at.place.end_column = 4;
  const json location = result_of(Format::kMarkdown, found)["locations"][0]["physicalLocation"];
  EXPECT_EQ(location["region"]["endLine"], 7);
  EXPECT_FALSE(location["region"].contains("snippet"));
  EXPECT_FALSE(location.contains("contextRegion"));
}

TEST(Sarif, FixesAreForTextOnly) {
  const json fix = result_of(Format::kMarkdown, utilise())["fixes"][0];
  const json replacement = fix["artifactChanges"][0]["replacements"][0];
  EXPECT_EQ(replacement["deletedRegion"]["startColumn"], 7);
  EXPECT_EQ(replacement["deletedRegion"]["endColumn"], 14);
  EXPECT_EQ(replacement["insertedContent"]["text"], "use");
  EXPECT_FALSE(result_of(Format::kDocx, utilise()).contains("fixes"));
}

TEST(Sarif, AWordFileIsPlacedByParagraph) {
  ReportedFinding found = finding(kPlainWords, "m.", at(12, "By [[post]] only."));
  found.at.place.page = 3;
  found.at.whereabouts = "note 2 at paragraph 12";
  found.at.heading = "1 How > 1.1 By post";
  const json result = result_of(Format::kDocx, found);
  const json logical = result["locations"][0]["logicalLocations"];
  EXPECT_EQ(logical[0]["fullyQualifiedName"], "1 How > 1.1 By post > note 2 at paragraph 12");
  EXPECT_EQ(logical[0]["properties"]["page"], 3);
  EXPECT_EQ(logical[1]["fullyQualifiedName"], "1 How > 1.1 By post");
  EXPECT_EQ(region(result["locations"][0])["startLine"], 12);
  EXPECT_TRUE(result["partialFingerprints"].contains("primaryLocationLineHash"));
  EXPECT_FALSE(
      result_of(Format::kText, found)["partialFingerprints"].contains("primaryLocationLineHash"));
}

TEST(Sarif, MessagesLinkTheirRelatedPlaces) {
  ReportedFinding found = finding(kTwoDates, "See [this](1).", at(12, "By [[31 March]]."));
  found.related.push_back({at(4, "[[x]]"), "The [first] one."});
  found.related.push_back({at(5, "[[y]]"), "the second"});
  const json result = result_of(Format::kText, found);
  EXPECT_EQ(result["message"]["text"],
            R"(See [this] (1). See: [The \[first\] one](1), [the second](2).)");
  EXPECT_EQ(result["relatedLocations"][0]["id"], 1);
  EXPECT_EQ(result["relatedLocations"][1]["id"], 2);
  EXPECT_EQ(result["relatedLocations"][1]["message"]["text"], "the second");
}

TEST(Sarif, ARelatedPlaceMayBeInAnotherFile) {
  ReportedFinding found = finding(kTwoDates, "Two dates.", at(12, "By [[31 March]]."));
  found.related.push_back({at(4, "[[9 April]]"), "the paper's own date", "paper.md"});
  found.related.push_back({at(5, "[[y]]"), "this one"});
  const json run = run_of(
      {file("paper.md", Format::kMarkdown, {}), file("diary.md", Format::kMarkdown, {found})});
  const json related = run["results"][0]["relatedLocations"];
  EXPECT_EQ(related[0]["physicalLocation"]["artifactLocation"]["uri"], "paper.md");
  EXPECT_EQ(related[0]["physicalLocation"]["artifactLocation"]["index"], 0);
  EXPECT_EQ(related[1]["physicalLocation"]["artifactLocation"]["uri"], "diary.md");
}

TEST(Sarif, AFingerprintOutlivesEditsElsewhere) {
  const ReportedFinding found = utilise();
  ReportedFinding moved = found;
  moved.at.place.line = moved.at.place.end_line = 44;
  EXPECT_EQ(fingerprint(moved), fingerprint(found));
  EXPECT_NE(fingerprint(finding(kPlainWords, "Write \"use\".", at(3, "They [[utilise]] it."))),
            fingerprint(found))
      << "other neighbours";
  EXPECT_NE(fingerprint(finding(kTwoDates, found.message, found.at)), fingerprint(found))
      << "another rule";
  ReportedFinding spaced = finding(kPlainWords, "m.", at(3, "so  we [[utilise]]\tit"));
  EXPECT_EQ(fingerprint(spaced),
            fingerprint(finding(kPlainWords, "m.", at(3, "so we [[utilise]] it"))))
      << "white space does not matter";
}

TEST(Sarif, AMissingElementIsNamedByTheDocument) {
  RuleInfo element = rule("elements/named-contact");
  element.element = "named-contact";
  EXPECT_EQ(fingerprint(finding(element, "Nobody is named.", at(1, "[[Draft]] title"))),
            fingerprint(finding(element, "Only a team is named.", at(2, "[[Final]] title"))));
}

TEST(Sarif, EqualFindingsHaveDifferentFingerprints) {
  const json run = run_of(everything());
  std::set<std::string> seen;
  for (const json& result : run["results"]) {
    seen.insert(result["partialFingerprints"]["consultlintFinding/v1"].get<std::string>());
  }
  EXPECT_EQ(seen.size(), run["results"].size());
}

TEST(Sarif, UrisAreRelativeAndEncoded) {
  const auto uris = [](std::vector<std::string> paths) {
    std::vector<FileReport> files;
    for (std::string& path : paths) files.push_back(file(std::move(path), Format::kText, {}));
    std::vector<std::string> found;
    const json run = run_of(files);
    for (const json& artifact : run["artifacts"]) {
      found.push_back(artifact["location"]["uri"]);
    }
    return found;
  };
  using Uris = std::vector<std::string>;
  EXPECT_EQ(uris({"docs/draft – 2.md"}), Uris{"docs/draft%20%E2%80%93%202.md"});
  EXPECT_EQ(uris({"./a/../b:c#?%.txt"}), Uris{"b%3Ac%23%3F%25.txt"});
  EXPECT_EQ(uris({"/home/me/x/a.md", "/home/me/y/b.md", "c.md"}),
            (Uris{"x/a.md", "y/b.md", "c.md"}));
  EXPECT_EQ(uris({"../up/a.md"}), Uris{"a.md"});
  EXPECT_EQ(uris({"C:/Users/me/a.docx"}), Uris{"a.docx"});
}

TEST(Sarif, RulesTellWhatConsumersAsk) {
  static const std::string kLong(3000, 'e');
  RuleInfo wordy = rule("language/wordy");
  wordy.summary = kLong;
  const std::vector<const RuleInfo*> rules = {&kPlainWords, &wordy};
  const json run = run_of({}, [&](Report& report) { report.rules = rules; });
  const json plain = run["tool"]["driver"]["rules"][0];
  EXPECT_EQ(plain["name"], "PlainWords");
  EXPECT_EQ(plain["shortDescription"]["text"], "Use plain words");
  EXPECT_EQ(plain["defaultConfiguration"]["level"], "warning");
  EXPECT_EQ(plain["properties"]["tags"], json({"language", "lexicon"}));
  EXPECT_EQ(plain["properties"]["problem.severity"], "warning");
  EXPECT_FALSE(plain["properties"].contains("security-severity"));
  const std::string cut = run["tool"]["driver"]["rules"][1]["fullDescription"]["text"];
  EXPECT_LE(cut.size(), 1024U);
  EXPECT_TRUE(cut.ends_with("e…"));
}

TEST(Sarif, ClausesAreTaxaOfTheirCode) {
  const json run = run_of(everything(), [](Report& report) { report.codes = kCodes; });
  ASSERT_EQ(run["taxonomies"].size(), 2U);
  using Taxon = std::pair<std::string, std::string>;  // GUID of the code, clause
  std::set<Taxon> taxa;
  for (const json& taxonomy : run["taxonomies"]) {
    for (const json& taxon : taxonomy["taxa"]) {
      taxa.insert(Taxon(taxonomy["guid"], taxon["id"]));
    }
  }
  EXPECT_EQ(taxa.size(), 5U);
  for (const json& result : run["results"]) {
    if (!result.contains("taxa")) continue;
    for (const json& taxon : result["taxa"]) {
      EXPECT_TRUE(taxa.contains(Taxon(taxon["toolComponent"]["guid"], taxon["id"]))) << taxon;
    }
  }
}

TEST(Sarif, WhatWentWrongIsNotified) {
  const std::vector<Error> errors = {{"There is no rule 'x'.", "consultlint.yaml:3:1"}};
  const json invocation =
      run_of(everything(), [&](Report& report) { report.errors = errors; })["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  EXPECT_EQ(invocation["exitCode"], 2);
  std::vector<std::string> ids;
  for (const json& notification : invocation["toolExecutionNotifications"]) {
    ids.push_back(notification["descriptor"]["id"]);
  }
  EXPECT_EQ(ids, (std::vector<std::string>{"input/damaged", "check/failed", "input/unreadable",
                                           "run/failed"}));
}

/// Every location of a result, at whatever depth a reader of the log meets it.
std::vector<json> locations_of(const json& result) {
  std::vector<json> all(result["locations"].begin(), result["locations"].end());
  if (result.contains("relatedLocations")) {
    all.insert(all.end(), result["relatedLocations"].begin(), result["relatedLocations"].end());
  }
  return all;
}

TEST(Sarif, TheLogAgreesWithItself) {
  const json run = run_of(everything());
  const json& rules = run["tool"]["driver"]["rules"];
  ASSERT_EQ(run["results"].size(), 4U);
  for (const json& result : run["results"]) {
    EXPECT_EQ(rules.at(result["ruleIndex"].get<std::size_t>())["id"], result["ruleId"]);
    EXPECT_EQ(result["kind"] == "fail", result["level"] != "none");
    std::set<int> ids;
    for (const json& location : locations_of(result)) {
      const json& artifact = location["physicalLocation"]["artifactLocation"];
      EXPECT_EQ(run["artifacts"].at(artifact["index"].get<std::size_t>())["location"], artifact);
      EXPECT_GE(region(location)["startLine"], 1);
      EXPECT_GE(region(location)["startColumn"], 1);
      EXPECT_GE(region(location)["endColumn"], region(location)["startColumn"]);
      if (!location.contains("id")) continue;
      EXPECT_TRUE(ids.insert(location["id"].get<int>()).second);
    }
  }
  for (const json& notification : run["invocations"][0]["toolExecutionNotifications"]) {
    const json& descriptor = notification["descriptor"];
    const auto index = descriptor["index"].get<std::size_t>();
    EXPECT_EQ(run["tool"]["driver"]["notifications"].at(index)["id"], descriptor["id"]);
  }
}

TEST(Sarif, TellsNothingOfTheMachine) {
  const std::string log = written(write_sarif, everything());
  EXPECT_EQ(log.find("someone"), std::string::npos);
  EXPECT_EQ(log, written(write_sarif, everything())) << "the same log every time";
}

}  // namespace
}  // namespace consultlint

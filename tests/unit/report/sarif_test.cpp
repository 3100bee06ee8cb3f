#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "unit/report/compliance_sample.h"

namespace consultlint {
namespace {

using namespace report_sample;
using nlohmann::json;

json run_of(const Files& files, auto adjust) {
  return json::parse(written(write_sarif, files, adjust))["runs"][0];
}

json run_of(const Files& files) {
  return run_of(files, [](Report&) {});
}

json result_of(Format format, const ReportedFinding& found) {
  return run_of({file("a", format, {found})})["results"][0];
}

json github_run_of(const Files& files) {
  return json::parse(written(write_sarif_github, files))["runs"][0];
}

/// The same place in the XML of a Word file, as a run that locates parts has it.
Located in_part(Located at) {
  const auto offset = 500 + at.begin;
  const std::uint32_t length = at.end - at.begin;
  at.part = PartPlace{"word/document.xml", 2, offset, 2, offset + length, offset, length, true};
  return at;
}

json region(const json& location) {
  return location["physicalLocation"]["region"];
}

ReportedFinding utilise() {
  return fixable(kPlainWords, "Write \"use\".", at(3, "😀 We [[utilise]] this."), "use");
}

/// A report with one of everything.
Files everything() {
  ReportedFinding dates = finding(kTwoDates, "Two dates.", in_part(at(12, "By [[31 March]].")));
  dates.related.push_back({in_part(at(4, "By [[17 March]].")), "The first one."});
  dates.related.push_back({in_part(at(5, "By [[18 March]].")), "The second one."});
  dates.clauses = {"kent:4.2", "kent:4.10", "bristol:1"};
  ReportedFinding remark = finding(kPlainWords, "56 days.", in_part(at(1, "[[x]]")));
  remark.level = Level::kNone;
  FileReport unreadable;
  unreadable.path = "/home/someone/bad file.docx";
  unreadable.error = Error{"This is not a Word document.", ""};
  FileReport damaged = file("b.docx", Format::kDocx, {dates, dates, remark});
  damaged.problems = {"The comments are missing."};
  damaged.failures = {"x/y failed: z"};
  return {file("docs/draft – 2.md", Format::kMarkdown, {utilise()}), std::move(damaged),
          std::move(unreadable)};
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
  const json run = github_run_of({file("a.docx", Format::kDocx, {found})});
  const json location = run["results"][0]["locations"][0]["physicalLocation"];
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

/// A finding in a note of a Word file.
ReportedFinding noted() {
  ReportedFinding found = finding(kPlainWords, "m.", in_part(at(12, "By [[post]] only.")));
  found.at.place.page = 3;
  found.at.whereabouts = "note 2 at paragraph 12";
  found.at.heading = "1 How > 1.1 By post";
  return found;
}

TEST(Sarif, AWordFileIsPlacedInItsPart) {
  const json run = run_of(
      {file("b.md", Format::kMarkdown, {utilise()}), file("a.docx", Format::kDocx, {noted()})});
  const json result = run["results"][1];
  const json place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"], json::parse(R"({"uri":"word/document.xml","index":2})"));
  EXPECT_EQ(run["artifacts"][2]["parentIndex"], 1);
  EXPECT_EQ(place["region"], json::parse(R"({"startLine":2,"startColumn":503,"endLine":2,
      "endColumn":507,"charOffset":503,"charLength":4,"snippet":{"text":"post"}})"));
  EXPECT_FALSE(place.contains("contextRegion"));
  const json logical = result["locations"][0]["logicalLocations"];
  EXPECT_EQ(logical[0]["fullyQualifiedName"], "1 How > 1.1 By post > note 2 at paragraph 12");
  EXPECT_EQ(logical[0]["properties"]["page"], 3);
  const json package = result["relatedLocations"][0];
  EXPECT_EQ(package["physicalLocation"]["artifactLocation"]["uri"], "a.docx");
  EXPECT_EQ(package["message"]["text"], "The Word file, note 2 at paragraph 12, page 3.");
  EXPECT_EQ(package["relationships"][0]["target"], result["locations"][0]["id"]);
  EXPECT_EQ(package["relationships"][0]["kinds"][0], "includes");
  EXPECT_TRUE(result["partialFingerprints"].contains("primaryLocationLineHash"));
  EXPECT_FALSE(run["results"][0]["partialFingerprints"].contains("primaryLocationLineHash"));
}

TEST(Sarif, WordsTornByMarkupAreNoSnippet) {
  ReportedFinding found = noted();
  found.at.part->verbatim = false;
  EXPECT_FALSE(region(result_of(Format::kDocx, found)["locations"][0]).contains("snippet"));
}

TEST(Sarif, ABareDocumentXmlIsATextFileOfItsOwn) {
  ReportedFinding found = noted();
  found.at.part->part = "";
  FileReport bare = file("document.xml", Format::kDocx, {found});
  bare.beginning = found.at;
  const json run = run_of({std::move(bare)});
  const json place = run["results"][0]["locations"][0]["physicalLocation"];
  EXPECT_EQ(run["artifacts"].size(), 1U);
  EXPECT_EQ(run["artifacts"][0]["mimeType"], "application/xml");
  EXPECT_EQ(place["artifactLocation"]["uri"], "document.xml");
  EXPECT_EQ(place["region"]["charOffset"], 503);
  EXPECT_FALSE(place.contains("contextRegion")) << "the words around it are torn by markup";
}

TEST(Sarif, GitHubIsToldTheParagraphOfAWordFile) {
  const json run = github_run_of({file("a.docx", Format::kDocx, {noted()})});
  const json result = run["results"][0];
  EXPECT_EQ(run["artifacts"].size(), 1U);
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "a.docx");
  EXPECT_EQ(region(result["locations"][0])["startLine"], 12);
  EXPECT_FALSE(result.contains("relatedLocations"));
  EXPECT_EQ(result["message"]["text"], "m. (note 2 at paragraph 12, page 3)");
}

TEST(Sarif, TextIsPlacedByItsCharactersToo) {
  ReportedFinding found = utilise();
  found.at.part = PartPlace{"", 3, 7, 3, 14, 106, 7, true};
  const json place = result_of(Format::kMarkdown, found)["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "a");
  EXPECT_EQ(place["region"]["charOffset"], 106);
  EXPECT_EQ(place["contextRegion"]["charOffset"], 100);
  EXPECT_EQ(place["contextRegion"]["charLength"], 19);
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

TEST(Sarif, AMessageDoesNotLinkAHundredPlaces) {
  ReportedFinding found = finding(kTwoDates, "Two dates.", at(12, "By [[31 March]]."));
  found.related.assign(150, {at(4, "[[x]]"), "one"});
  const std::string text = result_of(Format::kText, found)["message"]["text"];
  EXPECT_TRUE(text.ends_with("[one](10) and 140 more.")) << text;
  const json run = github_run_of({file("a.txt", Format::kText, {found})});
  EXPECT_EQ(run["results"][0]["relatedLocations"].size(), 99U);
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

TEST(Sarif, UrisAreRelativeAndEncoded) {
  const auto uris = [](std::vector<std::string> paths) {
    Files files;
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

TEST(Sarif, DatesThatDisagreeAreAFlowInReadingOrder) {
  const json flow = run_of(everything())["results"][1]["codeFlows"][0]["threadFlows"][0];
  std::vector<std::string> stated;
  for (const json& step : flow["locations"]) stated.push_back(step["state"]["stated"]["text"]);
  EXPECT_EQ(stated, (std::vector<std::string>{"17 March", "18 March", "31 March"}));
  EXPECT_EQ(flow["locations"][2]["kinds"], json({"value", "danger"}));
  EXPECT_EQ(flow["locations"][2]["executionOrder"], 3);
}

TEST(Sarif, OnlyRulesAboutTimeHaveFlows) {
  ReportedFinding found = utilise();
  found.related.push_back({at(4, "[[x]]"), "The first one."});
  EXPECT_FALSE(result_of(Format::kMarkdown, found).contains("codeFlows"));
}

TEST(Sarif, EachWayToMendIsAFix) {
  ReportedFinding found = utilise();
  found.alternatives = {"apply"};
  found.edits[0].deleted = "utilise";
  const json fixes = result_of(Format::kMarkdown, found)["fixes"];
  ASSERT_EQ(fixes.size(), 2U);
  EXPECT_EQ(fixes[0]["description"]["text"], "Write \"use\".");
  const json other = fixes[1]["artifactChanges"][0]["replacements"][0];
  EXPECT_EQ(other["insertedContent"]["text"], "apply");
  EXPECT_EQ(other["deletedRegion"]["snippet"]["text"], "utilise");
}

/// A draft with a fault, one that the baseline holds, and two that are silenced.
FileReport settled() {
  FileReport draft = file("papers/draft.md", Format::kMarkdown, {utilise()});
  draft.known = {utilise()};
  ReportedFinding in_source = utilise();
  in_source.suppression = Suppression{.reason = "A term of art.", .at = at(2, "[[<!-- -->]]")};
  ReportedFinding beside = utilise();
  beside.suppression = Suppression{.kind = Suppression::Kind::kExternal,
                                   .reason = {},
                                   .path = "papers/draft.md.ignore",
                                   .line = 4};
  draft.suppressed = {in_source, beside};
  return draft;
}

TEST(Sarif, WhatIsSilencedSaysWhyAndOthersThatTheyAreNot) {
  const json results = run_of({settled()})["results"];
  ASSERT_EQ(results.size(), 4U);
  EXPECT_EQ(results[0]["suppressions"], json::array());
  EXPECT_EQ(results[1]["suppressions"], json::array());
  const json in_source = results[2]["suppressions"][0];
  EXPECT_EQ(in_source["kind"], "inSource");
  EXPECT_EQ(in_source["status"], "accepted");
  EXPECT_EQ(in_source["justification"], "A term of art.");
  EXPECT_EQ(region(in_source["location"])["startLine"], 2);
  const json beside = results[3]["suppressions"][0];
  EXPECT_EQ(beside["kind"], "external");
  EXPECT_FALSE(beside.contains("justification"));
  EXPECT_EQ(beside["location"]["physicalLocation"]["artifactLocation"]["uri"],
            "papers/draft.md.ignore");
  EXPECT_EQ(region(beside["location"])["startLine"], 4);
  EXPECT_FALSE(run_of(everything())["results"][0].contains("suppressions"));
}

TEST(Sarif, WithABaselineEveryResultTellsItsState) {
  const json run = run_of({settled()}, [](Report& report) {
    report.baseline = true;
    report.baseline_id = "1234";
  });
  std::vector<std::string> states;
  for (const json& result : run["results"]) states.push_back(result["baselineState"]);
  EXPECT_EQ(states, (std::vector<std::string>{"new", "unchanged", "unchanged", "unchanged"}));
  EXPECT_EQ(run["baselineGuid"].get<std::string>().size(), 36U);
  EXPECT_FALSE(run_of({settled()}).contains("baselineGuid"));
}

TEST(Sarif, GitHubIsToldOpenFaultsOnly) {
  ReportedFinding remark = finding(kPlainWords, "56 days.", at(1, "[[x]]"));
  remark.level = Level::kNone;
  FileReport draft = settled();
  draft.findings.push_back(remark);
  const json run = github_run_of({std::move(draft)});
  ASSERT_EQ(run["results"].size(), 1U);
  for (const char* field : {"suppressions", "baselineState", "fixes", "taxa"}) {
    EXPECT_FALSE(run["results"][0].contains(field)) << field;
  }
}

TEST(Sarif, GitHubIsToldTheMostSevereOfVeryMany) {
  std::vector<ReportedFinding> findings(4000, utilise());
  findings.resize(8000, finding(kTwoDates, "Two dates.", at(12, "By [[31 March]].")));
  const json run = github_run_of({file("a.md", Format::kMarkdown, std::move(findings))});
  std::map<std::string, int> levels;
  for (const json& result : run["results"]) ++levels[result["level"]];
  EXPECT_EQ(levels, (std::map<std::string, int>{{"error", 4000}, {"warning", 1000}}));
  const json notice = run["invocations"][0]["toolExecutionNotifications"][0];
  EXPECT_EQ(notice["descriptor"]["id"], "report/cut");
  EXPECT_EQ(notice["message"]["text"], "The 5000 most severe of 8000 findings are told.");
}

TEST(Sarif, GitHubIsToldTheClausesInTheMessage) {
  ReportedFinding found = utilise();
  found.clauses = {"kent:4.2", "kent:5"};
  const json run = github_run_of({file("a.md", Format::kMarkdown, {found})});
  EXPECT_EQ(run["results"][0]["message"]["text"], "Write \"use\". Asked for by kent:4.2, kent:5.");
}

TEST(Sarif, TheCategoryTellsAnalysesApart) {
  EXPECT_EQ(run_of({})["automationDetails"]["id"], "consultlint/");
  const json run = run_of({}, [](Report& report) { report.category = "papers"; });
  EXPECT_EQ(run["automationDetails"]["id"], "consultlint/papers/");
}

TEST(Sarif, ProvenanceTellsTheRepositoryAndTheFolderInIt) {
  const Checkout checkout = {"https://example.org/x.git", std::string(40, 'a'), "main",
                             "my papers/"};
  const json run = run_of({file("a.md", Format::kMarkdown, {utilise()})},
                          [&](Report& report) { report.checkout = &checkout; });
  const json details = run["versionControlProvenance"][0];
  EXPECT_EQ(details["repositoryUri"], checkout.repository);
  EXPECT_EQ(details["revisionId"], checkout.revision);
  EXPECT_EQ(details["branch"], "main");
  EXPECT_EQ(details["mappedTo"]["uriBaseId"], "REPOROOT");
  EXPECT_EQ(run["originalUriBaseIds"]["SRCROOT"]["uri"], "my%20papers/");
  EXPECT_EQ(run["originalUriBaseIds"]["SRCROOT"]["uriBaseId"], "REPOROOT");
  EXPECT_EQ(run["artifacts"][0]["location"]["uriBaseId"], "SRCROOT");
}

TEST(Sarif, OverridesTellWhatTheRunTakesOtherwise) {
  RuleInfo quiet = rule("language/quiet");
  quiet.on_by_default = false;
  const std::vector<const RuleInfo*> rules = {&kPlainWords, &quiet};
  const std::vector<RuleOverride> overrides = {{&kPlainWords, Level::kError}};
  const json invocation = run_of({}, [&](Report& report) {
    report.rules = rules;
    report.overrides = overrides;
  })["invocations"][0];
  EXPECT_EQ(invocation["ruleConfigurationOverrides"], json::parse(R"([
      {"descriptor":{"id":"language/plain-words","index":0},"configuration":{"level":"error"}},
      {"descriptor":{"id":"language/quiet","index":1},"configuration":{"enabled":true}}])"));
  EXPECT_FALSE(run_of({})["invocations"][0].contains("ruleConfigurationOverrides"));
}

TEST(Sarif, RulesAreRelatedToTheClausesThatAskForThem) {
  const json run = run_of({}, [](Report& report) { report.codes = kCodes; });
  const json& rules = run["tool"]["driver"]["rules"];
  const json dates = rules[1]["relationships"];
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(dates[0]["target"]["id"], "4.10");
  EXPECT_EQ(dates[0]["target"]["toolComponent"]["guid"], run["taxonomies"][1]["guid"]);
  EXPECT_EQ(dates[0]["kinds"], json({"relevant"}));
  EXPECT_EQ(rules[0]["relationships"].size(), 4U);
}

TEST(Sarif, TellsNothingOfTheMachine) {
  const std::string log = written(write_sarif, everything());
  EXPECT_EQ(log.find("someone"), std::string::npos);
  EXPECT_EQ(log, written(write_sarif, everything())) << "the same log every time";
}

}  // namespace
}  // namespace consultlint

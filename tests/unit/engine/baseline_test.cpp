#include "engine/baseline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "support/folder.h"
#include "unit/report/sample.h"

namespace consultlint {
namespace {

using namespace report_sample;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<const RuleInfo*> kRan = {&kPlainWords, &kTwoDates};

/// A finding about `words`, with a name of its own.
ReportedFinding about(const std::string& words, const RuleInfo& info = kPlainWords) {
  ReportedFinding found = finding(info, "Write it plainly.", at(3, "We [[" + words + "]] it."));
  return found;
}

FileReport found_in(std::string path, std::vector<ReportedFinding> findings) {
  FileReport report;
  report.path = std::move(path);
  report.format = Format::kMarkdown;
  report.findings = std::move(findings);
  for (ReportedFinding& finding : report.findings) finding.fingerprint.hash = finding.text;
  return report;
}

std::vector<std::string> words_of(const std::vector<ReportedFinding>& findings) {
  std::vector<std::string> words;
  for (const ReportedFinding& finding : findings) words.push_back(finding.text);
  return words;
}

class Baselines : public testing::Test {
 protected:
  /// A baseline in the folder, whose documents are there.
  Baseline baseline(const Files& files) const {
    for (const FileReport& file : files) {
      std::ofstream(file.path) << "x";
    }
    const std::string path = folder_.at("known.jsonl");
    Result<Baseline> read = Baseline::parse(path, baseline_text(path, files));
    EXPECT_TRUE(read);
    return *std::move(read);
  }

  test::Folder folder_;
};

TEST_F(Baselines, AreSortedLinesWithAFindingEach) {
  const Files files = {found_in(folder_.at("b.md"), {about("utilise"), about("assist")}),
                       found_in(folder_.at("papers/a.md"),
                                {about("say \"so\""), about("utilise"), about("utilise")})};
  EXPECT_EQ(baseline_text(folder_.at("known.jsonl"), files),
            R"({"consultlint-baseline":1}
{"path":"b.md","rule":"language/plain-words","fingerprint":"assist","count":1,"message":"Write it plainly."}
{"path":"b.md","rule":"language/plain-words","fingerprint":"utilise","count":1,"message":"Write it plainly."}
{"path":"papers/a.md","rule":"language/plain-words","fingerprint":"say \"so\"","count":1,"message":"Write it plainly."}
{"path":"papers/a.md","rule":"language/plain-words","fingerprint":"utilise","count":2,"message":"Write it plainly."}
)");
  EXPECT_NE(baseline_text(folder_.at("papers/known.jsonl"), files).find("\"../b.md\""),
            std::string::npos);
}

TEST_F(Baselines, KnowWhatWasThereAsOftenAsItWas) {
  const std::string path = folder_.at("a.md");
  const Baseline known =
      baseline({found_in(path, {about("utilise"), about("utilise"), about("assist")})});
  FileReport next = found_in(path, {about("utilise"), about("ascertain"), about("utilise"),
                                    about("utilise"), about("assist", kTwoDates)});
  known.sort_out(next);
  EXPECT_THAT(words_of(next.findings), ElementsAre("ascertain", "utilise", "assist"));
  EXPECT_THAT(words_of(next.known), ElementsAre("utilise", "utilise"));
  EXPECT_EQ(known.count_gone({&next, 1}, kRan), 1U) << "assist is gone";
  EXPECT_EQ(known.count_gone({&next, 1}, {}), 0U) << "no rule ran";
}

TEST_F(Baselines, OfOtherDocumentsDoNotCount) {
  const Baseline known = baseline({found_in(folder_.at("a.md"), {about("utilise")})});
  FileReport other = found_in(folder_.at("b.md"), {about("utilise")});
  known.sort_out(other);
  EXPECT_EQ(other.findings.size(), 1U);
  EXPECT_EQ(known.count_gone({&other, 1}, kRan), 0U) << "a.md was not checked";
}

TEST_F(Baselines, FollowADocumentThatWasRenamed) {
  RuleInfo element = rule("elements/named-contact");
  element.kind = "element";
  const Baseline known = [&] {
    const std::string path = folder_.at("known.jsonl");
    const Files files = {
        found_in(folder_.at("old.md"), {about("utilise"), about("gone", element)})};
    return *Baseline::parse(path, baseline_text(path, files));
  }();
  FileReport renamed = found_in(folder_.at("new.md"), {about("utilise"), about("other", element)});
  known.sort_out(renamed);
  EXPECT_THAT(words_of(renamed.findings), IsEmpty());
  EXPECT_EQ(known.count_gone({&renamed, 1}, kRan), 0U);
  FileReport stranger =
      found_in(folder_.at("new.md"), {about("ascertain"), about("other", element)});
  known.sort_out(stranger);
  EXPECT_EQ(stranger.findings.size(), 2U) << "it shares no words with the one that is gone";
}

TEST_F(Baselines, OfAMissingElementHangOnTheRule) {
  RuleInfo element = rule("elements/named-contact");
  element.kind = "element";
  const Baseline known = baseline({found_in(folder_.at("a.md"), {about("before", element)})});
  FileReport next = found_in(folder_.at("a.md"), {about("now", element)});
  known.sort_out(next);
  EXPECT_THAT(next.findings, IsEmpty());
}

TEST_F(Baselines, AreNamedByTheirContent) {
  const auto id = [](std::string_view text) { return Baseline::parse("x", text)->id(); };
  EXPECT_EQ(id("{\"consultlint-baseline\":1}\n").size(), 16U);
  EXPECT_NE(id("{\"consultlint-baseline\":1}\n"), id("{\"consultlint-baseline\":1}\n\n"));
}

TEST(BaselineText, IsRefusedWithTheLine) {
  const std::string head = "{\"consultlint-baseline\":1}\n";
  const struct {
    std::string text;
    const char* where;
    const char* begin;
  } kCases[] = {
      {"", "x:1", "This is no baseline"},
      {"[1]\n", "x:1", "This is no baseline"},
      {"{\"version\":1}\n", "x:1", "This is no baseline"},
      {"{\"consultlint-baseline\":2}\n", "x:1", "This baseline was written by another version"},
      {head + "<<<<<<< HEAD\n", "x:2", "A merge left a conflict here"},
      {head + "\n{\"path\":\"a\"}\n", "x:3", "This line is no part of a baseline"},
      {head + "{\"path\":\"a\",\"rule\":\"b\",\"fingerprint\":\"c\",\"count\":0}\n", "x:2",
       "This line is no part"},
      {head + "{\"path\":1,\"rule\":\"b\",\"fingerprint\":\"c\",\"count\":1}\n", "x:2",
       "This line is no part"},
      {head + "nonsense\n", "x:2", "This line is no part"},
  };
  for (const auto& c : kCases) {
    const Result<Baseline> baseline = Baseline::parse("x", c.text);
    ASSERT_FALSE(baseline) << c.text;
    EXPECT_EQ(baseline.error().where, c.where) << c.text;
    EXPECT_THAT(baseline.error().message, testing::StartsWith(c.begin)) << c.text;
  }
  EXPECT_TRUE(Baseline::parse(
      "x", head + "{\"path\":\"a\",\"rule\":\"b\",\"fingerprint\":\"c\",\"count\":1}\r\n"));
}

}  // namespace
}  // namespace consultlint

#include "engine/compare_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/lint.h"
#include "engine/summary.h"
#include "support/folder.h"
#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

RuleInfo comparing(std::string_view id) {
  RuleInfo info;
  info.id = id;
  info.message = "Closes with {other}.";
  info.together = true;
  return info;
}

const NotedDate* closing_of(const FileSummary& file) {
  const auto found = std::ranges::find(file.dates, DateRole::kClosing, &NotedDate::role);
  return found == file.dates.end() ? nullptr : &*found;
}

/// Reports each file that closes on the same day as one before it.
void same_closing_day(std::span<const FileSummary> files, RunSink& out) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const NotedDate* a = closing_of(files[i]);
      const NotedDate* b = closing_of(files[j]);
      if (a == nullptr || b == nullptr || a->first != b->first) continue;
      RunFinding& finding = out.report(i, a->words, {{"other", files[j].path}});
      finding.related.push_back({j, b->words.at, "the same day"});
    }
  }
}

RuleInstance rule(const RuleInfo& info, RunCheck check) {
  RuleInstance instance;
  instance.info = &info;
  instance.run_check = std::move(check);
  return instance;
}

/// Files in a folder of their own, checked by rules that compare them.
class Comparing : public testing::Test {
 protected:
  Comparing() {
    folder_.write("b.md", paper("28 March 2025"));
    folder_.write("a.md", paper("28 March 2025"));
    folder_.write("c.md", paper("31 March 2025"));
  }

  static std::string paper(const std::string& closing) {
    return "# Consultation on parks\n\nThe consultation opens on 6 January 2025. "
           "The closing date for responses is " +
           closing + ".\n";
  }

  std::vector<FileReport> run(const std::vector<std::string>& names, unsigned jobs,
                              RunCheck check = same_closing_day) {
    FileSettings settings;
    settings.plan.rules = {rule(info_, std::move(check))};
    settings.context.kind = DocumentKind::kConsultation;
    settings.context.phrases = &table_;
    std::vector<LintInput> inputs;
    for (const std::string& name : names) inputs.push_back({folder_.at(name), name, &settings});
    return lint_files(inputs, {.jobs = jobs});
  }

  const test::Folder folder_;
  RuleInfo info_ = comparing("a/same-day");
  PhraseTableStorage storage_ = build_phrase_table({}, 0, 0);
  PhraseTable table_{storage_.data()};
};

const FileReport& of(const std::vector<FileReport>& reports, std::string_view path) {
  return *std::ranges::find(reports, path, &FileReport::path);
}

TEST_F(Comparing, FindsTheSameInAnyOrderAndOnAnyNumberOfThreads) {
  for (const std::vector<std::string>& names :
       {std::vector<std::string>{"a.md", "b.md", "c.md"}, {"c.md", "b.md", "a.md"}}) {
    for (const unsigned jobs : {1U, 4U}) {
      const std::vector<FileReport> reports = run(names, jobs);
      EXPECT_EQ(reports.front().path, names.front()) << "reports stand in the order given";
      EXPECT_THAT(of(reports, "a.md").findings, IsEmpty());
      EXPECT_THAT(of(reports, "c.md").findings, IsEmpty());
      ASSERT_THAT(of(reports, "b.md").findings, SizeIs(1));
      const ReportedFinding& finding = of(reports, "b.md").findings.front();
      EXPECT_EQ(finding.message, "Closes with a.md.");
      EXPECT_EQ(finding.text, "28 March 2025");
      EXPECT_EQ(finding.at.place.line, 3U);
      ASSERT_THAT(finding.related, SizeIs(1));
      EXPECT_EQ(finding.related[0].path, "a.md");
      EXPECT_EQ(finding.related[0].at.place.line, 3U);
    }
  }
}

TEST_F(Comparing, LeavesOutWhatCannotBeRead) {
  const std::vector<FileReport> reports = run({"missing.md", "b.md", "a.md"}, 1);
  EXPECT_TRUE(of(reports, "missing.md").error);
  EXPECT_THAT(of(reports, "b.md").findings, SizeIs(1));
}

TEST_F(Comparing, ARelatedPlaceInTheSameFileHasNoPath) {
  const auto twice = [](std::span<const FileSummary> files, RunSink& out) {
    RunFinding& finding = out.report(0, closing_of(files[0])->words);
    finding.related.push_back({0, closing_of(files[0])->words.at, "here"});
  };
  const std::vector<FileReport> reports = run({"a.md", "b.md"}, 1, twice);
  ASSERT_THAT(reports[0].findings, SizeIs(1));
  EXPECT_EQ(reports[0].findings[0].related[0].path, "");
}

TEST_F(Comparing, ACheckThatThrowsIsNamedAndTheOthersSpeak) {
  const RunCheck broken = [](std::span<const FileSummary>, RunSink&) {
    throw std::logic_error("a bug");
  };
  const std::vector<FileReport> reports = run({"b.md", "a.md"}, 1, broken);
  EXPECT_THAT(of(reports, "a.md").failures, ElementsAre("a/same-day failed: a bug"));
}

TEST_F(Comparing, OneFileIsComparedWithNothing) {
  bool asked = false;
  run({"a.md"}, 1, [&asked](std::span<const FileSummary>, RunSink&) { asked = true; });
  EXPECT_FALSE(asked);
}

TEST(Summaries, AreBounded) {
  std::string prose = "# Consultation\n\n";
  for (int i = 0; i < 1000; ++i) {
    prose += "Questions? Write to team" + std::to_string(i) + "@parks.example.\n\n";
  }
  Context context;
  context.kind = DocumentKind::kConsultation;
  const test::FactsOf facts("# " + std::string(5000, 'x') + "\n\n" + prose, context);
  const FileSummary summary = summarise("long.md", *facts);
  EXPECT_EQ(summary.contacts.size(), kMostNotedContacts);
  EXPECT_EQ(summary.title.size(), kLongestNotedText);
}

}  // namespace
}  // namespace consultlint

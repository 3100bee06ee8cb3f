// Comments, side files, baselines and changed lines, as somebody works with them on the command
// line.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/docx_writer.h"
#include "support/folder.h"
#include "support/program.h"

namespace consultlint {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const char* const kDraft =
    "# Hours\n\nThe timetable is here.. Tell us.\n\n"
    "| Day | Hours |\n| --- | --- |\n| Monday.. | nine |\n\n- one item..\n- another\n";

std::string read(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

/// A folder in which the program is run with one rule, and with those about suppressions.
class Drafts : public testing::Test {
 protected:
  test::Run check(std::vector<std::string> words) const {
    const std::vector<std::string> rules = {"--isolated", "--select",
                                            "structure/doubled-punctuation,suppression", "--level",
                                            "structure=warning"};
    words.insert(words.begin(), rules.begin(), rules.end());
    return test::consultlint(words, {}, folder_.path());
  }
  int count(const std::string& name) const {
    const test::Run run = check({"--format", "jsonl", name});
    return static_cast<int>(std::count(run.out.begin(), run.out.end(), '\n'));
  }

  test::Folder folder_;
};

using Suppressions = Drafts;

TEST_F(Suppressions, SilenceWhatTheyNameInMarkdown) {
  folder_.write("a.md",
                "# Hours\n\nHere.. and there..\n\n"
                "<!-- consultlint: ignore structure quoted -->\nMore.. here..\n");
  const test::Run run = check({"a.md"});
  EXPECT_THAT(run.out, HasSubstr("a.md:3:5:"));
  EXPECT_THAT(run.out, HasSubstr("a.md:3:17:"));
  EXPECT_THAT(run.out, Not(HasSubstr("a.md:6:")));
}

TEST_F(Suppressions, OfNoUseAreFindings) {
  folder_.write("a.md", "<!-- consultlint: ignore structure/doubled-punctuation x -->\nFine.\n");
  const test::Run run = check({"a.md"});
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.out, HasSubstr("a.md:1:1: warning: This comment silences no finding of "
                                 "structure/doubled-punctuation. Delete it."));
}

TEST_F(Suppressions, InWordComments) {
  const auto paragraph = [](const std::string& content) {
    return "<w:p><w:r><w:t>" + content + "</w:t></w:r></w:p>";
  };
  const std::string body =
      paragraph("One here..") +
      R"(<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Two here..</w:t></w:r></w:p>)"
      R"(<w:p><w:r><w:t>Three here..</w:t></w:r><w:commentRangeEnd w:id="0"/>)"
      R"(<w:r><w:commentReference w:id="0"/></w:r></w:p>)" +
      paragraph("Four here..");
  const std::string comments =
      R"(<w:comment w:id="0">)" +
      paragraph("consultlint: ignore structure/doubled-punctuation as printed") + "</w:comment>";
  folder_.write("a.docx", test::DocxWriter(body).with("comments", comments).package());
  const test::Run run = check({"a.docx"});
  EXPECT_THAT(run.out, HasSubstr("a.docx:1:9:"));
  EXPECT_THAT(run.out, Not(HasSubstr("a.docx:2:")));
  EXPECT_THAT(run.out, Not(HasSubstr("a.docx:3:")));
  EXPECT_THAT(run.out, HasSubstr("a.docx:4:10:"));
}

TEST_F(Suppressions, StandInAFileBesideTheDocument) {
  folder_.write("a.txt", "One here.. and two,, there.\n");
  folder_.write("a.txt.consultlint-ignore",
                "structure \"..\" as printed\nstructure/doubled-punctuation \"!!\" not "
                "there\nnothing document x\n");
  const test::Run run = check({"a.txt"});
  EXPECT_THAT(run.out, Not(HasSubstr("\"..\"")));
  EXPECT_THAT(run.out, HasSubstr("\",,\""));
  EXPECT_THAT(run.out, HasSubstr("Line 2 of a.txt.consultlint-ignore silences no finding of "
                                 "structure/doubled-punctuation."));
  EXPECT_THAT(run.out, HasSubstr("Line 3 of a.txt.consultlint-ignore names \"nothing\""));
  folder_.write("a.txt.consultlint-ignore", "structure everywhere\n");
  const test::Run broken = check({"a.txt"});
  EXPECT_EQ(broken.code, 2);
  EXPECT_THAT(broken.err + broken.out, HasSubstr("a.txt.consultlint-ignore:1:11"));
}

TEST_F(Suppressions, AreAddedToMarkdown) {
  folder_.write("a.md", kDraft);
  ASSERT_EQ(count("a.md"), 3);
  const test::Run run = check({"--add-ignores", "agreed in May", "a.md"});
  EXPECT_EQ(run.code, 0) << run.out << run.err;
  EXPECT_THAT(run.err, HasSubstr("a.md: 3 findings are silenced"));
  const std::string ignore = "consultlint: ignore structure/doubled-punctuation agreed in May -->";
  EXPECT_EQ(read(folder_.at("a.md")),
            "# Hours\n\n<!-- " + ignore + "\nThe timetable is here.. Tell us.\n\n<!-- " + ignore +
                "\n| Day | Hours |\n| --- | --- |\n| Monday.. | nine |\n\n- one item.. <!-- " +
                ignore + "\n- another\n");
  EXPECT_EQ(count("a.md"), 0);
  const std::string once = read(folder_.at("a.md"));
  check({"--add-ignores", "again", "a.md"});
  EXPECT_EQ(read(folder_.at("a.md")), once);
}

TEST_F(Suppressions, AreAddedBehindFrontMatterWhereNoCommentCanStand) {
  const std::string text = "---\r\ntitle: Hours\r\n---\r\n\r\nSee[^1].\r\n\r\n[^1]: A note..\r\n";
  folder_.write("a.md", text);
  const test::Run run = check({"--add-ignores", "as printed", "a.md"});
  EXPECT_EQ(run.code, 0) << run.out << run.err;
  EXPECT_THAT(read(folder_.at("a.md")),
              testing::StartsWith("---\r\ntitle: Hours\r\n---\r\n<!-- consultlint: ignore-file "
                                  "structure/doubled-punctuation as printed -->\r\n"));
}

TEST_F(Suppressions, AreAddedBesideOtherDocuments) {
  folder_.write("a.txt", "One here.. and two,, there.\n");
  folder_.write("b.docx", test::DocxWriter("<w:p><w:r><w:t>Here..</w:t></w:r></w:p>").package());
  const std::string package = read(folder_.at("b.docx"));
  const test::Run run = check({"--add-ignores", "as printed", "a.txt", "b.docx"});
  EXPECT_EQ(run.code, 0) << run.out << run.err;
  EXPECT_EQ(count("a.txt") + count("b.docx"), 0);
  EXPECT_EQ(read(folder_.at("b.docx")), package);
  EXPECT_THAT(read(folder_.at("a.txt.consultlint-ignore")), HasSubstr("\",,\" as printed\n"));
  folder_.write("a.txt", "A new one here..\n");
  EXPECT_EQ(count("a.txt"), 3) << "the new one, and two that are of no use any more";
}

TEST_F(Suppressions, AreNotAddedForABadReason) {
  folder_.write("a.md", kDraft);
  for (const char* reason : {"", " ", "so --> there", "two\nlines"}) {
    EXPECT_EQ(check({"--add-ignores", reason, "a.md"}).code, 2) << reason;
  }
  EXPECT_EQ(read(folder_.at("a.md")), kDraft);
  const test::Run run = test::consultlint({"--isolated", "--add-ignores", "x", "-"}, kDraft);
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("standard input"));
}

using Baselines = Drafts;

TEST_F(Baselines, HideWhatIsKnown) {
  folder_.write("a.md", kDraft);
  const test::Run written = check({"--write-baseline", "known.jsonl", "a.md"});
  EXPECT_EQ(written.code, 0) << written.out;
  folder_.write("a.md", std::string("A paragraph more.\n\n") + kDraft + "\nAnd one more,, here.\n");
  const test::Run next = check({"--baseline", "known.jsonl", "--format", "jsonl", "a.md"});
  EXPECT_EQ(next.code, 1);
  EXPECT_EQ(std::count(next.out.begin(), next.out.end(), '\n'), 1) << next.out;
  const std::string known = read(folder_.at("known.jsonl"));
  check({"--write-baseline", "again.jsonl", "--baseline", "known.jsonl", "a.md"});
  EXPECT_THAT(read(folder_.at("again.jsonl")), testing::StartsWith(known.substr(0, 25)));
  EXPECT_EQ(check({"--baseline", "again.jsonl", "a.md"}).code, 0);
}

TEST_F(Baselines, NameDocumentsFromTheirOwnFolder) {
  folder_.write("papers/a.md", kDraft);
  check({"--write-baseline", "papers/known.jsonl", "papers/a.md"});
  EXPECT_THAT(read(folder_.at("papers/known.jsonl")), HasSubstr("{\"path\":\"a.md\""));
  const test::Run elsewhere =
      test::consultlint({"--isolated", "--select", "structure/doubled-punctuation", "--baseline",
                         folder_.at("papers/known.jsonl"), folder_.at("papers/a.md")});
  EXPECT_EQ(elsewhere.code, 0) << elsewhere.out;
}

TEST_F(Baselines, ThatAreBadStopTheRun) {
  folder_.write("a.md", kDraft);
  EXPECT_EQ(check({"--baseline", "none.jsonl", "a.md"}).code, 2);
  folder_.write("bad.jsonl", "{\"consultlint-baseline\":1}\noops\n");
  const test::Run run = check({"--baseline", "bad.jsonl", "a.md"});
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("bad.jsonl:2"));
  EXPECT_EQ(check({"--write-baseline", "x", "--changed-since", "HEAD", "a.md"}).code, 2);
}

/// The same folder as a git repository.
class ChangedSince : public Drafts {
 protected:
  void SetUp() override {
    if (std::system("git --version >/dev/null 2>&1") != 0) {
      GTEST_SKIP() << "git is not on this machine";
    }
    git("init --quiet --initial-branch=main .");
    folder_.write("a.md", kDraft);
    commit();
  }
  int git(const std::string& words) const {
    return std::system(("cd '" + folder_.path() + "' && HOME='" + folder_.path() +
                        "' git -c user.name=Jo -c user.email=jo@example.org -c "
                        "commit.gpgsign=false " +
                        words + " >/dev/null 2>&1")
                           .c_str());
  }
  void commit() const {
    git("add --all");
    ASSERT_EQ(git("commit --quiet -m draft"), 0);
  }
  std::vector<std::string> lines(const std::string& revision, const std::string& name) const {
    const test::Run run = check({"--changed-since", revision, name});
    std::vector<std::string> found;
    std::istringstream out(run.out);
    for (std::string line; std::getline(out, line);) {
      if (line.starts_with(name + ":"))
        found.push_back(
            line.substr(name.size() + 1, line.find(':', name.size() + 1) - name.size() - 1));
    }
    return found;
  }
};

TEST_F(ChangedSince, ShowsOnlyWhatStandsOnChangedLines) {
  EXPECT_THAT(lines("HEAD", "a.md"), IsEmpty());
  std::string text = kDraft;
  text.insert(text.find("- another"), "- a new one.. here\n");
  folder_.write("a.md", text);
  EXPECT_THAT(lines("HEAD", "a.md"), testing::ElementsAre("10"));
  commit();
  EXPECT_THAT(lines("HEAD", "a.md"), IsEmpty());
  EXPECT_THAT(lines("HEAD~1", "a.md"), testing::ElementsAre("10"));
}

TEST_F(ChangedSince, CountsFromWhereTheWorkLeftTheRevision) {
  git("checkout --quiet -b work");
  folder_.write("a.md", "New here..\n\n" + std::string(kDraft));
  commit();
  git("checkout --quiet main");
  folder_.write("a.md", std::string(kDraft) + "\nOn main..\n");
  commit();
  git("checkout --quiet work");
  EXPECT_THAT(lines("main", "a.md"), testing::ElementsAre("1"));
}

TEST_F(ChangedSince, TakesNewFilesWholeAndFollowsRenamedOnes) {
  folder_.write("b.md", kDraft);
  EXPECT_EQ(lines("HEAD", "b.md").size(), 3U);
  std::filesystem::remove(folder_.at("b.md"));
  git("mv a.md c.md");
  EXPECT_THAT(lines("HEAD", "c.md"), IsEmpty());
}

TEST_F(ChangedSince, TakesAWordFileAsAWhole) {
  const auto write = [this](const std::string& words) {
    folder_.write("a.docx",
                  test::DocxWriter("<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>").package());
  };
  write("Here..");
  commit();
  EXPECT_THAT(lines("HEAD", "a.docx"), IsEmpty());
  write("Here.. now");
  const test::Run run = check({"--changed-since", "HEAD", "a.docx"});
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.err, HasSubstr("a.docx: changed since HEAD"));
}

TEST_F(ChangedSince, SaysWhatIsWrong) {
  EXPECT_THAT(check({"--changed-since", "nowhere", "a.md"}).err,
              HasSubstr("There is no revision 'nowhere'"));
  EXPECT_EQ(check({"--changed-since", "--output=x", "a.md"}).code, 2);
  const test::Folder outside;
  outside.write("a.md", kDraft);
  const test::Run run =
      test::consultlint({"--isolated", "--changed-since", "HEAD", "a.md"}, {}, outside.path());
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("in no git repository"));
}

TEST_F(ChangedSince, RunsNothingThatTheRepositoryAsksFor) {
  const std::string trap = "touch " + folder_.at("sprung");
  folder_.write(".gitattributes", "*.md filter=trap diff=trap\n");
  commit();
  for (const char* key :
       {"core.fsmonitor", "filter.trap.clean", "filter.trap.process", "diff.trap.textconv",
        "diff.trap.command", "diff.external", "core.pager", "core.sshCommand"}) {
    git(std::string("config ") + key + " '" + trap + "'");
  }
  folder_.write(".git/hooks/post-index-change", "#!/bin/sh\n" + trap + "\n");
  std::filesystem::permissions(folder_.at(".git/hooks/post-index-change"),
                               std::filesystem::perms::owner_all);
  std::filesystem::remove(folder_.at("sprung"));
  folder_.write("a.md", std::string(kDraft) + "\nNew here..\n");
  EXPECT_THAT(lines("HEAD", "a.md"), testing::ElementsAre("12"));
  EXPECT_FALSE(std::filesystem::exists(folder_.at("sprung")));
  git("config 'filter.a=b.clean' x");
  EXPECT_EQ(check({"--changed-since", "HEAD", "a.md"}).code, 2);
}

}  // namespace
}  // namespace consultlint

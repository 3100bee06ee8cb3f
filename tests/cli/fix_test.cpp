// `check --fix` and its kin on real files: what is written, what is left alone, and what is said.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/folder.h"
#include "support/program.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string kFaulty = "# Hours\n\nWe asked the the council , and an university.\n";
const std::string kMended = "# Hours\n\nWe asked the council, and a university.\n";
const std::vector<std::string> kSlips = {
    "--isolated", "--select",
    "wording/repeated-word,wording/wrong-article,structure/space-before-punctuation"};

class Fix : public testing::Test {
 protected:
  Fix() { folder_.write("a.md", kFaulty); }

  test::Run run(std::vector<std::string> words, std::string_view input = {}) const {
    words.insert(words.end(), kSlips.begin(), kSlips.end());
    return test::consultlint(words, input, folder_.path());
  }

  std::string read(const std::string& name) const {
    std::ostringstream bytes;
    bytes << std::ifstream(folder_.at(name), std::ios::binary).rdbuf();
    return bytes.str();
  }

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_.path())) {
      names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
  }

  test::Folder folder_;
};

TEST_F(Fix, MendsTheFileAndReportsWhatIsLeft) {
  folder_.write("a.md", kFaulty + "\nWe move move it.\n");
  const test::Run first = run({"--fix", "a.md"});
  EXPECT_EQ(read("a.md"), kMended + "\nWe move move it.\n");
  EXPECT_EQ(first.code, 1);
  EXPECT_EQ(first.err, "Fixed 3 findings in 1 file.\n");
  EXPECT_THAT(first.out, AllOf(HasSubstr("a.md:5:"), HasSubstr("1 finding: 1 warning")));
  EXPECT_THAT(names(), ElementsAre("a.md"));

  const test::Run second = run({"--fix", "--unsafe-fixes", "--show-fixes", "a.md"});
  EXPECT_EQ(read("a.md"), kMended + "\nWe move it.\n");
  EXPECT_EQ(second.code, 0);
  EXPECT_EQ(second.err, "a.md:\n     1  wording/repeated-word\nFixed 1 finding in 1 file.\n");

  const test::Run third = run({"--fix", "a.md"});
  EXPECT_EQ(third.err, "");
  EXPECT_EQ(third.code, 0);
}

TEST_F(Fix, OnlyMakesFixesAndReportsNothingElse) {
  folder_.write("a.md", kFaulty + "\nWe move move it.\n");
  const test::Run first = run({"--fix-only", "a.md"});
  EXPECT_EQ(first.code, 0);
  EXPECT_EQ(first.out, "");
  EXPECT_EQ(first.err, "Fixed 3 findings in 1 file.\n");
  EXPECT_EQ(run({"--fix-only", "a.md"}).err, "Nothing to fix.\n");
  EXPECT_EQ(run({"--fix-only", "--quiet", "a.md"}).err, "");
  EXPECT_EQ(run({"--fix-only", "none.md", "a.md"}).code, 2);
}

TEST_F(Fix, DiffShowsWhatWouldChangeAndWritesNothing) {
  const test::Run run = this->run({"--diff", "a.md"});
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(run.out,
            "--- a.md\n+++ a.md\n@@ -1,3 +1,3 @@\n # Hours\n \n"
            "-We asked the the council , and an university.\n"
            "+We asked the council, and a university.\n");
  EXPECT_EQ(run.err, "Would fix 3 findings in 1 file.\n");
  EXPECT_EQ(read("a.md"), kFaulty);
  folder_.write("a.md", kMended);
  EXPECT_EQ(this->run({"--diff", "a.md"}).code, 0);
}

TEST_F(Fix, DiffOfAnotherEncodingIsShownInUtf8) {
  folder_.write("a.md", "We asked the the caf\xE9 \x96 here.\n");
  const test::Run run = this->run({"--diff", "a.md"});
  EXPECT_THAT(run.out, HasSubstr("+We asked the caf\xC3\xA9 \xE2\x80\x93 here.\n"));
  EXPECT_THAT(run.err, HasSubstr("a.md: The file is written in windows-1252."));
}

TEST_F(Fix, MendsStandardInputToStandardOutput) {
  const test::Run run =
      this->run({"--fix", "-", "--stdin-filename", "b.md"}, kFaulty + "\nWe move move it.\n");
  EXPECT_EQ(run.out, kMended + "\nWe move move it.\n");
  EXPECT_THAT(run.err, AllOf(HasSubstr("b.md:5:"), HasSubstr("Fixed 3 findings")));
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(this->run({"--fix-only", "-", "--quiet"}, kFaulty).out, kMended);
  EXPECT_EQ(this->run({"--diff", "-", "--stdin-filename", "b.md"}, kFaulty).out.substr(0, 8),
            "--- b.md");
}

TEST_F(Fix, KeepsBytesThatNoFixIsAbout) {
  using std::string_literals::operator""s;
  const struct {
    std::string before;
    std::string after;
  } cases[] = {
      {"\xEF\xBB\xBFOn the the day\r\nwe  met\xC2\xA0them .",
       "\xEF\xBB\xBFOn the day\r\nwe  met\xC2\xA0them."},
      {"On the the \x93"
       "day\x94 \x81\r",
       "On the \x93"
       "day\x94 \x81\r"},
      {"\xFF\xFEt\0h\0e\0 \0t\0h\0e\0 \0=\xD8\0\xDE\r\0\n\0"s,
       "\xFF\xFEt\0h\0e\0 \0=\xD8\0\xDE\r\0\n\0"s},
      {"\xFE\xFF\0t\0h\0e\0 \0t\0h\0e\0 \0x"s, "\xFE\xFF\0t\0h\0e\0 \0x"s},
  };
  for (const auto& [before, after] : cases) {
    folder_.write("a.txt", before);
    const test::Run run = this->run({"--fix-only", "a.txt"});
    EXPECT_EQ(run.code, 0) << run.err;
    EXPECT_EQ(read("a.txt"), after);
  }
}

TEST_F(Fix, KeepsPermissionsAndSymbolicLinks) {
  fs::permissions(folder_.at("a.md"), fs::perms::owner_all | fs::perms::group_read);
  fs::create_symlink("a.md", folder_.at("latest.md"));
  EXPECT_EQ(run({"--fix-only", "latest.md", "a.md"}).err, "Fixed 3 findings in 1 file.\n");
  EXPECT_TRUE(fs::is_symlink(folder_.at("latest.md")));
  EXPECT_EQ(read("a.md"), kMended);
  EXPECT_EQ(fs::status(folder_.at("a.md")).permissions(),
            fs::perms::owner_all | fs::perms::group_read);
}

TEST_F(Fix, AFileThatMayNotBeWrittenIsNamedAndTheOthersAreMended) {
  folder_.write("b.md", kFaulty);
  fs::permissions(folder_.at("a.md"), fs::perms::owner_read);
  const test::Run run = this->run({"--fix", "a.md", "b.md"});
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("consultlint: a.md: You have no permission to change"),
                             HasSubstr("Fixed 3 findings in 1 file.")));
  EXPECT_EQ(read("a.md"), kFaulty);
  EXPECT_EQ(read("b.md"), kMended);
  EXPECT_THAT(run.out, HasSubstr("a.md:3:"));
}

TEST_F(Fix, LeavesWordFilesAloneAndSaysSo) {
  fs::copy(CONSULTLINT_SOURCE_DIR "/corpus/park-improvements/park-improvements.docx",
           folder_.at("a.docx"));
  const std::string before = read("a.docx");
  const test::Run run = this->run({"--fix", "--unsafe-fixes", "a.docx", "a.md"});
  EXPECT_LT(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("a.docx is left alone: --fix changes Markdown and text files."));
  EXPECT_EQ(read("a.docx"), before);
  EXPECT_EQ(read("a.md"), kMended);
}

TEST_F(Fix, OptionsThatDoNotGoTogetherAreRefused) {
  EXPECT_THAT(run({"--unsafe-fixes", "a.md"}).err, HasSubstr("go with --fix"));
  EXPECT_THAT(run({"--diff", "--format", "sarif", "a.md"}).err, HasSubstr("make no report"));
  EXPECT_EQ(read("a.md"), kFaulty);
}

/// A run of the program in the test's folder that a child process makes ready.
class FixUnderStress : public Fix {
 protected:
  /// Starts `--fix-only a.md` behind `prepare`, which runs in the child.
  template <class Prepare>
  pid_t start(Prepare prepare) const {
    const pid_t child = ::fork();
    if (child != 0) return child;
    if (::chdir(folder_.path().c_str()) != 0) ::_exit(126);
    if (std::freopen("/dev/null", "w", stdout) == nullptr) ::_exit(126);
    if (std::freopen("said", "w", stderr) == nullptr) ::_exit(126);
    prepare();
    ::execl(CONSULTLINT_PROGRAM, "consultlint", "--fix-only", "--isolated", "--select",
            "wording/repeated-word", "a.md", nullptr);
    ::_exit(127);
  }
};

TEST_F(FixUnderStress, OnAFullDiskTheFileStaysAsItWas) {
  std::string faulty;
  for (int i = 0; i < 4000; ++i) faulty += "We asked the the council about it.\n\n";
  folder_.write("a.md", faulty);
  const pid_t child = start([] {
    const rlimit limit{1 << 16, 1 << 16};  // no file may grow beyond that
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(126);
  });
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status)) << "ended by signal " << WTERMSIG(status);
  EXPECT_EQ(WEXITSTATUS(status), 2);
  EXPECT_THAT(read("said"), HasSubstr("a.md: This cannot be written: File too large."));
  EXPECT_EQ(read("a.md"), faulty);
  EXPECT_THAT(names(), ElementsAre("a.md", "said"));
}

TEST_F(FixUnderStress, KilledAtAnyMomentTheFileIsTheOldOrTheNewOne) {
  std::string faulty;
  std::string mended;
  for (int i = 0; i < 2000; ++i) {
    faulty += "We asked the the council about it.\n\n";
    mended += "We asked the council about it.\n\n";
  }
  bool was_mended = false;
  for (unsigned moment = 0; moment < 60 || (!was_mended && moment < 5000); ++moment) {
    folder_.write("a.md", faulty);
    const pid_t child = start([] {});
    ::usleep(500 * moment);
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    const std::string now = read("a.md");
    was_mended = was_mended || now == mended;
    ASSERT_TRUE(now == faulty || now == mended) << "killed after step " << moment;
    if (WIFEXITED(status)) break;
  }
  // What such a run leaves beside the file is nothing that the next one would take for a document.
  for (const std::string& name : names()) {
    EXPECT_TRUE(name == "a.md" || name == "said" || name.starts_with(".consultlint-")) << name;
  }
  const test::Run next = run({"--fix-only", "."});
  EXPECT_EQ(next.code, 0) << next.err;
  EXPECT_EQ(read("a.md"), mended);
}

}  // namespace
}  // namespace consultlint

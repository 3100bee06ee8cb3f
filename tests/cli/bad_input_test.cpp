// Each sort of bad input gets one clear line on standard error and exit code 2, and the good file
// beside it is still linted.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "support/folder.h"
#include "support/program.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const std::string kGood = "# Library hours\n\nThe timetable is here.. Tell us what you think.\n";

std::string corpus_docx() {
  std::ostringstream bytes;
  bytes << std::ifstream(CONSULTLINT_SOURCE_DIR "/corpus/park-improvements/park-improvements.docx",
                         std::ios::binary)
               .rdbuf();
  return bytes.str();
}

class BadInput : public testing::Test {
 protected:
  BadInput() { write("good.md", kGood); }

  void write(const std::string& name, const std::string& bytes) const {
    folder_.write(name, bytes);
  }

  /// Lints `name` beside a good file and expects one line about it with `said` in it.
  void expect_refused(const std::string& name, const std::string& said) const {
    const test::Run run = test::consultlint({name, "good.md"}, {}, folder_.path());
    EXPECT_EQ(run.code, 2) << run.err;
    EXPECT_EQ(std::ranges::count(run.err, '\n'), 1) << run.err;
    EXPECT_THAT(run.err, HasSubstr("consultlint: " + name + ": "));
    EXPECT_THAT(run.err, HasSubstr(said));
    EXPECT_THAT(run.out, HasSubstr("good.md:3:")) << "the other file was not linted";
  }

  test::Folder folder_;
};

TEST_F(BadInput, MissingFile) {
  expect_refused("none.docx", "There is no such file");
}

TEST_F(BadInput, FolderWithoutDocuments) {
  fs::create_directory(folder_.at("pictures"));
  expect_refused("pictures", "holds no documents");
}

TEST_F(BadInput, EmptyFile) {
  write("empty.md", "");
  expect_refused("empty.md", "empty");
}

TEST_F(BadInput, BlankFile) {
  write("blank.txt", " \n\n\t\n");
  expect_refused("blank.txt", "empty");
}

TEST_F(BadInput, BinaryRenamedDocx) {
  write("picture.docx", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  expect_refused("picture.docx", ".docx");
}

TEST_F(BadInput, OldOrLockedWordFile) {
  write("old.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0'));
  expect_refused("old.doc", "password");
}

TEST_F(BadInput, TruncatedPackage) {
  const std::string whole = corpus_docx();
  ASSERT_GT(whole.size(), 1000U);
  write("cut.docx", whole.substr(0, whole.size() / 2));
  expect_refused("cut.docx", "cut short or damaged");
}

TEST_F(BadInput, XmlWithDoctype) {
  write("bomb.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aa\">]>"
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>");
  expect_refused("bomb.xml", "document type declaration");
}

TEST_F(BadInput, FileOverTheLimit) {
  write("big.md", "");
  fs::resize_file(folder_.at("big.md"), (std::uintmax_t{64} << 20U) + 1);
  expect_refused("big.md", "is larger than 64 MB");
}

TEST_F(BadInput, OtherEncodingsAreReadNotRefused) {
  // "The café closes.. soon", in windows-1252 and in UTF-16 with a byte order mark.
  write("cp1252.txt", "Caf\xE9 hours\n\nThe caf\xE9 closes.. It opens again soon.\n");
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("Opening hours\n\nThe shop closes.. It opens again soon.\n")) {
    utf16 += c;
    utf16 += '\0';
  }
  write("utf16.txt", utf16);
  const test::Run run = test::consultlint(
      {"--select", "structure/doubled-punctuation", "--fail-on", "note", "cp1252.txt", "utf16.txt"},
      {}, folder_.path());
  EXPECT_THAT(run.err, testing::IsEmpty());
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.out, HasSubstr("cp1252.txt:3:16: "));
  EXPECT_THAT(run.out, HasSubstr("utf16.txt:3:16: "));
}

}  // namespace
}  // namespace consultlint

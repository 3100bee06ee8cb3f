#include "engine/files.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/folder.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  std::string at(const std::string& name) const { return folder_.at(name); }

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_.path())) {
      names.push_back(entry.path().filename().string());
    }
    return names;
  }

  test::Folder folder_;
};

TEST_F(Files, WhatIsWrittenIsRead) {
  ASSERT_EQ(write_file(at("a.md"), std::string("x\0y", 3)), std::nullopt);
  const Result<std::string> bytes = read_file(at("a.md"), 100);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(*bytes, std::string("x\0y", 3));
}

TEST_F(Files, ReplacingKeepsPermissionsAndLeavesNothingBeside) {
  ASSERT_EQ(write_file(at("a.md"), "old"), std::nullopt);
  fs::permissions(at("a.md"), fs::perms::owner_read | fs::perms::owner_write);
  ASSERT_EQ(write_file(at("a.md"), "new"), std::nullopt);
  EXPECT_EQ(*read_file(at("a.md"), 100), "new");
  EXPECT_EQ(fs::status(at("a.md")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()), 1);
}

TEST_F(Files, ReplacingWritesThroughASymbolicLink) {
  fs::create_directory(at("drafts"));
  ASSERT_EQ(write_file(at("drafts/a.md"), "old"), std::nullopt);
  fs::create_symlink("drafts/a.md", at("latest.md"));
  ASSERT_EQ(write_file(at("latest.md"), "new"), std::nullopt);
  EXPECT_TRUE(fs::is_symlink(at("latest.md")));
  EXPECT_EQ(*read_file(at("drafts/a.md"), 100), "new");
}

TEST_F(Files, WritesIntoAPipeAndLeavesItOne) {
  ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
  const int reader = ::open(at("pipe").c_str(), O_RDONLY | O_NONBLOCK);
  ASSERT_GE(reader, 0);
  EXPECT_EQ(write_file(at("pipe"), "new"), std::nullopt);
  std::string got(8, '\0');
  EXPECT_EQ(::read(reader, got.data(), got.size()), 3);
  ::close(reader);
  EXPECT_TRUE(fs::is_fifo(at("pipe")));
}

TEST_F(Files, AReplacementComesIntoPlaceInOneStep) {
  ASSERT_EQ(write_file(at("a.md"), "old"), std::nullopt);
  fs::permissions(at("a.md"), fs::perms::owner_read | fs::perms::owner_write);
  Result<Replacement> replacement = Replacement::write_beside(at("a.md"), "new");
  ASSERT_TRUE(replacement);
  EXPECT_EQ(*read_file(at("a.md"), 100), "old");
  EXPECT_EQ(replacement->put_in_place_of("old"), std::nullopt);
  EXPECT_EQ(*read_file(at("a.md"), 100), "new");
  EXPECT_EQ(fs::status(at("a.md")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_THAT(names(), testing::ElementsAre("a.md"));
}

TEST_F(Files, AReplacementLeavesAFileThatChangedMeanwhile) {
  for (const char* meanwhile : {"newer", "ol", "olf", "old and more", ""}) {
    ASSERT_EQ(write_file(at("a.md"), "old"), std::nullopt);
    Result<Replacement> replacement = Replacement::write_beside(at("a.md"), "new");
    ASSERT_TRUE(replacement);
    ASSERT_EQ(write_file(at("a.md"), meanwhile), std::nullopt);
    EXPECT_THAT(replacement->put_in_place_of("old")->message,
                testing::HasSubstr("changed while it was being checked"));
    EXPECT_EQ(*read_file(at("a.md"), 100), meanwhile);
  }
}

TEST_F(Files, AReplacementDoesNotBringBackAFileThatWasRemovedMeanwhile) {
  ASSERT_EQ(write_file(at("a.md"), "old"), std::nullopt);
  {
    Result<Replacement> replacement = Replacement::write_beside(at("a.md"), "new");
    ASSERT_TRUE(replacement);
    fs::remove(at("a.md"));
    EXPECT_TRUE(replacement->put_in_place_of("old"));
  }
  EXPECT_THAT(names(), testing::IsEmpty());
}

TEST_F(Files, AReplacementThatIsGivenUpLeavesNothingBehind) {
  ASSERT_EQ(write_file(at("a.md"), "old"), std::nullopt);
  {
    Result<Replacement> replacement = Replacement::write_beside(at("a.md"), "new");
    ASSERT_TRUE(replacement);
    EXPECT_THAT(names(), testing::Contains(testing::StartsWith(".consultlint-")));
    const Replacement moved = *std::move(replacement);
  }
  EXPECT_THAT(names(), testing::ElementsAre("a.md"));
}

TEST_F(Files, AReplacementFollowsASymbolicLink) {
  fs::create_directory(at("drafts"));
  ASSERT_EQ(write_file(at("drafts/a.md"), "old"), std::nullopt);
  fs::create_symlink("drafts/a.md", at("latest.md"));
  Result<Replacement> replacement = Replacement::write_beside(at("latest.md"), "new");
  ASSERT_TRUE(replacement);
  EXPECT_EQ(replacement->put_in_place_of("old"), std::nullopt);
  EXPECT_TRUE(fs::is_symlink(at("latest.md")));
  EXPECT_EQ(*read_file(at("drafts/a.md"), 100), "new");
}

TEST_F(Files, OnlyAnOrdinaryFileThatMayBeWrittenIsReplaced) {
  ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
  ASSERT_EQ(write_file(at("locked.md"), "old"), std::nullopt);
  fs::permissions(at("locked.md"), fs::perms::owner_read);
  const auto why = [this](const char* name) {
    return Replacement::write_beside(at(name), "new").error().message;
  };
  EXPECT_THAT(why("pipe"), testing::HasSubstr("no ordinary file"));
  EXPECT_THAT(why("locked.md"), testing::HasSubstr("no permission to change"));
  EXPECT_THAT(why("none.md"), testing::HasSubstr("no such file"));
  EXPECT_THAT(names(), testing::UnorderedElementsAre("pipe", "locked.md"));
}

TEST_F(Files, SaysWhyAFileCannotBeRead) {
  EXPECT_EQ(read_file(at("none.md"), 100).error(),
            (Error{"There is no such file; check the name.", at("none.md")}));
  EXPECT_EQ(read_file(folder_.path(), 100).error().message, "This is a folder, not a document.");
}

TEST_F(Files, RefusesAFileAboveTheLimitAndTakesOneAtIt) {
  ASSERT_EQ(write_file(at("big.md"), std::string(2 << 20, 'x')), std::nullopt);
  EXPECT_TRUE(read_file(at("big.md"), 2 << 20));
  EXPECT_EQ(read_file(at("big.md"), (2 << 20) - 1).error().message,
            "The file is larger than 1 MB; split the document, or take out pictures.");
}

TEST_F(Files, SaysWhyAFileCannotBeWritten) {
  EXPECT_EQ(write_file(at("no/such/folder/a.md"), "x")->message,
            "This cannot be written: No such file or directory.");
}

}  // namespace
}  // namespace consultlint

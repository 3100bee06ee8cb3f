#include "engine/checkout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/folder.h"

namespace consultlint {
namespace {

using testing::HasSubstr;

const std::string kCommit = "0123456789abcdef0123456789abcdef01234567";
const std::string kOrigin =
    "[remote \"origin\"]\n\turl = https://jo:secret@example.org/papers.git\n";

/// A working copy with the files that git would have written.
class WorkingCopy {
 public:
  WorkingCopy() {
    folder.write(".git/HEAD", "ref: refs/heads/main\n");
    folder.write(".git/config", kOrigin);
  }
  Checkout read(const std::string& below = "") const {
    const Result<Checkout> checkout = read_checkout(folder.path() + below);
    EXPECT_TRUE(checkout) << checkout.error().message;
    return checkout ? *checkout : Checkout();
  }

  test::Folder folder;
};

TEST(ReadCheckout, TellsRepositoryBranchAndCommit) {
  const WorkingCopy copy;
  copy.folder.write(".git/refs/heads/main", kCommit + "\n");
  const Checkout checkout = copy.read();
  EXPECT_EQ(checkout.repository, "https://example.org/papers.git");
  EXPECT_EQ(checkout.branch, "main");
  EXPECT_EQ(checkout.revision, kCommit);
  EXPECT_EQ(checkout.folder, "");
}

TEST(ReadCheckout, TellsTheFolderBelowTheRoot) {
  const WorkingCopy copy;
  copy.folder.write("papers/2026/a.md", "A.");
  EXPECT_EQ(copy.read("/papers/2026").folder, "papers/2026/");
}

TEST(ReadCheckout, KnowsPackedBranches) {
  const WorkingCopy copy;
  copy.folder.write(".git/packed-refs", "# pack-refs with: peeled\n" + std::string(40, 'b') +
                                            " refs/heads/main2\n" + kCommit +
                                            " refs/heads/main\n^" + std::string(40, 'c') + "\n");
  EXPECT_EQ(copy.read().revision, kCommit);
}

TEST(ReadCheckout, KnowsACommitWithoutABranch) {
  const WorkingCopy copy;
  copy.folder.write(".git/HEAD", kCommit + "\n");
  const Checkout checkout = copy.read();
  EXPECT_EQ(checkout.revision, kCommit);
  EXPECT_EQ(checkout.branch, "");
}

TEST(ReadCheckout, HasNoCommitBeforeTheFirst) {
  const WorkingCopy copy;
  EXPECT_EQ(copy.read().branch, "main");
  EXPECT_EQ(copy.read().revision, "");
}

TEST(ReadCheckout, KnowsAFurtherWorkingCopy) {
  const WorkingCopy copy;
  copy.folder.write(".git/worktrees/second/HEAD", "ref: refs/heads/draft\n");
  copy.folder.write(".git/worktrees/second/commondir", "../..\n");
  copy.folder.write(".git/refs/heads/draft", kCommit + "\n");
  copy.folder.write("second/.git", "gitdir: " + copy.folder.at(".git/worktrees/second") + "\n");
  const Checkout checkout = copy.read("/second");
  EXPECT_EQ(checkout.branch, "draft");
  EXPECT_EQ(checkout.revision, kCommit);
  EXPECT_EQ(checkout.repository, "https://example.org/papers.git");
}

TEST(ReadCheckout, PrefersTheRemoteThatTheBranchFollows) {
  const WorkingCopy copy;
  copy.folder.write(".git/config", kOrigin +
                                       "[remote \"fork\"]\nurl = git@example.net:jo/papers\n"
                                       "[branch \"main\"]\nremote = fork\n");
  EXPECT_EQ(copy.read().repository, "ssh://example.net/jo/papers");
}

TEST(ReadCheckout, NeverReadsOutsideOfGitsFolder) {
  const WorkingCopy copy;
  copy.folder.write("secret", kCommit);
  copy.folder.write(".git/HEAD", "ref: refs/../../secret\n");
  EXPECT_EQ(copy.read().revision, "");
}

TEST(ReadCheckout, NeedsAWorkingCopyWithARemote) {
  const WorkingCopy copy;
  copy.folder.write(".git/config", "[remote \"origin\"]\nurl = /srv/papers\n");
  const Result<Checkout> lonely = read_checkout(copy.folder.path());
  ASSERT_FALSE(lonely);
  EXPECT_THAT(lonely.error().message, HasSubstr("git remote add origin"));
  const test::Folder empty;
  const Result<Checkout> none = read_checkout(empty.path());
  ASSERT_FALSE(none);
  EXPECT_THAT(none.error().message, HasSubstr("no git working copy"));
}

}  // namespace
}  // namespace consultlint

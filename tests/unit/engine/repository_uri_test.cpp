#include "engine/repository_uri.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace consultlint {
namespace {

TEST(RepositoryUri, IsWhatAnybodyMaySee) {
  EXPECT_EQ(repository_uri("https://example.org/council/papers.git"),
            "https://example.org/council/papers.git");
  EXPECT_EQ(repository_uri("https://jo:t0ken@example.org/papers"), "https://example.org/papers");
  EXPECT_EQ(repository_uri("https://t0ken@example.org:8443/a?key=s#x"),
            "https://example.org:8443/a");
  EXPECT_EQ(repository_uri("ssh://git@example.org/papers"), "ssh://example.org/papers");
  EXPECT_EQ(repository_uri("HTTPS://example.org/a b"), "https://example.org/a%20b");
}

TEST(RepositoryUri, KeepsAnAtSignInThePath) {
  EXPECT_EQ(repository_uri("https://example.org/@team/papers"), "https://example.org/@team/papers");
}

TEST(RepositoryUri, IsMadeOfAnAddressForSsh) {
  EXPECT_EQ(repository_uri("git@example.org:council/papers.git"),
            "ssh://example.org/council/papers.git");
  EXPECT_EQ(repository_uri("example.org:/srv/papers"), "ssh://example.org/srv/papers");
}

TEST(RepositoryUri, IsNothingForAFolder) {
  for (const char* folder : {"", "/srv/git/papers.git", "../papers", "file:///srv/papers",
                             "C:/papers", "./a:b", "://x"}) {
    EXPECT_EQ(repository_uri(folder), std::nullopt) << folder;
  }
}

}  // namespace
}  // namespace consultlint

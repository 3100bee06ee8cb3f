#include "text/heading_slugs.h"

#include <gtest/gtest.h>

namespace consultlint {
namespace {

TEST(HeadingSlugs, AreMadeAsGitHubMakesThem) {
  struct Row {
    std::string_view heading;
    std::string_view slug;
  };
  constexpr Row kRows[] = {
      {"How to respond", "how-to-respond"},
      {"4.2 Costs & savings (2025/26)", "42-costs--savings-202526"},
      {"What\xE2\x80\x99s new? \xE2\x80\x93 \xC3\x89lan", "whats-new--\xC3\xA9lan"},
      {"snake_case-name", "snake_case-name"},
      {"", ""},
  };
  for (const Row& row : kRows) {
    HeadingSlugs slugs;
    EXPECT_EQ(slugs.next(row.heading), row.slug);
  }
}

TEST(HeadingSlugs, NumberNamesThatAreTaken) {
  HeadingSlugs slugs;
  EXPECT_EQ(slugs.next("Aims"), "aims");
  EXPECT_EQ(slugs.next("Aims"), "aims-1");
  EXPECT_EQ(slugs.next("Aims 1"), "aims-1-1");
  EXPECT_EQ(slugs.next("Aims"), "aims-2");
  slugs.take("costs");
  EXPECT_EQ(slugs.next("Costs"), "costs-1");
}

}  // namespace
}  // namespace consultlint

#include "engine/ignore_file.h"

#include <gtest/gtest.h>

#include "unit/report/sample.h"

namespace consultlint {
namespace {

using namespace report_sample;

TEST(IgnoreFile, StandsBesideTheDocument) {
  EXPECT_EQ(ignore_file_of("papers/draft.docx"), "papers/draft.docx.consultlint-ignore");
}

TEST(IgnoreFile, HoldsAWishALine) {
  const auto wishes = parse_ignore_file("x",
                                        "\xEF\xBB\xBF# A note.\r\n\r\n"
                                        "a/b document It is on the cover.\r\n"
                                        "a/b,c \"say \"\"so\"\" now\" as quoted  \n"
                                        "a/b #0123456789abcdef \"for people\" why\n"
                                        "a #0123456789abcdef\n");
  ASSERT_TRUE(wishes) << wishes.error().where << wishes.error().message;
  ASSERT_EQ(wishes->size(), 4U);
  const Ignore& whole = (*wishes)[0];
  EXPECT_EQ(whole.rules, std::vector<std::string>{"a/b"});
  EXPECT_EQ(whole.origin.reason, "It is on the cover.");
  EXPECT_EQ(whole.origin.kind, Suppression::Kind::kExternal);
  EXPECT_EQ(whole.origin.path, "x");
  EXPECT_EQ(whole.origin.line, 3U);
  EXPECT_EQ((*wishes)[1].words, "say \"so\" now");
  EXPECT_EQ((*wishes)[1].rules, (std::vector<std::string>{"a/b", "c"}));
  EXPECT_EQ((*wishes)[1].origin.reason, "as quoted");
  EXPECT_EQ((*wishes)[2].fingerprint, "0123456789abcdef");
  EXPECT_EQ((*wishes)[2].words, "");
  EXPECT_EQ((*wishes)[2].origin.reason, "why");
  EXPECT_EQ((*wishes)[3].origin.reason, "");
}

TEST(IgnoreFile, IsRefusedWithThePlace) {
  const struct {
    const char* text;
    const char* where;
    const char* message;
  } kCases[] = {
      {"# x\na/b\n", "x:2:4",
       "behind the rule stands 'document', the words of the finding in double quotes, or # and its "
       "fingerprint"},
      {"a/b é everywhere\n", "x:1:5",
       "behind the rule stands 'document', the words of the finding in double quotes, or # and its "
       "fingerprint"},
      {"a/b \"words\n", "x:1:5", "the words begin with a double quote that does not end"},
      {"a/b \"\" why\n", "x:1:5", "no words stand between the double quotes"},
      {"a/b #12 why\n", "x:1:5", "a fingerprint is # and 16 figures or letters from a to f"},
      {",\n", "x:1:2", "a line begins with the rule that it is about"},
  };
  for (const auto& c : kCases) {
    const auto wishes = parse_ignore_file("x", c.text);
    ASSERT_FALSE(wishes) << c.text;
    EXPECT_EQ(wishes.error().where, c.where) << c.text;
    EXPECT_EQ(wishes.error().message, c.message) << c.text;
  }
}

TEST(IgnoreFile, ReadsBackWhatIsWritten) {
  ReportedFinding found =
      finding(kPlainWords, "Write it.", at(3, "We [[say \"so\"\tnow]] to all."));
  found.fingerprint.hash = "0123456789abcdef";
  RuleInfo element = rule("elements/named-contact");
  element.kind = "element";
  const std::string text =
      with_ignore_lines("papers/a.txt", "",
                        {ignore_line(found, "agreed"),
                         ignore_line(finding(element, "None.", at(1, "[[A]]")), "on page 2")});
  const auto wishes = parse_ignore_file("x", text);
  ASSERT_TRUE(wishes) << text;
  ASSERT_EQ(wishes->size(), 2U);
  EXPECT_EQ((*wishes)[0].fingerprint, found.fingerprint.hash);
  EXPECT_EQ((*wishes)[0].origin.reason, "agreed");
  EXPECT_EQ((*wishes)[1].rules, std::vector<std::string>{"elements/named-contact"});
  EXPECT_EQ((*wishes)[1].fingerprint, "");
  EXPECT_NE(text.find("# Findings in a.txt"), std::string::npos);
  EXPECT_EQ(with_ignore_lines("a.txt", "# mine", {"x"}), "# mine\nx\n");
}

}  // namespace
}  // namespace consultlint

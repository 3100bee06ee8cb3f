#include "engine/fingerprint.h"

#include <gtest/gtest.h>

#include "readers/readers.h"
#include "unit/report/sample.h"

namespace consultlint {
namespace {

using namespace report_sample;

RuleInfo with_message(std::string_view message) {
  RuleInfo info = rule("language/plain-words");
  info.message = message;
  return info;
}

/// The name of a finding about the last "utilise" of a Markdown text.
std::string name_in(std::string_view text, const RuleInfo& info = kPlainWords,
                    std::string message = "Write \"use\".") {
  const Result<Document> document = read_markdown("a.md", std::string(text));
  EXPECT_TRUE(document);
  const auto at = static_cast<std::uint32_t>(document->text().rfind("utilise"));
  return fingerprint_of(*document, info, {{at, at + 7}, std::move(message), {}, {}});
}

TEST(Fingerprint, OutlivesEditsElsewhere) {
  const std::string name = name_in("All who live here may utilise the old hall on Mondays.\n");
  const struct {
    const char* what;
    const char* text;
    bool same;
  } kCases[] = {
      {"a paragraph above", "# New\n\nAll who live here may utilise the old hall on Mondays.\n",
       true},
      {"lines broken elsewhere", "All who live\nhere may\nutilise the\nold hall on Mondays.\n",
       true},
      {"words far away in the paragraph",
       "From May all who live here may utilise the old hall on Mondays and Fridays.\n", true},
      {"a number in front", "3. All who live here may utilise the old hall on Mondays.\n", true},
      {"another neighbour before", "All who live there may utilise the old hall.\n", false},
      {"another neighbour behind", "All who live here may utilise the new hall.\n", false},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(name_in(c.text) == name, c.same) << c.what;
  }
}

TEST(Fingerprint, StopsAtTheEndsOfTheBlock) {
  EXPECT_EQ(name_in("One.\n\nMay utilise this.\n\nTwo.\n"),
            name_in("Other.\n\nMay utilise this.\n\nWords.\n"));
}

TEST(Fingerprint, HangsOnTheRule) {
  EXPECT_NE(name_in("We utilise this.\n", kTwoDates), name_in("We utilise this.\n"));
}

TEST(Fingerprint, LeavesOutWhatMessagesSayOfTheRestOfTheDocument) {
  const RuleInfo counting = with_message("{found} is used {uses} times; write {instead}.{more}");
  const auto name = [&counting](const char* message) {
    return name_in("We utilise this.\n", counting, message);
  };
  const std::string twice = name("It is used 2 times; write use.");
  EXPECT_EQ(name("It is used 17 times; write use."), twice);
  EXPECT_NE(name("It is used 2 times; write take."), twice) << "another advice";
  EXPECT_NE(name("This is used 2 times; write use."), twice) << "another thing found";
}

TEST(Fingerprint, ReadsMessagesThatDoNotFitTheirTemplate) {
  const RuleInfo odd = with_message("{what} is {more} and {what");
  for (const char* message : {"", "x", "x is", "x is y and", "x is y and z"}) {
    EXPECT_EQ(name_in("We utilise this.\n", odd, message).size(), 16U) << message;
  }
}

TEST(Fingerprint, OfALongPassageHangsOnHowItBegins) {
  const auto name = [](std::string_view words) {
    return fingerprint_of(kPlainWords, "This is long.", words);
  };
  const std::string name_before = name("We will ask all who live in the parish what they think.");
  EXPECT_EQ(name("We will ask all who live in the parish what they want and need."), name_before);
  EXPECT_NE(name("We shall ask all who live in the parish what they think."), name_before);
}

TEST(Fingerprint, OfAMissingElementHangsOnTheNameOfTheFile) {
  RuleInfo element = rule("elements/named-contact");
  element.kind = "element";
  const auto name = [&element](std::string_view path, std::string message, const char* where) {
    ReportedFinding found = finding(element, std::move(message), at(1, where));
    found.fingerprint.hash = "made from the words found";
    name_findings(path, {&found, 1});
    return found.fingerprint.hash;
  };
  const std::string hash = name("draft/a.md", "Nobody is named.", "[[Draft]] title");
  EXPECT_EQ(hash.size(), 16U);
  EXPECT_EQ(name("/home/jo/a.md", "Only a team is named.", "[[Final]] title"), hash);
  EXPECT_NE(name("draft/b.md", "Nobody is named.", "[[Draft]] title"), hash);
}

TEST(Fingerprint, EqualFindingsAreCounted) {
  std::vector<ReportedFinding> found(3, finding(kPlainWords, "m.", at(3, "We [[utilise]] it.")));
  found[1].text = "another";
  name_findings("a.md", found);
  EXPECT_EQ(found[0].fingerprint.occurrence, 1);
  EXPECT_EQ(found[1].fingerprint.occurrence, 1);
  EXPECT_EQ(found[2].fingerprint.occurrence, 2);
  EXPECT_EQ(found[2].fingerprint.hash, found[0].fingerprint.hash);
}

}  // namespace
}  // namespace consultlint

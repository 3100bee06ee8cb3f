#include <gtest/gtest.h>

#include <string>

#include "rules/page.h"
#include "unit/rules/page_text.h"

namespace consultlint {
namespace {

using test::with_change;

/// A valid page that compares files.
std::string comparing_page() {
  std::string page = test::page_with("native", "{what}", "");
  page = with_change(page, "since: 0.1", "since: 0.1\ntogether: yes");
  page = with_change(page, "[[x]]\n",
                     "=== diary.md kind=diary\n# Diary\n\n[[9 April]]\n=== paper.txt\n31 March\n");
  return with_change(page, "\ny\n", "\n=== a.md\n=== b.md\ny\n");
}

TEST(ComparingPage, HasExamplesOfSeveralFiles) {
  const Result<ParsedPage> parsed = parse_page("p.md", comparing_page());
  ASSERT_TRUE(parsed) << parsed.error().where << ": " << parsed.error().message;
  EXPECT_TRUE(parsed->page().rule.together);
  ASSERT_EQ(parsed->examples().size(), 2U);
  const auto files = parsed->examples()[0].files;
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].name, "diary.md");
  EXPECT_EQ(files[0].kind, "diary");
  EXPECT_EQ(files[0].text, "# Diary\n\n[[9 April]]");
  EXPECT_EQ(files[1].name, "paper.txt");
  EXPECT_EQ(files[1].kind, "");
  EXPECT_EQ(files[1].text, "31 March");
  EXPECT_EQ(parsed->examples()[1].files[0].text, "") << "a file may be empty";
}

TEST(ComparingPage, IsToldFromOthersByItsFrontMatter) {
  const Result<ParsedPage> parsed = parse_page("p.md", test::lexicon_page());
  ASSERT_TRUE(parsed);
  EXPECT_FALSE(parsed->page().rule.together);
  EXPECT_TRUE(parsed->examples()[0].files.empty());
}

struct Slip {
  const char* from;
  const char* to;
  const char* message;
};

TEST(ComparingPage, SaysWhatWouldBeRight) {
  const Slip slips[] = {
      {"together: yes", "together: on", "'together' is yes, or is left out"},
      {"kind: native", "kind: pattern", "only a page of kind native can compare files"},
      {"together: yes", "together: yes\napplies-to: diary",
       "a page that compares files has no 'applies-to'"},
      {"together: yes", "together: yes\nwhere: prose", "a page that compares files has no 'where'"},
      {"=== diary.md kind=diary", "# Diary",
       "an example of a page that compares files begins with '=== NAME'"},
      {"=== diary.md", "=== diary.doc", "a file of an example has a name that ends in .md or .txt"},
      {"kind=diary", "kind=diarey", "no kind of document is called 'diarey'"},
      {"kind=diary", "diary", "behind the name of a file stands nothing but kind=KIND"},
      {"=== paper.txt\n", "", "there is nothing to compare one file with"},
      {"example bad", "example bad kind=diary",
       "the files of an example tell format and kind: === NAME [kind=KIND]"},
      {"[[9 April]]", "9 April",
       "a bad example needs a [[mark]] around what is reported, or 'absent'"},
  };
  for (const Slip& slip : slips) {
    const Result<ParsedPage> parsed =
        parse_page("p.md", with_change(comparing_page(), slip.from, slip.to));
    ASSERT_FALSE(parsed) << slip.to;
    EXPECT_EQ(parsed.error().message, slip.message) << slip.to;
  }
}

}  // namespace
}  // namespace consultlint

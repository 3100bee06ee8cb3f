#include "rules/code_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "unit/rules/code_page_text.h"
#include "unit/rules/page_text.h"

namespace consultlint {
namespace {

using test::code_page;
using test::with_change;

constexpr std::uint8_t bit(DocumentKind kind) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

TEST(CodePage, IsReadWhole) {
  const Result<ParsedCode> parsed = parse_code("checks/codes/test-code.md", code_page());
  ASSERT_TRUE(parsed) << parsed.error().where << ": " << parsed.error().message;
  const CodeInfo& code = parsed->code();
  EXPECT_EQ(code.id, "test-code");
  EXPECT_EQ(code.title, "Test code");
  EXPECT_EQ(code.issuer, "North Council");
  EXPECT_EQ(code.date, "2002-07");
  EXPECT_EQ(code.summary, "Binds nobody.");
  EXPECT_EQ(code.page, code_page());
  ASSERT_EQ(code.clauses.size(), 4U);

  const ClauseInfo& first = code.clauses[0];
  EXPECT_EQ(first.label, "1.a");
  EXPECT_EQ(first.kinds, bit(DocumentKind::kConsultation) | bit(DocumentKind::kNotice));
  EXPECT_EQ(first.level, Level::kError);
  EXPECT_EQ(first.clause_class, ClauseClass::kCheckable);
  ASSERT_EQ(first.requirements.size(), 2U) << "both are required";
  const ClauseRule& late = first.requirements[0].any_of[0];
  EXPECT_EQ(late.rule, "date/late");
  ASSERT_EQ(late.options.size(), 1U);
  EXPECT_EQ(late.options[0].name, "weeks");
  EXPECT_EQ(late.options[0].value, "8");
  EXPECT_TRUE(first.requirements[1].any_of[0].is_group());

  const ClauseInfo& second = code.clauses[1];
  EXPECT_EQ(second.level, std::nullopt);
  ASSERT_EQ(second.requirements.size(), 1U);
  ASSERT_EQ(second.requirements[0].any_of.size(), 2U) << "one is enough";
  EXPECT_EQ(second.requirements[0].any_of[1].rule, "date/odd");

  EXPECT_EQ(code.clauses[2].why, "Only readers can tell");
  EXPECT_TRUE(code.clauses[3].requirements.empty());
  EXPECT_EQ(code.find("2"), &code.clauses[2]);
  EXPECT_EQ(code.find("4"), nullptr);
}

TEST(CodePage, ARequirementMayHaveAnOccasion) {
  const Result<ParsedCode> parsed = parse_code(
      "c.md", with_change(code_page(), "any(date/late; date/odd)",
                          "any(date/late; date/odd)  when word/hard weeks=2; date/late"));
  ASSERT_TRUE(parsed) << parsed.error().where << ": " << parsed.error().message;
  const auto requirements = parsed->code().clauses[1].requirements;
  ASSERT_EQ(requirements.size(), 2U);
  EXPECT_EQ(requirements[0].any_of.size(), 2U);
  EXPECT_TRUE(requirements[0].is_conditional());
  EXPECT_EQ(requirements[0].when.rule, "word/hard");
  ASSERT_EQ(requirements[0].when.options.size(), 1U);
  EXPECT_EQ(requirements[0].when.options[0].value, "2");
  EXPECT_FALSE(requirements[1].is_conditional());
}

TEST(CodePage, ViewsOutliveAMove) {
  Result<ParsedCode> parsed = parse_code("c.md", code_page());
  ASSERT_TRUE(parsed);
  const CodeInfo code = parsed->code();
  const ParsedCode moved = *std::move(parsed);
  EXPECT_EQ(code.clauses[0].requirements[0].any_of[0].options[0].value, "8");
  EXPECT_EQ(moved.code().clauses.data(), code.clauses.data());
}

struct Slip {
  std::string from;
  std::string to;
  std::string where;
  std::string message;
};

TEST(CodePage, SaysWhereAndWhatWouldBeRight) {
  const Slip slips[] = {
      {"issuer:", "isuer:", "c.md:4:1", "no key is called 'isuer': did you mean 'issuer'?"},
      {"date: 2002-07\n", "", "c.md:2:1", "the front matter lacks 'date'"},
      {"2002-07", "July 2002", "c.md:5:7",
       "'July 2002' is no date: write 2002, 2002-07 or 2002-07-01"},
      {"2002-07", "2002-13", "c.md:5:7", "'2002-13' is no date: write 2002, 2002-07 or 2002-07-01"},
      {"id: test-code", "id: Test Code", "c.md:2:5",
       "'Test Code' is no id: write the issuer, the sort of code and the year in small letters, "
       "figures and hyphens"},
      {"## Clauses", "## Clause", "c.md:13:4",
       "a code page has no section 'Clause': did you mean 'Clauses'?"},
      {"| Asks |", "| Ask |", "c.md:15:12", "'Clauses' has no column 'Ask': did you mean 'Asks'?"},
      {"| 1.b |", "| 1.a |", "c.md:18:3", "the clause '1.a' is there twice"},
      {"| 2 |", "| 2=3 |", "c.md:19:4", "a clause's label holds no '='"},
      {"| sign |", "| signs |", "c.md:19:49",
       "no class of clause is called 'signs': did you mean 'sign'?"},
      {"consultation notice", "consultations notice", "c.md:17:18",
       "no kind of document is called 'consultations': did you mean 'consultation'?"},
      {"| error |", "| fatal |", "c.md:17:68",
       "no level is called 'fatal': use one of note, warning, error, off"},
      {"| error |", "|  |", "c.md:17:69", "a row of class checkable has 'Level'"},
      {"| Why it was made |  |", "| Why it was made | notice |", "c.md:20:25",
       "a row that is not checkable has no 'Kinds'"},
      {"| History |", "|  |", "c.md:20:51",
       "'Why' says why the clause is not checkable on a "
       "document"},
      {"| Only readers can tell |", "|  |", "c.md:19:57",
       "'Why' says why the clause is only a sign"},
      {"word/* |", "word/*; |", "c.md:17:66", "a rule stands between two semicolons"},
      {"any(date/late; date/odd)", "any(date/late)", "c.md:18:33",
       "any(…) holds two rules or more"},
      {"any(date/late; date/odd)", "any(date/late; any(a; b))", "c.md:18:51",
       "any(…) holds no other"},
      {"any(date/late; date/odd)", "any(date/late; date/odd", "c.md:18:36", "this '(' has no ')'"},
      {"any(date/late; date/odd)", "date/late)", "c.md:18:42", "this ')' has no '('"},
      {"any(date/late; date/odd)", "all(date/late; date/odd)", "c.md:18:33",
       "parentheses stand only in any(RULE; RULE)"},
      {"weeks=8", "weeks", "c.md:17:50",
       "behind a rule stand its options as name=value, parted by spaces; 'weeks' is none"},
      {"word/* |", "word/* when |", "c.md:17:66",
       "behind a rule stand its options as name=value, parted by spaces; 'when' is none"},
      {"word/* |", "word/* when date/* |", "c.md:17:71", "behind 'when' stands a single rule"},
      {"any(date/late; date/odd)", "any(date/late when date/odd; word/hard)", "c.md:18:47",
       "behind a rule stand its options as name=value, parted by spaces; 'when' is none"},
      {"word/* |", "word/* x=1 |", "c.md:17:66", "only a single rule can have options"},
  };
  for (const Slip& slip : slips) {
    const Result<ParsedCode> parsed =
        parse_code("c.md", with_change(code_page(), slip.from, slip.to));
    ASSERT_FALSE(parsed) << slip.to;
    EXPECT_EQ(parsed.error().where, slip.where) << slip.to;
    EXPECT_EQ(parsed.error().message, slip.message) << slip.to;
  }
}

TEST(CodePage, TheIdIsTheNameOfTheFile) {
  const Result<ParsedCode> parsed = parse_code("pack/codes/other.md", code_page());
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().message, "the id is 'test-code' but the file is other.md");
  EXPECT_EQ(parsed.error().where, "pack/codes/other.md:2:5");
  EXPECT_TRUE(parse_code("elsewhere/other.md", code_page()));
}

/// Rules as a catalogue would give them.
class CheckCode : public testing::Test {
 protected:
  CheckCode() {
    late_.id = "date/late";
    late_.options = kOptions;
    odd_.id = "date/odd";
    odd_.on_by_default = false;
    odd_.kind = "native";
    hard_.id = "word/hard";
    hard_.kind = "lexicon";
  }

  std::string error(std::string_view from, std::string_view to) const {
    const Result<ParsedCode> parsed = parse_code("c.md", with_change(code_page(), from, to));
    if (!parsed) return "not parsed: " + parsed.error().message;
    const std::array<const RuleInfo*, 3> rules = {&late_, &odd_, &hard_};
    const Failure failure = check_code(*parsed, rules);
    return failure ? failure->where + ": " + failure->message : "";
  }

  static constexpr std::array<OptionInfo, 1> kOptions = {{{"weeks", "12", "1..52", "How long."}}};
  RuleInfo late_;
  RuleInfo odd_;
  RuleInfo hard_;
};

TEST_F(CheckCode, TakesWhatTheRulesTake) {
  EXPECT_EQ(error("", ""), "");
}

TEST_F(CheckCode, NamesTheRuleOptionOrValueThatIsWrong) {
  EXPECT_EQ(error("date/late weeks=8", "date/lat weeks=8"),
            "c.md:17:40: no rule is called 'date/lat': did you mean 'date/late'?");
  EXPECT_EQ(error("word/*", "words/*"),
            "c.md:17:59: no rule is called 'words/*': did you mean 'word/*'?");
  EXPECT_EQ(error("weeks=8", "week=8"),
            "c.md:17:50: date/late has no option 'week': did you mean 'weeks'?");
  EXPECT_EQ(error("weeks=8", "weeks=99"),
            "c.md:17:56: option 'weeks' takes a whole number in 1..52, not '99'");
  EXPECT_EQ(error("any(date/late; date/odd)", "any(date/late; date/odd weeks=8)"),
            "c.md:18:57: date/odd has no option 'weeks': it has none");
}

TEST_F(CheckCode, WantsOccasionsToldByARuleThatLooksForThem) {
  const char* rule = "any(date/late; date/odd)";
  EXPECT_EQ(error(rule, "date/late when date/odd"), "");
  EXPECT_EQ(error(rule, "date/late when date/oddd"),
            "c.md:18:48: no rule is called 'date/oddd': did you mean 'date/odd'?");
  EXPECT_EQ(error(rule, "date/late when date/odd weeks=8"),
            "c.md:18:57: date/odd has no option 'weeks': it has none");
  EXPECT_EQ(
      error(rule, "date/late when word/hard"),
      "c.md:18:48: word/hard looks for faults; behind 'when' stands a rule that tells whether "
      "something is there");
}

TEST_F(CheckCode, WantsARuleForEveryKindOfARow) {
  late_.kinds = bit(DocumentKind::kConsultation);
  hard_.kinds = bit(DocumentKind::kConsultation);
  EXPECT_EQ(error("| notice | word/hard |", "| consultation | word/hard |"),
            "c.md:17:3: no rule of this row applies to a document of kind 'notice'; name one, or "
            "take the kind out");
  hard_.kinds = bit(DocumentKind::kNotice);
  EXPECT_EQ(error("", ""), "");
  late_.kinds = bit(DocumentKind::kDiary);
  EXPECT_EQ(error("", ""), "c.md:17:40: date/late applies to none of the kinds of this row");
}

TEST_F(CheckCode, RefusesRulesThatCompareFiles) {
  late_.together = true;
  EXPECT_EQ(error("", ""),
            "c.md:17:40: date/late compares the files of a run; a clause is asked of one document");
}

TEST_F(CheckCode, AGroupIsItsRulesThatAreOnByDefault) {
  hard_.on_by_default = false;
  EXPECT_EQ(error("", ""), "c.md:17:59: no rule of word/* is on by default: name rules");
}

}  // namespace
}  // namespace consultlint

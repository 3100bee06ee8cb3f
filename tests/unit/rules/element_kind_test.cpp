#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/kinds/element.h"
#include "unit/rules/heard.h"
#include "unit/rules/page_text.h"

namespace consultlint {
namespace {

using test::hear;
using test::Heard;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Texts = std::vector<std::string>;

std::string element_page(std::string_view rows) {
  return test::page_with("element", "Missing. {nearest}",
                         "## Evidence\n\n| Strength | Scope | Cues | Near |\n"
                         "| --- | --- | --- | --- |\n" +
                             std::string(rows));
}

struct ElementCase {
  std::string_view rows;
  std::vector<std::string> lines;
  Verdict verdict;
};

TEST(ElementKind, DecidesByStrength) {
  constexpr std::string_view kRows =
      "| strong | sentence | we propose |  |\n| weak | sentence | proposal~ |  |\n"
      "| support | heading | plan~ |  |\n| support | heading | future |  |\n";
  const ElementCase cases[] = {
      {kRows, {"Here we propose much."}, Verdict::kMet},
      {kRows, {"# Our plans", "The proposals are here."}, Verdict::kMet},
      {kRows, {"The proposals are here."}, Verdict::kWeak},
      {kRows, {"# Our plans for the future", "Some text."}, Verdict::kWeak},
      {kRows, {"# Our plans", "Some text."}, Verdict::kNotMet},
      {kRows, {"Nothing."}, Verdict::kNotMet},
      {kRows, {}, Verdict::kNotMet},
  };
  for (const ElementCase& c : cases) {
    const Heard heard = hear(element_page(c.rows), c.lines);
    ASSERT_TRUE(heard.outcome);
    EXPECT_EQ(heard.outcome->verdict, c.verdict) << testing::PrintToString(c.lines);
    EXPECT_EQ(heard.found.size(), c.verdict == Verdict::kNotMet ? 1U : 0U);
    EXPECT_EQ(heard.outcome->evidence.empty(), c.verdict == Verdict::kNotMet);
  }
}

TEST(ElementKind, LooksInTheScopeOfTheRow) {
  const ElementCase cases[] = {
      {"| strong | heading | key dates | money |\n",
       {"# Key dates", "It is free."},
       Verdict::kNotMet},
      {"| strong | heading | key dates | money |\n",
       {"# Key dates",
        "It costs \xC2\xA3"
        "5."},
       Verdict::kMet},
      {"| strong | heading | key dates |  |\n", {"See key dates."}, Verdict::kNotMet},
      {"| strong | item | post |  |\n", {"By post."}, Verdict::kNotMet},
      {"| strong | item | post |  |\n", {"- By post"}, Verdict::kMet},
      {"| strong | table-label | cost | money |\n",
       {"Cost: \xC2\xA3"
        "5"},
       Verdict::kMet},
      {"| strong | table-label | cost | money |\n",
       {"The cost is \xC2\xA3"
        "5"},
       Verdict::kNotMet},
      {"| strong | title | parking |  |\n", {"# Parking", "Text."}, Verdict::kMet},
      {"| strong | title | parking |  |\n", {"# Roads", "Parking."}, Verdict::kNotMet},
      {"| strong | sentence | cost | money |\n",
       {"The cost. \xC2\xA3"
        "5 it is."},
       Verdict::kNotMet},
      {"| strong | block | cost | money |\n",
       {"The cost. \xC2\xA3"
        "5 it is."},
       Verdict::kMet},
      {"| strong | section | cost | money |\n",
       {"# A", "Cost.",
        "\xC2\xA3"
        "5"},
       Verdict::kMet},
      {"| strong | section | cost | money |\n",
       {"# A", "Cost.", "# B",
        "\xC2\xA3"
        "5"},
       Verdict::kNotMet},
      {"| strong | any |  | money |\n",
       {"It is \xC2\xA3"
        "5"},
       Verdict::kMet},
      {"| strong | sentence | open * until |  |\n",
       {"It is open every day until late."},
       Verdict::kMet},
      {"| strong | sentence | open * until |  |\n",
       {"It is open to all who live here until May."},
       Verdict::kNotMet},
      {"| strong | sentence | reply & weigh~ |  |\n",
       {"The board will weigh with care what stands in each and every reply."},
       Verdict::kMet},
      {"| strong | sentence | reply & weigh~ |  |\n",
       {"Please reply. We weigh the bins."},
       Verdict::kNotMet},
      {"| strong | sentence | reply & weigh~ |  |\n",
       {"Please reply to one and two and three and four and five and six and seven and eight "
        "weigh."},
       Verdict::kNotMet},
      {"| strong | sentence | reply & open * until & weigh~ |  |\n",
       {"We weigh each reply, and the desk is open every day until late."},
       Verdict::kMet},
      {"| strong | sentence | reply & open * until |  |\n",
       {"Every reply is open to all who care to read it until late."},
       Verdict::kNotMet},
      {"| strong | any |  | organisations:2 |\n",
       {"Age Concern Trust and Dudley Council were asked."},
       Verdict::kMet},
      {"| strong | any |  | organisations:3 |\n",
       {"Age Concern Trust and Dudley Council were asked."},
       Verdict::kNotMet},
      {"| strong | any |  | phone |\n", {"Ask Ms Lebrun, tel. +352 555 0133."}, Verdict::kMet},
      {"| strong | any |  | phone |\n", {"Ring (651) 555-0126 on weekdays."}, Verdict::kMet},
      {"| strong | any |  | phone |\n", {"Leave word at 1-833-555-0172."}, Verdict::kMet},
      {"| strong | any |  | phone |\n",
       {"It costs +12 more (2019: 44,000), as 1-2 of 10 (12) say."},
       Verdict::kNotMet},
      {"| strong | any |  | issue-date |\n",
       {"# Works at the quay", "Wednesday 3 March 2027", "The quay may be shut."},
       Verdict::kMet},
      {"| strong | any |  | issue-date |\n",
       {"# Works at the quay", "The quay will be shut from Monday 15 March 2027."},
       Verdict::kNotMet},
  };
  for (const ElementCase& c : cases) {
    EXPECT_EQ(hear(element_page(c.rows), c.lines).outcome->verdict, c.verdict)
        << c.rows << testing::PrintToString(c.lines);
  }
}

TEST(ElementKind, NotEvidenceHasAVeto) {
  const auto verdict = [](std::string_view veto, const std::vector<std::string>& lines) {
    return hear(element_page("| strong | sentence | consult~ |  |\n\n## Not evidence\n\n"
                             "| Scope | Cues |\n| --- | --- |\n" +
                             std::string(veto)),
                lines)
        .outcome->verdict;
  };
  EXPECT_EQ(verdict("| phrase | consult your doctor |\n", {"Consult your doctor."}),
            Verdict::kNotMet);
  EXPECT_EQ(verdict("| phrase | consult your doctor |\n", {"We consult you."}), Verdict::kMet);
  EXPECT_EQ(verdict("| sentence | in 2019 |\n", {"We consulted in 2019."}), Verdict::kNotMet);
  EXPECT_EQ(verdict("| sentence | in 2019 |\n", {"We consulted. That was in 2019."}),
            Verdict::kMet);
  EXPECT_EQ(verdict("| heading | history |\n", {"# History", "We consulted."}), Verdict::kNotMet);
}

TEST(ElementKind, NotEvidenceHoldsFactsToo) {
  const std::string page = element_page(
      "| strong | heading | contact | phone |\n\n## Not evidence\n\n"
      "| Scope | Cues |\n| --- | --- |\n| sentence | press |\n");
  EXPECT_EQ(hear(page, {"# Contact", "Journalists: press office, 01632 960111."}).outcome->verdict,
            Verdict::kNotMet);
  EXPECT_EQ(hear(page, {"# Contact", "Ring 01632 960123."}).outcome->verdict, Verdict::kMet);
}

TEST(ElementKind, CuesMayNameWords) {
  const std::string page = test::page_with(
      "element", "Missing. {nearest}",
      "## Words\n\n| Name | Words |\n| --- | --- |\n| replies | reply; answers |\n\n"
      "## Evidence\n\n| Strength | Scope | Cues | Near |\n| --- | --- | --- | --- |\n"
      "| strong | sentence | your <replies>; <replies> & count~ | |\n");
  EXPECT_EQ(hear(page, {"Send your answers."}).outcome->verdict, Verdict::kMet);
  EXPECT_EQ(hear(page, {"We count every reply."}).outcome->verdict, Verdict::kMet);
  EXPECT_EQ(hear(page, {"Send replies."}).outcome->verdict, Verdict::kNotMet);
}

TEST(ElementKind, KnowsAPersonByTheName) {
  const std::string page = element_page("| strong | sentence | ask | person |\n");
  const std::pair<std::string_view, Verdict> cases[] = {
      {"Please ask Priya Nandakumar.", Verdict::kMet},
      {"Ask Mrs Rudd about it.", Verdict::kMet},
      {"To ask, see Assistant Divisional Officer K. J. Maddern.", Verdict::kMet},
      {"You may ask Gwenllian Lewis-Howell, our clerk.", Verdict::kMet},
      {"Ask Susan Hill, Policy Officer.", Verdict::kMet},
      {"Ask Rose Green (r.green@northmere.example).", Verdict::kMet},
      {"Ask at Susan Hill, near the library.", Verdict::kNotMet},
      {"Ask the Licensing Policy Officer.", Verdict::kNotMet},
      {"Ask at Harrowmere Library or Brackenshire Civic Centre.", Verdict::kNotMet},
      {"Ask the Marine Departments on Monday.", Verdict::kNotMet},
      {"Ask in Tarrow Bewley for the paper.", Verdict::kNotMet},
      {"Ask us.", Verdict::kNotMet},
  };
  for (const auto& [line, verdict] : cases) {
    EXPECT_EQ(hear(page, {std::string(line)}).outcome->verdict, verdict) << line;
  }
}

TEST(ElementKind, TellsTheNearestMissAndWhereToPutIt) {
  const std::string page = element_page("| strong | sentence | the cost | money |\n");
  const Heard heard = hear(page, {"# Parking", "Text.", "# Fees", "The cost is not known."});
  EXPECT_EQ(heard.found, (Texts{"Fees"}));
  EXPECT_EQ(
      heard.messages,
      (Texts{"Missing. The nearest is \"The cost is not known.\", but it stands without a sum "
             "of money."}));
  EXPECT_EQ(hear(page, {"# Parking", "Text."}).found, (Texts{"Parking"}));
  EXPECT_EQ(hear(page, {"# Parking", "Text."}).messages, (Texts{"Missing."}));
}

/// The page of an element that the sentence scorer knows.
std::string learned_page(std::string_view rows) {
  return test::with_change(element_page(rows), "severity: warning",
                           "element: alternative-formats\nseverity: warning");
}

constexpr std::string_view kFormats =
    "Please ring 01632 960123 for a copy in large print, braille or audio.";
constexpr std::string_view kElsewhere = "| strong | sentence | turquoise |  |\n";

TEST(ElementKind, TheScorerAloneFindsWhatNoRowSays) {
  const Heard heard =
      hear(learned_page(kElsewhere), {"# The weir path", "It floods.", std::string(kFormats)});
  EXPECT_EQ(heard.outcome->verdict, Verdict::kMet);
  EXPECT_THAT(heard.found, IsEmpty());
  EXPECT_GE(heard.outcome->score, 0.5);
  EXPECT_THAT(heard.evidence, testing::Contains(kFormats));
  EXPECT_EQ(heard.outcome->reason, "Found in \"" + std::string(kFormats) + "\".");
}

TEST(ElementKind, OfAnUnknownElementTheRowsAloneDecide) {
  const std::string page = test::with_change(element_page(kElsewhere), "severity: warning",
                                             "element: no-such-element\nseverity: warning");
  EXPECT_EQ(hear(page, {std::string(kFormats)}).outcome->verdict, Verdict::kNotMet);
  const Heard heard = hear(page, {"It is turquoise."});
  EXPECT_EQ(heard.outcome->verdict, Verdict::kMet);
  EXPECT_THAT(heard.evidence, ElementsAre("turquoise"));
}

TEST(ElementKind, AStrongRowThatTheScorerDoesNotBearOutIsWeak) {
  const Heard heard = hear(learned_page(kElsewhere), {"The beans are turquoise."});
  EXPECT_EQ(heard.outcome->verdict, Verdict::kWeak);
  EXPECT_THAT(heard.found, IsEmpty());
  EXPECT_LT(heard.outcome->score, 0.5);
  EXPECT_THAT(heard.evidence, ElementsAre("turquoise")) << "its passage would say it twice";
  EXPECT_THAT(heard.outcome->reason, HasSubstr("Only hinted at in \"The beans are turquoise.\""));
}

TEST(ElementKind, WhatNeitherBearsOutIsNotMetAndHasNoEvidence) {
  const Heard heard = hear(learned_page(kElsewhere), {"# Beans", "Boil the beans."});
  EXPECT_EQ(heard.outcome->verdict, Verdict::kNotMet);
  EXPECT_THAT(heard.evidence, IsEmpty());
  EXPECT_LT(heard.outcome->score, 0.5);
  EXPECT_FALSE(heard.outcome->nearest);
  EXPECT_THAT(heard.found, ElementsAre("Beans"));
  EXPECT_EQ(heard.outcome->reason, "Nothing in the document speaks of it.");
}

TEST(ElementKind, TheScorerLeavesTheNearestMissOfTheRows) {
  const Heard heard = hear(learned_page("| strong | sentence | the beans | money |\n"),
                           {"# Soup", "Text.", "# Recipe", "Boil the beans."});
  EXPECT_EQ(heard.outcome->verdict, Verdict::kNotMet);
  ASSERT_TRUE(heard.outcome->nearest);
  EXPECT_EQ(heard.nearest, "the beans");
  EXPECT_THAT(heard.found, ElementsAre("Recipe"));
  EXPECT_THAT(heard.outcome->reason, HasSubstr("The nearest is \"Boil the beans.\""));
}

TEST(ElementKind, OfAnEmptyDocumentNothingIsMet) {
  EXPECT_EQ(hear(learned_page(kElsewhere), {}).outcome->verdict, Verdict::kNotMet);
}

std::int32_t gain_of(Verdict verdict, double score, bool rare) {
  DeclaredEvidence declared;
  declared.verdict = verdict;
  declared.score = score;
  return declared_gain(declared, rare);
}

TEST(DeclaredGain, GrowsWithWhatTheRowsSay) {
  for (const bool rare : {false, true}) {
    const std::vector<std::int32_t> gains = {
        gain_of(Verdict::kNotMet, 0.25, rare), gain_of(Verdict::kWeak, 0.5, rare),
        gain_of(Verdict::kMet, 0.9, rare), gain_of(Verdict::kMet, 0.95, rare)};
    EXPECT_EQ(gains.front(), 0);
    EXPECT_EQ(std::ranges::adjacent_find(gains, std::ranges::greater_equal{}), gains.end());
  }
}

TEST(DeclaredGain, IsMoreWhereTheScorerLearnedLittle) {
  EXPECT_GT(gain_of(Verdict::kMet, 0.9, true), gain_of(Verdict::kMet, 0.9, false));
}

}  // namespace
}  // namespace consultlint

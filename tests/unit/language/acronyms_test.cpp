#include "language/acronyms.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

/// "SHORT=long form*uses", parted by "; ".
std::string acronyms_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::string seen;
  for (const Acronym& acronym : facts->acronyms()) {
    seen += (seen.empty() ? "" : "; ") + std::string(acronym.short_form) + "=" +
            std::string(acronym.long_form) + "*" + std::to_string(acronym.uses);
  }
  return seen;
}

struct Row {
  std::string_view prose;
  std::string_view seen;
};

TEST(Acronyms, AreExpandedInEveryWay) {
  constexpr Row kRows[] = {
      {"The voluntary and community sector (VCS) helps. The VCS is large.",
       "VCS=voluntary and community sector*2"},
      {"Each clinical commissioning group (CCG) met. Two CCGs agreed.",
       "CCG=clinical commissioning group*2"},
      {"The EIA (equality impact assessment) is ready.", "EIA=equality impact assessment*1"},
      {"The Social Services Department (\"the SSD\") pays.", "SSD=Social Services Department*1"},
      {"- ICB: integrated care board", "ICB=integrated care board*1"},
      {"- ICB \xE2\x80\x93 integrated care board, which buys care", "ICB=integrated care board*1"},
      {"| Short | Long\n| PCN | primary care network", "PCN=primary care network*1"},
      {"the Department for Transport (DfT)", "DfT=Department for Transport*1"},
      {"Nicola Cooper      NC\n\nNC told us of a tree.", "NC=Nicola Cooper*2"},
      {"the agency headquarters (HQ), which uses HQ", "HQ=headquarters*2"},
      {"Software-Defined Wide Area Network (SD-WAN) lines",
       "SD-WAN=Software-Defined Wide Area Network*1"},
      {"UK General Data Protection Regulation (UK GDPR) duties",
       "UK GDPR=UK General Data Protection Regulation*1; UK=*1"},
      {"the Office of Gas and Electricity Markets (Ofgem), and Ofgem again",
       "Ofgem=Office of Gas and Electricity Markets*2"},
      {"the Office for Standards in Education, Children's Services and Skills (Ofsted)",
       "Ofsted=Office for Standards in Education, Children's Services and Skills*1"},
      {"the Department for Environment, Food and Rural Affairs (Defra)",
       "Defra=Department for Environment, Food and Rural Affairs*1"},
      {"the Civic Government Act (Scotland) and Somerset Council (Planning)", ""},
      {"The fee of (FEE) is small.", ""},
      {"the town hall (TH-XQ) lease", "TH=*1; XQ=*1"},
  };
  for (const Row& row : kRows) EXPECT_EQ(acronyms_in(row.prose), row.seen) << row.prose;
}

TEST(Acronyms, AreCountedWhenNeverExpanded) {
  EXPECT_EQ(acronyms_in("The PPG met. Then the PPG left."), "PPG=*2");
}

TEST(Acronyms, AreToldFromRomanNumeralsByTheirOrder) {
  EXPECT_EQ(acronyms_in("The CIL and the CIC are new. So are chapters XIV and XL."),
            "CIL=*1; CIC=*1");
}

TEST(Acronyms, AreCountedFromTheirFirstUseOn) {
  const FactsOf facts("# The TPO\n\nA TPO is old. The tree preservation order (TPO) helps.");
  ASSERT_EQ(facts->acronyms().size(), 1U);
  const Acronym& acronym = facts->acronyms()[0];
  EXPECT_EQ(acronym.uses, 3U);
  EXPECT_EQ(acronym.mentions.size(), 3U);
  EXPECT_EQ(acronym.first.begin, acronym.mentions[0].begin);
  EXPECT_EQ(facts.text(acronym.definition), "tree preservation order (TPO)");
}

TEST(Acronyms, KeepEveryExpansion) {
  const FactsOf facts(
      "A tree preservation order (TPO) helps.\n\n- TPO: tree preservation order\n\n"
      "The town parks office (TPO) is closed.");
  ASSERT_EQ(facts->acronyms().size(), 1U);
  const std::vector<Expansion>& expansions = facts->acronyms()[0].expansions;
  ASSERT_EQ(expansions.size(), 3U);
  EXPECT_FALSE(expansions[0].listed);
  EXPECT_TRUE(expansions[1].listed);
  EXPECT_EQ(facts.text(expansions[2].long_form), "town parks office");
}

TEST(Acronyms, MayStandInThePossessive) {
  EXPECT_EQ(acronyms_in("The social services department (SSD) pays. The SSD's staff help. So do "
                        "the SSD\xE2\x80\x99s friends."),
            "SSD=social services department*3");
}

TEST(Acronyms, AreNotSeenInOtherCapitals) {
  constexpr std::string_view kRows[] = {
      "# TRAVEL SHOP OPENING HOURS",
      "Part II and Part XIV",
      "Write to HX0 4QP.",
      "Our ref is CCG/2627/118.",
      "Standard KSI-PIY-06 applies.",
      "Consultation briefing CB 25/14",
      "Printed as CW/DC/0924 in May.",
      "Do NOT send it. It is not needed.",
      "HAVE YOUR SAY now please",
      "See www.northmere.example/index?NOM_DTL=LST for more.",
      "You may ALWAYS reply by post.",
      "The lamp takes 40 KW, under 40 USC and ISBN 978 0.",
      "# RADIO\n\nName:",
      "# References\n\nSmith and Hale, in the QJRST, volume nine",
  };
  for (const std::string_view prose : kRows) EXPECT_EQ(acronyms_in(prose), "") << prose;
}

}  // namespace
}  // namespace consultlint

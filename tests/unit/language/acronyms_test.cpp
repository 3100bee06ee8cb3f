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
      {"the agency headquarters (HQ), which uses HQ", "HQ=headquarters*2"},
      {"Software-Defined Wide Area Network (SD-WAN) lines",
       "SD=Software-Defined*1; WAN=Wide Area Network*1"},
      {"the town hall (TH-XQ) lease", "TH=*1; XQ=*1"},
  };
  for (const Row& row : kRows) EXPECT_EQ(acronyms_in(row.prose), row.seen) << row.prose;
}

TEST(Acronyms, AreCountedWhenNeverExpanded) {
  EXPECT_EQ(acronyms_in("The PPG met. Then the PPG left."), "PPG=*2");
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
  };
  for (const std::string_view prose : kRows) EXPECT_EQ(acronyms_in(prose), "") << prose;
}

}  // namespace
}  // namespace consultlint

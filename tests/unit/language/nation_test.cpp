#include "language/nation.h"

#include <gtest/gtest.h>

#include "support/prose.h"

namespace consultlint {
namespace {

Nation nation_in(std::string_view prose, const Context& context = {}) {
  return nation_of(test::read_prose(prose), context);
}

struct Row {
  std::string_view prose;
  Nation nation;
};

TEST(Nation, IsTheOneThatTheTextNamesMost) {
  constexpr Nation kEngland = Nation::kEnglandAndWales;
  constexpr Nation kScotland = Nation::kScotland;
  constexpr Nation kIreland = Nation::kNorthernIreland;
  constexpr Row kRows[] = {
      {"Which bus do you take?", kEngland},
      {"The Scottish Government consults councils in Scotland.", kScotland},
      {"Members at Holyrood asked the Scottish ministers.", kScotland},
      {"Write to the Scottish Parliament, Edinburgh EH99 1SP.", kScotland},
      {"Councils in Northern Ireland and the Assembly at Stormont.", kIreland},
      {"Northern Ireland Civil Service, Belfast BT4 3SH", kIreland},
      {"Scotland and Scottish law differ. This is for England and Wales, not Welsh towns in Wales.",
       kEngland},
      {"The Senedd and councils in Wales, unlike Scotland and Scottish law, asked Welsh speakers.",
       kEngland},
      {"Offices: Leeds LS1 1UR, York YO1 7HH. Also Scotland, once: Scottish towns.", kEngland},
  };
  for (const Row& row : kRows) EXPECT_EQ(nation_in(row.prose), row.nation) << row.prose;
}

TEST(Nation, NeedsMoreThanOneSign) {
  EXPECT_EQ(nation_in("A map of Scotland hangs in the hall."), Nation::kEnglandAndWales);
  EXPECT_EQ(nation_in("Northern Ireland has a scheme like this."), Nation::kEnglandAndWales);
}

TEST(Nation, IsToldByTheAddressOfTheWriter) {
  EXPECT_EQ(nation_in("Carn House, Ballymore BT99 4QQ"), Nation::kNorthernIreland);
  EXPECT_EQ(nation_in("Offices: Perth PH1 5GD; Leeds LS1 1UR; York YO1 7HH"),
            Nation::kEnglandAndWales);
}

TEST(Nation, IsToldByOneLawOfItsOwn) {
  EXPECT_EQ(nation_in("The Homes (Scotland) Order 2022 asks each council for a plan."),
            Nation::kScotland);
  EXPECT_EQ(nation_in("The Homes (Northern Ireland) Order 2022 does."), Nation::kNorthernIreland);
}

TEST(Nation, ReadsWordsAndNotPartsOfThem) {
  EXPECT_EQ(nation_in("Northern Irelands, Scotlandwell and ScottishPower, Scotlandville."),
            Nation::kEnglandAndWales);
  EXPECT_EQ(nation_in("Ireland and the Republic of Ireland."), Nation::kEnglandAndWales);
  // What looks like England and Wales here speaks for neither.
  EXPECT_EQ(nation_in("Scotland and Scottish Water; firms in New England, New South Wales, the "
                      "Bank of England."),
            Nation::kScotland);
  EXPECT_EQ(nation_in("A Scottish terrier, two Scottish terriers and the Royal Bank of Scotland."),
            Nation::kEnglandAndWales);
}

TEST(Nation, TellsPostcodesFromOtherCapitals) {
  EXPECT_EQ(nation_in("Rooms EH1 and EH2, form G1 2, plan KA10 1A and AB1 2CDE."),
            Nation::kEnglandAndWales);
  EXPECT_EQ(nation_in("Glasgow G1 1XX and G20 8LR"), Nation::kScotland);
}

TEST(Nation, IsTheOneThatTheUserGives) {
  Context context;
  context.nation = Nation::kNorthernIreland;
  EXPECT_EQ(nation_in("Scotland, Scotland, Scotland", context), Nation::kNorthernIreland);
}

}  // namespace
}  // namespace consultlint

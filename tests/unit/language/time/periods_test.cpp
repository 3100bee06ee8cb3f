#include "consultlint/periods.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "consultlint/dates.h"
#include "unit/language/time/date.h"

namespace consultlint {
namespace {

using test::date;

std::string spell(const std::vector<DayRange>& ranges) {
  std::string text;
  for (const DayRange& range : ranges) {
    text += (text.empty() ? "" : " ") + to_iso(range.first, Precision::kDay) + "/" +
            to_iso(range.last, Precision::kDay);
  }
  return text;
}

TEST(Periods, CommonDaysCountBothEnds) {
  const DayRange autumn{date(2025, 9, 1), date(2025, 11, 30)};
  EXPECT_EQ(length_in_days(autumn), 91);
  const auto common = common_days(autumn, {date(2025, 11, 30), date(2026, 1, 5)});
  ASSERT_TRUE(common);
  EXPECT_EQ(length_in_days(*common), 1);
  EXPECT_FALSE(common_days(autumn, {date(2025, 12, 1), date(2026, 1, 5)}));
}

TEST(NamedDays, MeetAPeriodInItsYears) {
  const struct {
    std::string_view days;
    DayRange period;
    std::string met;
  } cases[] = {
      {"12-20/01-04", {date(2025, 12, 1), date(2025, 12, 31)}, "2025-12-20/2026-01-04"},
      {"12-20/01-04", {date(2026, 1, 3), date(2026, 2, 3)}, "2025-12-20/2026-01-04"},
      {"12-20/01-04", {date(2026, 1, 5), date(2026, 12, 19)}, ""},
      {"12-20/01-04",
       {date(2025, 1, 1), date(2025, 12, 20)},
       "2024-12-20/2025-01-04 2025-12-20/2026-01-04"},
      {"08-01/08-31", {date(2025, 7, 1), date(2025, 9, 1)}, "2025-08-01/2025-08-31"},
      {"02-29/02-29", {date(2025, 1, 1), date(2025, 12, 31)}, "2025-02-28/2025-02-28"},
      {"02-29/02-29", {date(2024, 1, 1), date(2024, 12, 31)}, "2024-02-29/2024-02-29"},
      {"2024-03-26/2024-05-02", {date(2024, 5, 2), date(2024, 7, 1)}, "2024-03-26/2024-05-02"},
      {"2024-03-26/2024-05-02", {date(2025, 4, 1), date(2025, 7, 1)}, ""},
  };
  for (const auto& c : cases) {
    const auto named = NamedDays::parse(c.days);
    ASSERT_TRUE(named) << c.days;
    EXPECT_EQ(spell(named->meeting(c.period)), c.met) << c.days;
  }
}

TEST(NamedDays, NeedTwoDaysThatExist) {
  for (const std::string_view text :
       {"", "August", "2024-03-26", "2024-03-26/", "2024-02-30/2024-03-01", "2024-05-02/2024-03-26",
        "12-20/2026-01-04", "2024-03-26/05-02", "13-01/13-02", "12-2/01-04", "1-20/01-041",
        "2024-03-2a/2024-05-02", "-1-20/01-04", "2024-03-26/2024-05-02/2024-05-03"}) {
    EXPECT_FALSE(NamedDays::parse(text)) << text;
  }
}

}  // namespace
}  // namespace consultlint

#include "language/time/dates.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

std::string faults_in(std::string_view prose, Context context = {}) {
  const FactsOf facts(prose, context);
  std::string faults;
  for (const DateMention& date : facts->dates()) {
    for (const std::string_view fault : date.faults) {
      faults += (faults.empty() ? "" : " ") + std::string(fault);
    }
  }
  return faults;
}

TEST(Dates, HaveFaultsWhereTheCalendarOrTheYearFails) {
  EXPECT_EQ(faults_in("It closes on Monday 9 June 2025."), "");
  EXPECT_EQ(faults_in("It closes on Monday 10 June 2025."), "weekday-mismatch");
  EXPECT_EQ(faults_in("Reply by 31 June 2025."), "impossible");
  EXPECT_EQ(faults_in("Reply by 30 February."), "impossible");
  EXPECT_EQ(faults_in("Reply by 29 February 2025."), "impossible");
  EXPECT_EQ(faults_in("Reply by 29 February 2024."), "");
  EXPECT_EQ(faults_in("Reply by Wednesday 24 June."), "year-missing");
}

TEST(Dates, CoverTheirWholePrecision) {
  const FactsOf facts("Work starts in February 2024.");
  ASSERT_EQ(facts->dates().size(), 1U);
  EXPECT_EQ(to_iso(last_day(facts->dates()[0]).value(), Precision::kDay), "2024-02-29");
}

}  // namespace
}  // namespace consultlint

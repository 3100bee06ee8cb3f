#include "language/time/stated_period.h"

#include <gtest/gtest.h>

#include <span>
#include <string>

#include "consultlint/calendar.h"
#include "unit/language/facts_of.h"
#include "unit/language/time/date.h"

namespace consultlint {
namespace {

using test::date;
using test::FactsOf;
using test::of_kind;
using Unit = DurationMention::Unit;

Context consultation() {
  return of_kind(DocumentKind::kConsultation);
}

struct Row {
  Date opening;
  Date closing;
  double count;
  Unit unit;
  std::string_view before;
  StatedFit fit;
};

void expect_fits(std::span<const Row> rows, Nation nation = Nation::kEnglandAndWales) {
  for (const Row& row : rows) {
    DurationMention stated;
    stated.parts = {{row.count, row.unit}};
    EXPECT_EQ(compare_with_stated(row.opening, row.closing, stated, row.before, nation), row.fit)
        << row.before << spell_length(stated) << " from " << spell_range(row.opening, row.closing);
  }
}

TEST(StatedPeriod, AgreesByEitherCount) {
  const Row kRows[] = {
      {date(2021, 6, 9), date(2021, 7, 21), 6, Unit::kWeek, "for ", StatedFit::kAgrees},
      {date(2014, 5, 16), date(2014, 6, 27), 6, Unit::kWeek, "for ", StatedFit::kAgrees},
      {date(2023, 12, 11), date(2024, 3, 17), 14, Unit::kWeek, "for ", StatedFit::kAgrees},
      {date(2020, 3, 16), date(2020, 6, 7), 12, Unit::kWeek, "for ", StatedFit::kAgrees},
      {date(2010, 2, 26), date(2010, 3, 16), 21, Unit::kDay, "a ", StatedFit::kShorter},
      {date(2011, 11, 14), date(2011, 12, 16), 4, Unit::kWeek, "a ", StatedFit::kLonger},
      {date(2019, 9, 30), date(2019, 11, 15), 6, Unit::kWeek, "for ", StatedFit::kLonger},
      {date(2025, 3, 3), date(2025, 3, 20), 2.5, Unit::kWeek, "for ", StatedFit::kAgrees},
  };
  expect_fits(kRows);
}

TEST(StatedPeriod, CountsMonthsByTheCalendar) {
  const Row kRows[] = {
      {date(2025, 1, 31), date(2025, 4, 30), 3, Unit::kMonth, "for ", StatedFit::kAgrees},
      {date(2025, 2, 1), date(2025, 4, 30), 3, Unit::kMonth, "for ", StatedFit::kAgrees},
      {date(2025, 2, 28), date(2025, 5, 31), 3, Unit::kMonth, "for ", StatedFit::kAgrees},
      {date(2025, 2, 28), date(2025, 5, 31), 2, Unit::kMonth, "for ", StatedFit::kLonger},
      {date(2025, 3, 3), date(2025, 5, 26), 3, Unit::kMonth, "for ", StatedFit::kShorter},
      {date(2024, 2, 29), date(2025, 2, 28), 1, Unit::kYear, "for ", StatedFit::kAgrees},
  };
  expect_fits(kRows);
}

TEST(StatedPeriod, CountsWorkingDaysByTheNation) {
  // Easter 2025: Good Friday on 18 April, Easter Monday on 21 April but not in Scotland.
  const Row kEngland[] = {
      {date(2025, 4, 14), date(2025, 4, 25), 10, Unit::kWorkingDay, "for ", StatedFit::kShorter},
      {date(2025, 4, 14), date(2025, 4, 29), 10, Unit::kWorkingDay, "for ", StatedFit::kAgrees},
      {date(2025, 4, 14), date(2025, 4, 30), 10, Unit::kWorkingDay, "for ", StatedFit::kAgrees},
      {date(2025, 4, 14), date(2025, 5, 1), 10, Unit::kWorkingDay, "for ", StatedFit::kLonger},
      {date(2025, 5, 6), date(2025, 5, 18), 9, Unit::kWorkingDay, "for ", StatedFit::kAgrees},
  };
  expect_fits(kEngland);
  const Row kScotland[] = {
      {date(2025, 4, 14), date(2025, 4, 30), 10, Unit::kWorkingDay, "for ", StatedFit::kLonger},
  };
  expect_fits(kScotland, Nation::kScotland);
}

TEST(StatedPeriod, LeavesOpenWhatTheWordsLeaveOpen) {
  const Row kRows[] = {
      {date(2019, 9, 30), date(2019, 11, 15), 6, Unit::kWeek, "for about ", StatedFit::kAgrees},
      {date(2019, 9, 30), date(2019, 12, 15), 6, Unit::kWeek, "for about ", StatedFit::kLonger},
      {date(2019, 9, 30), date(2019, 12, 15), 6, Unit::kWeek, "at least ", StatedFit::kAgrees},
      {date(2019, 9, 30), date(2019, 10, 15), 6, Unit::kWeek, "at least ", StatedFit::kShorter},
      {date(2019, 9, 30), date(2019, 12, 15), 6, Unit::kWeek, "no less than ", StatedFit::kAgrees},
      {date(2019, 9, 30), date(2019, 10, 15), 6, Unit::kWeek, "up to ", StatedFit::kAgrees},
      {date(2019, 9, 30), date(2019, 12, 15), 6, Unit::kWeek, "less than ", StatedFit::kLonger},
  };
  expect_fits(kRows);
}

/// "form: message" of the mismatch in a consultation paper; empty if there is none.
std::string mismatch_in(std::string_view prose) {
  const FactsOf facts(prose, consultation());
  for (const TimelineFault& fault : facts->timeline().faults) {
    if (fault.id == "stated-period-mismatch") return std::string(fault.form) + ": " + fault.message;
  }
  return {};
}

struct Paper {
  std::string_view prose;
  std::string_view mismatch;
};

TEST(StatedPeriod, IsHeldAgainstTheDatesOfThePaper) {
  constexpr Paper kPapers[] = {
      {"The consultation opens on 26 February 2010 and closes on 16 March 2010. "
       "This is a 21 day consultation.",
       "shorter: 26 February to 16 March 2010 is 18 days (19 counting both), not the 21 stated"},
      {"Comments are invited in a four week consultation that opens on 14 November 2011 and closes "
       "on 16 December 2011.",
       "longer: 14 November to 16 December 2011 is 32 days (33 counting both), not the 28 stated"},
      {"The consultation will run for six weeks, from 30 September to 15 November 2019.",
       "longer: 30 September to 15 November 2019 is 46 days (47 counting both), not the 42 "
       "stated"},
      {"This 12-week consultation opens on 16 March 2020 and closes on 7 June 2020.", ""},
      {"The consultation runs for fourteen weeks from 11 December 2023 to 17 March 2024.", ""},
      {"The consultation runs for six weeks from Wednesday 9 June to Wednesday 21 July 2021.", ""},
      {"The consultation lasts 10 working days. It opens on 7 April 2025 and closes on 18 April "
       "2025.",
       "shorter: 7 April to 18 April 2025 is 8 working days (9 counting both), not the 10 stated"},
  };
  for (const Paper& paper : kPapers) EXPECT_EQ(mismatch_in(paper.prose), paper.mismatch);
}

TEST(StatedPeriod, AgreesWithOneOfSeveral) {
  constexpr std::string_view kSilent[] = {
      // One of two lengths fits.
      "The consultation runs for eight weeks. It opens on 3 March 2025 and closes on 28 April "
      "2025.\n\nA second consultation of four weeks follows.",
      // The length was that of the deadline before an extension.
      "The consultation runs for six weeks and opens on 3 March 2025. Comments were to reach us by "
      "14 April 2025. The new deadline for replies is 28 April 2025.",
      // Lengths of other things.
      "The consultation opens on 3 March 2025 and closes on 28 April 2025. The pilot would run for "
      "six months, under a two-year lease, after three months' notice.",
  };
  for (const std::string_view prose : kSilent) EXPECT_EQ(mismatch_in(prose), "") << prose;
}

}  // namespace
}  // namespace consultlint

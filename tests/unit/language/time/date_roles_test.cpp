#include "language/time/date_roles.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

struct RoleRow {
  std::string_view prose;
  std::string_view roles;  ///< Of each date in order; "-" for none.
};

std::string roles_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::string roles;
  for (const DateMention& date : facts->dates()) {
    const std::string_view role = to_string(date.role);
    roles += (roles.empty() ? "" : " ") + std::string(role.empty() ? "-" : role);
  }
  return roles;
}

void expect_roles(std::span<const RoleRow> rows) {
  for (const RoleRow& row : rows) EXPECT_EQ(roles_in(row.prose), row.roles) << row.prose;
}

TEST(DateRoles, AreGivenByTheWordsBesideADate) {
  constexpr RoleRow kRows[] = {
      {"The consultation opens on 7 March 2022 and closes on 16 May 2022.", "opening closing"},
      {"The exercise begins on 9 May 2022 and ends at 5 pm on 6 June 2022.", "opening closing"},
      {"Comments should reach us no later than 28 June 2024.", "closing"},
      {"You have until 26 June 2019 to return your form.", "closing"},
      {"The consultation is open until 30 September 2025.", "closing"},
      {"We are consulting from 3 June to 15 July 2025.", "closing"},
      {"Date of issue: 16 March 2020", "issue"},
      {"Cabinet will decide at its meeting on 20 April 2026.", "decision"},
      {"A summary of responses will be published by 30 September 2022.", "feedback"},
      {"A drop-in will be held at the library on 8 June 2024.", "event"},
      {"If agreed, the charge would take effect from 1 April 2026.", "implementation"},
      {"The Council resolved on 13 February 2024 to ask again.", "-"},
  };
  expect_roles(kRows);
}

TEST(DateRoles, GoByABareLabelBeforeTheWordsBesideTheDate) {
  EXPECT_EQ(roles_in("| Starts | Monday 26 May 2025, at the May Fair, come and see us |\n"
                     "| Meet the artists | Thursday 12 June 2025 |\n"
                     "| Finishes | Friday 20 June 2025 |"),
            "opening event closing");
  EXPECT_EQ(roles_in("| From | Monday 2 June 2025 |\n| Until | Monday 28 July 2025 |"),
            "opening closing");
  EXPECT_EQ(roles_in("| Response paper | Due to be published by 19 February 2026 |"), "feedback");
}

TEST(DateRoles, LookBackToAQuestionOrToWhatAPronounMeans) {
  constexpr RoleRow kRows[] = {
      {"When does it have to be done by? Midnight on Sunday 15 March 2026.", "closing"},
      {"When is the hall open? Every day, and until late on Sunday 15 March 2026 for the fair.",
       "-"},
      {"Any person may send comments. They must be in the hands of the Clerk not later than noon "
       "on "
       "30 January 2026.",
       "closing"},
      {"The consultation opens on 5 January 2026. You have time; it shuts on 30 March 2026.",
       "opening closing"},
      {"Nobody digs from 1 November 2025 to 28 February 2026; fill in your holes.", "-"},
  };
  expect_roles(kRows);
}

TEST(DateRoles, TakeHoursOfOneDayForNoPeriod) {
  EXPECT_EQ(roles_in("Ask us in the hall from 26 April 2025 at 14:00 to 26 April 2025 at 15:30."),
            "-");
  EXPECT_EQ(roles_in("You'll have a letter with your new rent by 27 February 2026."), "-");
}

TEST(DateRoles, TellAMeetingFromTheDecisionThatItTakes) {
  constexpr RoleRow kRows[] = {
      {"The board is meeting on 10 December 2025 to approve the new zones.", "decision"},
      {"The friends are meeting on 10 December 2025 to sing carols.", "event"},
  };
  expect_roles(kRows);
}

TEST(DateRoles, NeedASubjectThatIsTheConsultation) {
  constexpr RoleRow kRows[] = {
      {"The survey shuts on 6 June 2022.", "closing"},
      {"The lease of the hall ends on 6 June 2022.", "-"},
      {"The comment period commences on 9 May 2022.", "opening"},
      {"The new timetable commences on 9 May 2022.", "implementation"},
      {"Applications for places close on 9 May 2022.", "-"},
      {"The last day for comments on the application is 9 May 2022.", "closing"},
      {"This is a consultation on parking. It starts on 9 May 2022.", "opening"},
      {"The bypass is nearly ready. It was opened by the Mayor on 9 May 2022.", "-"},
      // What ends in a clause of its own is what that clause is about.
      {"We need a new plan because the present one ends on 9 May 2022.", "-"},
      {"We want your views now, as the current deal ends on 9 May 2022.", "-"},
      {"Your comments matter because the plan expires on 9 May 2022.", "-"},
      {"Please reply soon because the survey ends on 9 May 2022.", "closing"},
      {"Please reply soon because it ends on 9 May 2022.", "closing"},
      {"The current consultation ends on 9 May 2022.", "closing"},
      {"The consultation, because Easter is early, ends on 9 May 2022.", "closing"},
      {"The survey opens on 4 April 2022 and, because of the present rota, ends on 9 May 2022.",
       "opening closing"},
      {"The survey opens on 4 April 2022 because the present deal ends on 9 May 2022.",
       "opening -"},
  };
  expect_roles(kRows);
}

TEST(DateRoles, TellRepliesFromOtherThingsThatAreSent) {
  constexpr RoleRow kRows[] = {
      {"Please hand in the slip at any library by 4pm on 9 May 2022.", "closing"},
      {"Post it to us by 9 May 2022.", "closing"},
      {"Contractors must submit invoices by 9 May 2022.", "-"},
      {"By 9 May 2022 you should let us have your opinion.", "closing"},
      {"We have set 9 May 2022 as the date by which replies should come in.", "closing"},
      {"The friends of the park have until 9 May 2022 to find the money.", "-"},
      {"Questions about this paper should reach us by 9 May 2022.", "-"},
      {"Ring 01632 960 000 by 9 May 2022 if you would like a paper form.", "-"},
  };
  expect_roles(kRows);
}

TEST(DateRoles, DistinguishWhatWillBeFromWhatWas) {
  constexpr RoleRow kRows[] = {
      {"The plan will be decided on 9 May 2022.", "decision"},
      {"The plan was drawn up, and Cabinet decided on 9 May 2022 to ask residents.", "-"},
      {"Results are to be announced on 9 May 2022.", "feedback"},
      {"The total is already decided and will not change before 2032.", "-"},
      {"The total is already decided and will not change before 9 May 2022.", "-"},
      {"The council will not decide before 2032.", "-"},
      {"Cabinet will decide in 2032.", "decision"},
      {"Last year's survey closed on 31 July 2015. Please reply by 4 May 2016.", "- closing"},
      {"The separate staff consultation closes on 9 May 2022.", "-"},
      {"Please do not confuse this with the transport survey (open until 9 May 2022).", "-"},
  };
  expect_roles(kRows);
}

TEST(DateRoles, OfWhatIsPublishedAreThoseOfTheNews) {
  constexpr RoleRow kRows[] = {
      {"We will publish the decision and our reasons by 9 May 2022.", "feedback"},
      {"A summary of the replies will be available from 9 May 2022.", "feedback"},
      {"You will be told the results of the consultation by 9 May 2022.", "feedback"},
      {"The plan will be published on 9 May 2022.", "-"},
  };
  expect_roles(kRows);
}

TEST(DateRoles, OfASecondDayAreThoseOfTheFirst) {
  constexpr RoleRow kRows[] = {
      {"Replies were invited from 9 May 2022 until yesterday, 6 June 2022.", "opening closing"},
      {"Opens 9 May 2022. Closes 6 June 2022.", "opening closing"},
      {"The period begins on 9 May 2022 with an open day in the hall, and ends on 6 June 2022.",
       "opening closing"},
  };
  expect_roles(kRows);
}

TEST(DateRoles, AreGivenByTableLabelsInBothDirections) {
  constexpr RoleRow kRows[] = {
      {"| Stage | Date\n| Last day for replies | 14 March 2025\n| Cabinet decides | 2 May 2025",
       "closing decision"},
      {"| Survey opens | Survey closes\n| 3 February 2025 | 12 May 2025", "opening closing"},
      {"| When | What\n| 13 January 2025 | Survey opens\n| 24 February 2025 | Survey closes",
       "opening closing"},
      {"| Opens | 3 February 2025 | Closes | 12 May 2025\n| Contact | A. Reader | Ward | East",
       "opening closing"},
      {"| No. | Step | Date\n| 4 | Publish findings | 14 March 2025", "feedback"},
      {"| Item | Detail\n| Duration | 3 February to 12 May 2025", "closing"},
      {"| Reader | A. Reader\n| Replies online | 3 February 2025", "closing"},
      {"| Place | Date\n| Marsh End | 3 February 2025", "-"},
      // "Date" beside an hour or a place is the day of a meeting.
      {"| Date | 3 February 2025\n| Time | 7pm\n| Place | Town Hall", "event"},
      {"| Venue | Town Hall\n| Date | 3 February 2025", "event"},
      {"| Date | 3 February 2025\n| To | All members", "issue"},
      {"| Notice sent | 3 February 2025\n| Time | 7pm", "issue"},
  };
  expect_roles(kRows);
}

TEST(DateRoles, AreGivenByTheLineAbove) {
  constexpr RoleRow kRows[] = {
      {"# Parking\n\nWe have a plan for the car park.\n\n## Closing date\n\n14 March 2025",
       "closing"},
      {"You can reply by:\n\n- 3 March 2025 (post)\n- 7 March 2025 (online)", "closing closing"},
  };
  expect_roles(kRows);
}

TEST(DateRoles, AreNotTakenByMonthsAndYearsFromDays) {
  constexpr RoleRow kRows[] = {
      {"Replies to the June 2025 draft must reach us by 14 March 2026.", "- closing"},
      {"Comments on the plan for 2024 to 2030 are due by 14 March 2026.", "- closing"},
      {"Please reply by March 2026.", "-"},
      {"Cabinet will decide in May 2026.", "decision"},
  };
  expect_roles(kRows);
}

TEST(DateRoles, AtTheHeadOfAPaperNeedNoWord) {
  EXPECT_EQ(roles_in("Wexcombe Council\n\n9 May 2022"), "issue");
  EXPECT_EQ(roles_in("Sent: 9 May 2022 08:31"), "issue");
  EXPECT_EQ(roles_in("# Notice of meeting\n\nNotice sent on Monday 9 May 2022\n\nRules"), "issue");
  EXPECT_EQ(roles_in("The pilot was a success and we thank all who helped on 9 May 2022."), "-");
}

std::string reasons_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::string reasons;
  for (const DateMention& date : facts->dates()) {
    reasons += (reasons.empty() ? "" : "; ") + date.reason;
  }
  return reasons;
}

TEST(DateRoles, SayWhy) {
  EXPECT_EQ(reasons_in("The survey closes on 16 May 2022."), "'survey closes' before it");
  EXPECT_EQ(reasons_in("By 16 May 2022 please tell us."), "'tell us' behind it");
  EXPECT_EQ(reasons_in("| Stage | Date\n| Cabinet decides | 2 May 2025"),
            "the row 'Cabinet decides'");
  EXPECT_EQ(reasons_in("Wexcombe Council\n\n9 May 2022"), "its place at the head of the paper");
  EXPECT_EQ(reasons_in("The bridge was built by 9 May 1922."), "");
}

}  // namespace
}  // namespace consultlint

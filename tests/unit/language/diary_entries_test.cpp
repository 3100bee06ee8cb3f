#include "language/diary_entries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "title: opening - closing" of each entry.
std::vector<std::string> entries_in(std::string_view prose) {
  Context context;
  context.kind = DocumentKind::kDiary;
  const test::FactsOf facts(prose, context);
  const auto text = [&](std::optional<std::uint32_t> date) {
    return date ? std::string(facts.text(facts->dates()[*date].span)) : std::string("none");
  };
  std::vector<std::string> entries;
  for (const AnnouncedConsultation& entry : find_announced_consultations(*facts)) {
    entries.push_back(std::string(facts.text(entry.title)) + ": " + text(entry.opening) + " - " +
                      text(entry.closing));
  }
  return entries;
}

TEST(DiaryEntries, AreRowsOfATable) {
  EXPECT_THAT(entries_in("# Diary\n\n"
                         "| Number | Subject | Opens | Closes |\n"
                         "| 1 | Library opening hours | 12 May 2025 | 4 August 2025 |\n"
                         "| 2 | Taxi policy | To be confirmed | To be confirmed |\n"
                         "| 3 | Budget for 2026 | 6 October 2025 | 5 January 2026 |"),
              ElementsAre("Library opening hours: 12 May 2025 - 4 August 2025",
                          "Budget for 2026: 6 October 2025 - 5 January 2026"));
}

TEST(DiaryEntries, AreSectionsWithATableOfLabels) {
  EXPECT_THAT(entries_in("# Diary\n\n## Youth services\n\n"
                         "| Item | Details |\n| Opens | 15 September 2025 |\n"
                         "| Closes | 8 December 2025 |\n\n## Park byelaws\n\n"
                         "| Item | Details |\n| Opens | 1 October 2025 |"),
              ElementsAre("Youth services: 15 September 2025 - 8 December 2025",
                          "Park byelaws: 1 October 2025 - none"));
}

TEST(DiaryEntries, AreSectionsOfProseAndItemsWithATitleOfTheirOwn) {
  EXPECT_THAT(
      entries_in("# Diary\n\n## Day centre\n\nThe consultation opens on 3 March 2025 and "
                 "closes on 26 May 2025.\n\n## Later in the year\n\n"
                 "- Bus network: opens on 1 September 2025\n"
                 "- Allotments: closes on 1 December 2025"),
      ElementsAre("Day centre: 3 March 2025 - 26 May 2025", "Bus network: 1 September 2025 - none",
                  "Allotments: none - 1 December 2025"));
}

TEST(DiaryEntries, NeedADate) {
  EXPECT_THAT(entries_in("# Diary\n\n## Taxi policy\n\nDates to be confirmed."), IsEmpty());
}

}  // namespace
}  // namespace consultlint

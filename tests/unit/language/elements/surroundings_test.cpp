#include "language/elements/surroundings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "unit/language/elements/feature_names.h"

namespace consultlint {
namespace {

using test::FactsOf;

constexpr std::string_view kPaper =
    "Opening words.\n\n# The weir\n\nIt leaks. It must be mended.\n\n## How to reply\n\n"
    "Reply in one of these ways:\n\n- by letter\n- by telephone\n\n"
    "The dates are these.\n\n| Step | Date |\n| Closes | 14 March 2027 |";

struct Row {
  std::string_view passage;
  std::string_view heading;
  std::string_view lead;
  std::string_view before;
};

TEST(Surroundings, TellWhatStandsAroundAPassage) {
  constexpr Row kRows[] = {
      {"Opening words.", "", "", ""},
      {"The weir", "", "", ""},
      {"It leaks.", "The weir", "", ""},
      {"It must be mended.", "The weir", "", "It leaks."},
      {"How to reply", "The weir", "", ""},
      {"by letter", "How to reply", "Reply in one of these ways:", ""},
      {"by telephone", "How to reply", "Reply in one of these ways:", ""},
      {"Step", "How to reply", "", ""},
      {"Date", "How to reply", "Step", ""},
      {"14 March 2027", "How to reply", "Closes", ""},
  };
  const FactsOf facts(kPaper);
  const Surroundings around(*facts);
  for (const Row& row : kRows) {
    const Passage passage = test::passage_of(facts, row.passage);
    const std::vector<std::string_view> told = {facts.text(around.heading(passage)),
                                                facts.text(around.lead(passage)),
                                                facts.text(around.before(passage))};
    EXPECT_THAT(told, testing::ElementsAre(row.heading, row.lead, row.before)) << row.passage;
  }
}

TEST(Surroundings, AWholeListHasTheLeadOfItsMembers) {
  const FactsOf facts(kPaper);
  const Surroundings around(*facts);
  std::vector<std::string_view> leads;
  for (const Passage& passage : find_passages(*facts)) {
    if (passage.kind == Passage::Kind::kList) leads.push_back(facts.text(around.lead(passage)));
  }
  EXPECT_EQ(leads,
            (std::vector<std::string_view>{"Reply in one of these ways:", "The dates are these."}));
}

TEST(Surroundings, AListThatBeginsADocumentHasNoLead) {
  const FactsOf facts("- by letter\n- by telephone");
  const Surroundings around(*facts);
  for (const Passage& passage : find_passages(*facts)) {
    EXPECT_EQ(around.lead(passage), TextSpan{});
  }
}

}  // namespace
}  // namespace consultlint

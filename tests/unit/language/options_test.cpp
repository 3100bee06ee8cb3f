#include "language/options.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

/// "name" with its marks and how much is told for and against it: "Option 1 *= +1-2", where * is
/// preferred, = changes nothing and x was discarded. Parted by " | ".
std::string options_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::string seen;
  for (const OfferedOption& option : facts->options()) {
    if (!seen.empty()) seen += " | ";
    seen += facts.text(option.name);
    if (option.preferred || option.no_change || option.discarded) seen += ' ';
    if (option.preferred) seen += '*';
    if (option.no_change) seen += '=';
    if (option.discarded) seen += 'x';
    const std::size_t sides = option.advantages.size() + option.drawbacks.size();
    if (sides == 0) continue;
    seen += " +" + std::to_string(option.advantages.size()) + "-" +
            std::to_string(option.drawbacks.size());
  }
  return seen;
}

std::string texts_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::string seen;
  for (const OfferedOption& option : facts->options()) {
    seen += "[" + std::string(facts.text(option.text)) + "]";
  }
  return seen;
}

struct Row {
  std::string_view prose;
  std::string_view options;
};

TEST(Options, AreKnownByTheirNames) {
  constexpr Row kRows[] = {
      {"## Option 1: close\nIt closes.\n## Option 2: no change\nIt stays.",
       "Option 1 | Option 2 ="},
      {"- Model A: a card\n- Model B: as now", "Model A | Model B ="},
      {"Option A \xE2\x80\x93 a fee.\nOption B \xE2\x80\x93 a cap.", "Option A | Option B"},
      {"Option 1 is a fee. Option 2 is a cap.", "Option 1 | Option 2"},
      {"| Choice | Cost\n| Choice 1 | 3\n| Choice 2 | 4", "Choice 1 | Choice 2"},
      {"| Side | Way 1 | Way 2\n| In its favour | neat | wild\n| Against it | noisy | shaggy",
       "Way 1 +1-1 | Way 2 +1-1"},
      {"Option 2.1: a fee\nOption 2.2: a cap", "Option 2.1 | Option 2.2"},
      {"## Possibility Two\nA fee.\n## Possibility Three\nA cap.",
       "Possibility Two | Possibility Three"},
  };
  for (const Row& row : kRows) EXPECT_EQ(options_in(row.prose), row.options) << row.prose;
}

TEST(Options, AreKnownByTheirPlace) {
  constexpr Row kRows[] = {
      {"# Paper\n## The options\n- Borrow the money.\n- Hand it back.",
       "Borrow the money | Hand it back"},
      {"# Paper\n## Options\n| Option | Advantages | Drawbacks\n| One round | fair | slow\n"
       "| Two rounds | quick | dear",
       "One round +1-1 | Two rounds +1-1"},
      {"# Paper\nThree variants are put forward:\n1. No change.\n2. A fee.\n3. A cap.",
       "No change = | A fee | A cap"},
      {"# Paper\n## The options\n### Lend it\nFor ten years.\n### Sell it\nAt once.",
       "Lend it | Sell it"},
  };
  for (const Row& row : kRows) EXPECT_EQ(options_in(row.prose), row.options) << row.prose;
}

TEST(Options, AreNotMentionsSitesOrAnswers) {
  constexpr std::string_view kNone[] = {
      "Option B costs more than the others.",
      "Site A: the old library is on Church Street.",
      "Most people wanted option 2.",
      "# Paper\n## Questions\n1. Which do you prefer?\n\xE2\x98\x90 Option A \xE2\x98\x90 Option B",
      "# Paper\n## The options\n### What each would mean\nA fee.\n### How we chose\nA cap.",
      "Plan your journey. Route planners are on our site.",
      "",
  };
  for (const std::string_view prose : kNone) EXPECT_EQ(options_in(prose), "") << prose;
}

TEST(Options, AreEachCountedOnce) {
  EXPECT_EQ(options_in("| Option A | cheap\n## Option A: a fee\nIt is a fee that all pay.\n"
                       "## Option B: a cap\nIt is a cap."),
            "Option A | Option B");
}

TEST(Options, HaveTheTextUpToTheNext) {
  EXPECT_EQ(texts_in("Option A: a fee.\nAll pay.\nOption B: a cap.\nFew pay.\n## Questions\nWhy?"),
            "[Option A: a fee.\nAll pay.][Option B: a cap.\nFew pay.]");
  EXPECT_EQ(texts_in("Option A: a fee.\nOption B: a cap.\nReply by Friday."),
            "[Option A: a fee.][Option B: a cap.]");
}

TEST(Options, TellWhatIsForAndAgainst) {
  EXPECT_EQ(options_in("Option A: a fee.\n- For: quick.\n- Against: dear.\n"
                       "Option B: a cap.\n- Benefits: cheap."),
            "Option A +1-1 | Option B +1-0");
  EXPECT_EQ(options_in("| Option | Pros | Cons\n| Option A | quick | dear\n| Option B | cheap | "),
            "Option A +1-1 | Option B +1-0");
  EXPECT_EQ(options_in("Option 1: a fee.\n- Good: quick.\n- Not so good: dear.\nOption 2: a cap."),
            "Option 1 +1-1 | Option 2");
  EXPECT_EQ(options_in("Option 1 is a fee. Option 2 is a cap.\n| Which | In favour | Against\n"
                       "| 1. A fee | quick | dear\n| 2. A cap | cheap | slow"),
            "Option 1 +1-1 | Option 2 +1-1");
}

TEST(Options, ArePreferredWhereTheTextSaysSo) {
  constexpr std::string_view kOptions = "Option A: a fee.\nOption B: a cap.\n## Our view\n";
  constexpr Row kRows[] = {
      {"We prefer Option B.", "Option A | Option B *"},
      {"Our preferred option is B.", "Option A | Option B *"},
      {"Option A is recommended.", "Option A * | Option B"},
      {"We have no preferred option, neither Option A nor Option B.", "Option A | Option B"},
      {"Do you prefer Option A?", "Option A | Option B"},
      {"Officers favour Option A over Option B.", "Option A | Option B"},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(options_in(std::string(kOptions) + std::string(row.prose)), row.options) << row.prose;
  }
}

TEST(Options, AreDiscardedUnderAHeadingThatSaysSo) {
  EXPECT_EQ(options_in("# Paper\n## Options that we ruled out\n- Option 3: a toll.\n"
                       "- Option 4: a tax.\n## What we offer\n- Option 1: a fee."),
            "Option 3 x | Option 4 x | Option 1");
}

}  // namespace
}  // namespace consultlint

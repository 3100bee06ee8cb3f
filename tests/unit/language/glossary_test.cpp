#include "language/glossary.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

/// "term=definition", parted by "; ".
std::string entries_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::string seen;
  for (const GlossaryTerm& entry : facts->glossary()) {
    seen += (seen.empty() ? "" : "; ") + std::string(facts.text(entry.term)) + "=" +
            std::string(facts.text(entry.definition));
  }
  return seen;
}

struct Row {
  std::string_view prose;
  std::string_view seen;
};

TEST(Glossary, IsReadInEveryShape) {
  constexpr Row kRows[] = {
      {"# Glossary\n\nBroker: finds care for you.", "Broker=finds care for you."},
      {"# Abbreviations\n\n- ICB \xE2\x80\x93 integrated care board", "ICB=integrated care board"},
      {"# Words we use\n\n\"Carer\" means a person who helps.", "Carer=a person who helps."},
      {"# Terms used in this paper\n\n| Term | Meaning\n| Hub | A place to meet",
       "Hub=A place to meet"},
      {"# Definitions\n\nRespite care\n\nCare that gives a carer a rest.",
       "Respite care=Care that gives a carer a rest."},
      {"# Jargon buster\n\n## B\n\n## Broker\n\nFinds care for you.", "Broker=Finds care for you."},
      {"# Costs\n\n| Abbreviation | Long form\n| ICB | integrated care board",
       "ICB=integrated care board"},
  };
  for (const Row& row : kRows) EXPECT_EQ(entries_in(row.prose), row.seen) << row.prose;
}

TEST(Glossary, EndsWithItsSection) {
  EXPECT_EQ(entries_in("# Glossary\n\nHub: a place.\n\n# Costs\n\nNote: these are rounded."),
            "Hub=a place.");
}

TEST(Glossary, IsNothingElse) {
  constexpr std::string_view kRows[] = {
      "# Costs\n\nNote: these are rounded.\n\n| Year | Cost\n| 2024 | 5",
      "# Glossary\n\nThe words below are explained for readers who are new to them.",
      "# Terms of reference\n\nChair: Cllr Hale.",
      "# Glossary",
      "# Definitions\n\nNote: the words below are in the law too.\n\n- KSI-07: keep a log",
      "",
  };
  for (const std::string_view prose : kRows) EXPECT_EQ(entries_in(prose), "") << prose;
}

TEST(Glossary, EntriesNameTheirSection) {
  const FactsOf facts("# Costs\n\nNone.\n\n# Glossary\n\nHub: a place.");
  ASSERT_EQ(facts->glossary().size(), 1U);
  EXPECT_EQ(facts->glossary().front().section, 1U);
}

}  // namespace
}  // namespace consultlint

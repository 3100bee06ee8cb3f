#include "consultlint/clauses.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/builder.h"

namespace consultlint {
namespace {

/// A document of headings (marked by #) and items with these numbers; behind "=" a number is a
/// paragraph of its own.
Document numbered(const std::vector<std::string>& numbers) {
  DocumentBuilder builder(Format::kText);
  std::string source;
  for (const std::string& number : numbers) source += number + " x";
  const ArtifactIndex artifact = builder.add_artifact({}, source);
  builder.begin_story(StoryKind::kBody);
  std::uint32_t at = 0;
  for (const std::string& number : numbers) {
    const bool heading = number.starts_with('#');
    const bool alone = number.starts_with('=');
    const auto end = at + static_cast<std::uint32_t>(number.size());
    if (alone) {
      builder.begin_block(BlockKind::kParagraph);
      builder.append(artifact, {at + 1, end});
    } else {
      builder.begin_block(heading ? BlockKind::kHeading : BlockKind::kItem);
      builder.begin_label();
      builder.append(artifact, {at + (heading ? 1U : 0U), end});
      builder.end_label();
      builder.append(artifact, {end, end + 2});
    }
    builder.end_block();
    at = end + 2;
  }
  builder.end_story();
  return builder.finish();
}

/// The faults, as "3.1 twice", "missing 3.2-3.3 before 3.4", "2.3 after 2.4", "4.2.2 under 4.3".
std::vector<std::string> faults(const std::vector<std::string>& numbers) {
  std::vector<std::string> said;
  const Document document = numbered(numbers);
  for (const Clause& clause : find_clauses(document)) {
    const std::string number = clause.number.to_string();
    if (clause.fault == Clause::Fault::kDuplicate) said.push_back(number + " twice");
    if (clause.fault == Clause::Fault::kGap) {
      said.push_back("missing " + clause.missing_from.to_string() + "-" +
                     clause.missing_to.to_string() + " before " + number);
    }
    if (clause.fault == Clause::Fault::kOutOfOrder) {
      said.push_back(number + " after " +
                     std::string(document.number(document.blocks()[clause.other])));
    }
    if (clause.fault == Clause::Fault::kWrongParent) {
      said.push_back(number + " under " +
                     std::string(document.number(document.blocks()[clause.other])));
    }
  }
  return said;
}

using Said = std::vector<std::string>;

TEST(Clauses, AreNotMissingWhereTheirNumberStandsAlone) {
  EXPECT_EQ(faults({"#2", "2.1", "=2.2", "=2.3", "2.4", "2.5"}), Said{});
  EXPECT_EQ(faults({"#2", "2.1", "=2.2", "2.3", "2.5"}), Said{"missing 2.4-2.4 before 2.5"});
}

TEST(Clauses, FollowEachOther) {
  EXPECT_EQ(faults({"#1", "1.1", "1.2", "#2", "2.1", "2.1.1", "2.1.2", "2.2", "#3"}), Said{});
  EXPECT_EQ(faults({"1.1", "1.2", "2.1", "2.2"}), Said{}) << "unnumbered headings above";
}

TEST(Clauses, ADuplicateIsFoundAndExplainsTheGapBehindIt) {
  EXPECT_EQ(faults({"3.1", "3.1", "3.3", "3.4"}), Said{"3.1 twice"});
  EXPECT_EQ(faults({"10.2.7", "10.2.8", "10.2.8", "10.3"}), (Said{"10.2.8 twice"}));
  EXPECT_EQ(faults({"#1", "1.1", "1.2", "1.1"}), Said{"1.1 twice"})
      << "only a whole new start is a new series";
}

TEST(Clauses, AGapNamesWhatIsMissing) {
  EXPECT_EQ(faults({"#4", "4.1", "4.2", "4.2.3", "4.2.4"}),
            Said{"missing 4.2.1-4.2.2 before 4.2.3"});
  EXPECT_EQ(faults({"#1", "#2", "#4"}), Said{"missing 3-3 before 4"});
  EXPECT_EQ(faults({"#1", "#2", "#20"}), Said{}) << "another numbering";
}

TEST(Clauses, OrderMatters) {
  EXPECT_EQ(faults({"2.1", "2.2", "2.4", "2.3"}),
            (Said{"missing 2.3-2.3 before 2.4", "2.3 after 2.4"}));
}

TEST(Clauses, AChildOfAnElderIsUnderTheWrongParent) {
  EXPECT_EQ(faults({"4.1", "4.2", "4.2.1", "4.3", "4.2.2", "4.2.3", "4.4"}),
            Said{"4.2.2 under 4.3"});
  EXPECT_EQ(faults({"#1", "1.1", "#2", "2.1", "#3", "2.2", "2.3", "#4"}), Said{"2.2 under 3"});
  EXPECT_EQ(faults({"#4", "4.1", "4.2", "4.3", "4.2.3", "4.4"}), Said{"4.2.3 under 4.3"});
  EXPECT_EQ(faults({"4.1", "4.1.1", "4.2", "4.2.1", "4.3", "4.3.1"}), Said{});
  EXPECT_EQ(faults({"#1", "#2", "#3", "2.4", "2.5"}), Said{}) << "chapters that were listed";
}

TEST(Clauses, AnAppendixStartsAgain) {
  EXPECT_EQ(faults({"#1", "1.1", "1.2", "#2", "#1", "1.1", "1.2"}), Said{});
}

TEST(Clauses, GoingBackToAChapterThatIsOverIsAnotherNumbering) {
  EXPECT_EQ(faults({"5.1", "5.2", "6.1", "7.1", "5.1", "5.2", "6.1"}), Said{}) << "answers";
  EXPECT_EQ(faults({"#3", "#4", "#5", "3.1", "3.2"}), Said{});
  EXPECT_EQ(faults({"4.1", "4.2", "4.4", "4.4.1", "4.3"}),
            (Said{"missing 4.3-4.3 before 4.4", "4.3 after 4.4.1"}));
}

TEST(Clauses, AChapterWithoutItsNumberNeedNotBeginAtOne) {
  EXPECT_EQ(faults({"7.1", "22.2", "22.3"}), Said{});
}

TEST(Clauses, AFewNumbersAreNoSeries) {
  EXPECT_EQ(faults({"2.1", "2.1"}), Said{});
}

TEST(Clauses, PlainListItemsAreNotClauses) {
  EXPECT_EQ(faults({"1", "1", "1", "7"}), Said{});
}

TEST(ClauseNumber, ReadsAndPrints) {
  EXPECT_EQ(ClauseNumber::parse("10.2.8")->to_string(), "10.2.8");
  EXPECT_EQ(ClauseNumber::parse("11.0")->to_string(), "11");
  EXPECT_EQ(ClauseNumber::parse("4.")->to_string(), "4");
  for (const char* wrong : {"", "a", "1.a", "1..2", "1.2.3.4.5.6.7", "2025", "(1)"}) {
    EXPECT_FALSE(ClauseNumber::parse(wrong)) << wrong;
  }
}

TEST(ClauseNumber, IsOrderedAsClausesAre) {
  const auto n = [](const char* text) { return *ClauseNumber::parse(text); };
  EXPECT_LT(n("3"), n("3.1"));
  EXPECT_LT(n("3.9"), n("3.10"));
  EXPECT_LT(n("3.10"), n("4"));
  EXPECT_TRUE(n("3.1.2").is_inside(n("3")));
  EXPECT_FALSE(n("3").is_inside(n("3")));
  EXPECT_EQ(n("3").child(2), n("3.2"));
}

}  // namespace
}  // namespace consultlint

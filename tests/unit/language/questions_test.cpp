#include "language/questions.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

/// "number:text[faults]", parted by " | ".
std::string questions_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::string seen;
  for (const Question& question : facts->questions()) {
    seen += (seen.empty() ? "" : " | ") + question.number + ":" +
            std::string(facts.text(question.span));
  }
  return seen;
}

std::string faults_of(std::string_view question) {
  const FactsOf facts("1. " + std::string(question));
  std::string ids;
  for (const Question& found : facts->questions()) {
    for (const std::string_view fault : found.faults) {
      ids += (ids.empty() ? "" : " ") + std::string(fault);
    }
  }
  return facts->questions().empty() ? "no question" : ids;
}

TEST(Questions, AreThosePutToRespondents) {
  EXPECT_EQ(questions_in("Question 4a: Which hours would suit you?"),
            "4a:Question 4a: Which hours would suit you?");
  EXPECT_EQ(questions_in("Q2. Please tell us about your group."),
            "2:Please tell us about your group.");
  EXPECT_EQ(questions_in("## Questions\n\n1. Which option is best?\n2. Why?"),
            "1:Which option is best? | 2:Why?");
  EXPECT_EQ(questions_in("- Do you use the bus?"), ":Do you use the bus?");
}

TEST(Questions, ThatLeaveRoomAreNotLeading) {
  EXPECT_EQ(faults_of("Which do you prefer: A, B, or do you not know?"), "");
  EXPECT_EQ(faults_of("How far do you agree that shifts should be shorter?"), "");
  EXPECT_EQ(faults_of("Do you not think that shifts are long?"), "leading");
}

TEST(Questions, AreNotHeadingsFaqsOrRhetoric) {
  EXPECT_EQ(questions_in("## Why are we asking?\n\nBecause rents rise."), "");
  EXPECT_EQ(questions_in("## Frequently asked questions\n\n- Do you charge? No."), "");
  EXPECT_EQ(questions_in("What is a compact? It is a promise between bodies."), "");
}

struct Row {
  std::string_view question;
  std::string_view faults;
};

TEST(Questions, HaveTheFaultsOfTheirWording) {
  constexpr Row kRows[] = {
      {"Do you agree that the hall should close?", "leading"},
      {"Do you agree or disagree that the hall should close?", ""},
      {"To what extent do you agree or disagree with the plan?", ""},
      {"Surely nobody needs a lift: do you agree?", "leading"},
      {"Do you support our much-needed changes?", "loaded"},
      {"What do you think of \"A modern library for all\"?", ""},
      {"Which benefits matter most to you?", "presuming"},
      {"Do you support the closure of the hall and the opening of the hub?", "double-barrelled"},
      {"Do you agree or disagree with the terms and conditions?", ""},
      {"Do you think the hall should close and that the hub should open?", "double-barrelled"},
      {"What are your views on health and social care?", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(faults_of(row.question), row.faults) << row.question;
}

}  // namespace
}  // namespace consultlint

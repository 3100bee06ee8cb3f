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
  const FactsOf facts("## Questions\n1. " + std::string(question));
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

TEST(Questions, GoOnInANumberedList) {
  EXPECT_EQ(questions_in("1. Which would you put first?\n2. Are the hours right?"),
            "1:Which would you put first? | 2:Are the hours right?");
  EXPECT_EQ(questions_in("Q1 Should it close? Q2 Is a year enough? Say why."),
            "1:Q1 Should it close? | 2:Q2 Is a year enough?");
  EXPECT_EQ(questions_in("1. Which would you visit? \u2026\u2026\u2026"),
            "1:Which would you visit? \u2026\u2026\u2026");
}

TEST(Questions, AreNotAnsweredAtOnce) {
  EXPECT_EQ(questions_in("- Do you need a lift? We will fetch you."), "");
  EXPECT_EQ(questions_in("- Do you need a lift? Please say."), ":Do you need a lift?");
  EXPECT_EQ(questions_in("Q1. Role: the officer reports to the board."), "");
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
      {"Isn't it time for a new hall?", "leading"},
      {"Like most people, do you want a new hall?", "leading"},
      {"Why don't some groups apply?", ""},
      {"Do you agree we should close the hall?", "leading"},
      {"Do you want this crumbling hall to stay?", "loaded"},
      {"How would the new hall help you?", "presuming"},
      {"How would the new hall affect you?", ""},
      {"Should we close the hall and build a hub?", "double-barrelled"},
      {"Do you support closing the hall and selling the site?", "double-barrelled"},
      {"Does the hall open and close at the right times?", ""},
      {"How satisfied are you with the price and the quality of meals?", "double-barrelled"},
      {"To what extent do you support the move to Torsk and the sale of the hall?",
       "double-barrelled"},
      {"Do you agree or disagree that the hall should go and the bus should stay?",
       "double-barrelled"},
      {"Would you like to reply by post and by phone?", ""},
      {"Would it not be better to share?", "leading"},
      {"Would you oppose a decision not to build?", "double-negative"},
      {"When should the new charges begin?", "presuming"},
      {"Is two metres a sensible limit?", ""},
      {"What would make the walk safer?", ""},
      {"With which bodies should we work and with which not?", ""},
      {"Should the hall open early and should the café close?", "double-barrelled"},
      {"How much will longer hours improve your visits?", "presuming"},
      {"What effect, if any, will longer hours have?", ""},
      {"Do you disagree that the hall should not close?", "double-negative"},
      {"Do you agree or disagree that it should not close?", ""},
      {"If not, why not?", ""},
      {"Should dogs always be on a lead?", "absolute"},
      {"Have you ever used the hall?", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(faults_of(row.question), row.faults) << row.question;
}

/// The answers to the first question, parted by "/", then its form and marks.
std::string answers_to(std::string_view prose) {
  const FactsOf facts("## Questions\n" + std::string(prose));
  if (facts->questions().empty()) return "no question";
  const Question& question = facts->questions().front();
  std::string seen;
  for (const TextSpan answer : question.answers) {
    seen += (seen.empty() ? "" : "/") + std::string(facts.text(answer));
  }
  constexpr std::string_view kForms[] = {"open", "list", "yes-no"};
  seen += (seen.empty() ? "" : " ") + std::string(kForms[static_cast<int>(question.form)]);
  if (question.several) seen += " several";
  if (question.comments) seen += " comments";
  if (question.optional) seen += " optional";
  return seen;
}

TEST(Questions, HaveTheAnswersPrintedWithThem) {
  constexpr Row kRows[] = {
      {"1. Should it close? \u2610 Yes \u2610 No \u2610 Not sure", "Yes/No/Not sure list"},
      {"1. Should it close?\n\u2610 Yes \u2610 No", "Yes/No list"},
      {"1. Are you a \u2610 resident \u2610 business?", "resident/business? list"},
      {"1. Should it close? Yes / no / unsure", "Yes/no/unsure list"},
      {"| 1 | Should it close? | Yes / no", "Yes/no list"},
      {"Question 1: Should it close?\n- Yes\n- No\nPlease say why.", "Yes/No list comments"},
      {"Question 1: Which of these do you use? Tick all that apply.\n- The hall\n- The pool",
       "The hall/The pool list several"},
      {"Question 1: What should we weigh?\n- the effect on you\n- the cost", "open"},
      {"1. Should it close?", "yes-no"},
      {"1. Should it close, and why?", "yes-no comments"},
      {"1. What do you think?\n2. Which hours would suit you?", "open"},
  };
  for (const Row& row : kRows) EXPECT_EQ(answers_to(row.question), row.faults) << row.question;
}

TEST(Questions, AreOptionalWhereTheFormSaysSo) {
  EXPECT_EQ(answers_to("# Form\n## Questions about you (optional)\n1. How old are you?"),
            "open optional");
  EXPECT_EQ(answers_to("# Form\n## Questions\nYou do not have to answer these.\n1. Who are you?"),
            "open optional");
  EXPECT_EQ(answers_to("1. What is your faith? \u2610 None \u2610 Prefer not to say"),
            "None/Prefer not to say list optional");
  EXPECT_EQ(answers_to("# Form\n## Questions\n1. Who are you?"), "open");
}

TEST(Questions, HaveTheFaultsOfTheirAnswers) {
  constexpr Row kRows[] = {
      {"Should it close? \u2610 Yes \u2610 No", "no-neutral-answer"},
      {"Should it close? \u2610 Yes \u2610 No \u2610 It depends", ""},
      {"Have you been there? \u2610 Yes \u2610 No", ""},
      {"What do you think? \u2610 Strongly agree \u2610 Agree \u2610 Disagree", "unbalanced-scale"},
      {"What do you think? \u2610 Agree \u2610 Neither \u2610 Disagree", ""},
      {"Which option do you prefer? \u2610 Option A \u2610 Option B", "no-none-of-these"},
      {"Which option do you prefer? \u2610 Option A \u2610 Option B \u2610 None of them", ""},
      {"How often do you go? \u2610 Weekly \u2610 Monthly", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(faults_of(row.question), row.faults) << row.question;
}

TEST(Questions, ArePutWhereAnswersArePrinted) {
  EXPECT_EQ(questions_in("Nobody should wait. Is one hour enough? \u2610 Yes \u2610 No"),
            ":Is one hour enough?");
  EXPECT_EQ(questions_in("# Paper\n## 6 Questions\nWrite to us."), "");
}

}  // namespace
}  // namespace consultlint

#include "rules/inflection.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace consultlint {
namespace {

std::string forms(std::string_view phrase, Forms kind) {
  std::string text;
  for (const InflectedPhrase& form : all_forms(phrase, kind)) {
    text += (text.empty() ? "" : ", ") + form.text;
  }
  return text;
}

TEST(Inflection, OfVerbs) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"utilise", "utilise, utilises, utilised, utilising"},
      {"consult", "consult, consults, consulted, consulting"},
      {"plan", "plan, plans, planned, planning"},
      {"open", "open, opens, opened, opening"},
      {"refer", "refer, refers, referred, referring"},
      {"cancel", "cancel, cancels, cancelled, cancelling"},
      {"apply", "apply, applies, applied, applying"},
      {"delay", "delay, delays, delayed, delaying"},
      {"agree", "agree, agrees, agreed, agreeing"},
      {"tie", "tie, ties, tied, tying"},
      {"fix", "fix, fixes, fixed, fixing"},
      {"reach", "reach, reaches, reached, reaching"},
      {"review", "review, reviews, reviewed, reviewing"},
      {"need", "need, needs, needed, needing"},
      {"write", "write, writes, wrote, written, writing"},
      {"make use of", "make use of, makes use of, made use of, making use of"},
      {"carry out", "carry out, carries out, carried out, carrying out"},
      {"go", "go, goes, went, gone, going"},
      {"have", "have, has, had, having"},
      {"put", "put, puts, putting"},
      {"forgo", "forgo, forgoes, forwent, forgone, forgoing"},
      {"spread through", "spread through, spreads through, spreading through"},
      {"misread", "misread, misreads, misreading"},
      {"annul", "annul, annuls, annulled, annulling"},
      {"concur", "concur, concurs, concurred, concurring"},
      {"debar", "debar, debars, debarred, debarring"},
      {"strive to", "strive to, strives to, strove to, striven to, striving to"},
  };
  for (const auto& [verb, expected] : cases) {
    EXPECT_EQ(forms(verb, Forms::kVerb), expected);
  }
}

TEST(Inflection, OfNouns) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"stakeholder", "stakeholder, stakeholders"},
      {"body", "body, bodies"},
      {"key stakeholder", "key stakeholder, key stakeholders"},
      {"process", "process, processes"},
      {"person", "person, people"},
      {"analysis", "analysis, analyses"},
      {"person who uses it", "person who uses it, people who use it"},
      {"adviser who speaks plainly", "adviser who speaks plainly, advisers who speak plainly"},
      {"club that has no room", "club that has no room, clubs that have no room"},
      {"team which teaches", "team which teaches, teams which teach"},
      {"area of work", "area of work, areas of work"},
      {"point of view", "point of view, points of view"},
      {"services for residents", "services for residents"},
      {"bus", "bus, buses"},
      {"fireman", "fireman, firemen"},
      {"salesperson", "salesperson, salespeople"},
      {"human", "human, humans"},
      {"lead-in time", "lead-in time, lead-in times"},
  };
  for (const auto& [noun, expected] : cases) EXPECT_EQ(forms(noun, Forms::kNoun), expected);
}

TEST(Inflection, ExactChangesNothing) {
  EXPECT_EQ(forms("prior to", Forms::kExact), "prior to");
}

}  // namespace
}  // namespace consultlint

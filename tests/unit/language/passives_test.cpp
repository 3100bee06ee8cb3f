#include "language/passives.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "support/annotated.h"
#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::Annotated;
using test::FactsOf;

/// `prose`, one paragraph, with the passives that were found between double brackets.
std::string marked(std::string_view prose) {
  const FactsOf facts(prose);
  std::string result;
  std::uint32_t at = 0;
  for (const Passive& passive : facts->passives()) {
    result += facts.text({at, passive.span.begin});
    result += "[[" + std::string(facts.text(passive.span)) + "]]";
    at = passive.span.end;
  }
  return result + std::string(facts.text({at, static_cast<std::uint32_t>(prose.size())}));
}

void expect_marks(std::span<const std::string_view> rows) {
  for (const std::string_view row : rows) EXPECT_EQ(marked(Annotated(row).text), row);
}

TEST(Passives, AreAFormOfBeAndAParticiple) {
  constexpr std::string_view kRows[] = {
      "The hall [[was closed]] in May.",
      "The hall will [[be closed]] by the council.",
      "Two halls have [[been sold]], and a third [[is being repaired]].",
      "Nothing has [[been decided]] so far.",
      "It's [[been agreed]] already and [[they're paid]] for it.",
      "The clubs [[are run]] by volunteers whose costs [[are met]] from a grant.",
      "Replies must [[be sent]] by Friday.",
      "It could have [[been written]] in plainer words.",
      "You may [[be asked]] to show a pass.",
      "The options [[being considered]] are two.",
      "The plan [[is based]] on last year's count.",
      "SPEED LIMITS [[ARE SET]] BY THE COUNTY.",
  };
  expect_marks(kRows);
}

TEST(Passives, MayBeQuotedJoinedOrEndWithAPreposition) {
  constexpr std::string_view kRows[] = {
      "The bid had [[been \"assessed]] with care\".",
      "It has [[been green-rated]] by the committee, and the list [[is e-mailed]] to all.",
      "The draft will [[be gone]] through line by line.",
      "How fees [[were arrived]] at is not clear.",
      "The bin is gone.",
      "Nobody [[gets left]] behind.",
      "Regard has [[been had]] to both.",
  };
  expect_marks(kRows);
}

TEST(Passives, AreNoPerfect) {
  constexpr std::string_view kRows[] = {
      "It's made a start.",
      "He's said nothing, and she's written two letters.",
      "[[It's made]] of wood.",
      "It's had a bad year.",
  };
  expect_marks(kRows);
}

TEST(Passives, TakeSomeAdjectivesForParticiplesBehindBe) {
  constexpr std::string_view kRows[] = {
      "The order may [[be varied]] by the court.",
      "Food and paper should not [[be mixed]].",
      "The rules are mixed and their effects were varied.",
      "The software is biased.",
  };
  expect_marks(kRows);
}

TEST(Passives, HoldAdverbsBetweenTheTwo) {
  constexpr std::string_view kRows[] = {
      "Grants [[are not usually paid]] in advance.",
      "It [[was only recently, and partly, mended]].",
      "The route [[is no longer used]].",
      "The fee [[was, however, raised]] again.",
      "The roof [[was first seen]] to leak in 2019 and [[was last mended]] in 2021.",
      "Replies should [[be clearly, fully and fairly weighed]].",
      "The path [[isn't well kept]].",
      "Bids [[were each marked]] twice.",
      "The terms [[are at present fixed]] by law.",
      "Mediation [[is now, in effect, required]] by the court.",
      "The sum [[was, in our view, wasted]], and the rest [[was (again) lost]].",
      "The stop [[was – again – moved]].",
      "Late bids [[are as a rule turned]] away; three [[were in due course heard]].",
      "A licence [[is by law needed]], and it [[was on appeal granted]].",
      "The shop is here – closed doors and all.",
      "Send what is due (it is not) required forms and all.",
  };
  expect_marks(kRows);
}

TEST(Passives, StandBehindATurnedSubject) {
  constexpr std::string_view kRows[] = {
      "[[Were you told]] about the move?",
      "How [[is the service paid]] for?",
      "Why [[are these small local shops treated]] in another way?",
      "[[Is your group registered]] with the regulator of charities in England and Wales?",
      "Nor [[was it shown]] on the map.",
      "How [[was that decided]]?",
      "[[Are the revised plans published]]?",
      "[[Were the three proposed sites visited]] by you?",
      "[[Was the town's planned hall built]] in 2019?",
      "Why [[was the no. 9 withdrawn]]?",
      "And [[were Nos. 3 and 4 closed]]?",
      "Question 1: [[Are the proposed standards pitched]] at the right level?",
      "Is the proposed site in a restricted area?",
      "Are the proposed sites protected areas?",
      "[[Were the 9 withdrawn]]?",
  };
  expect_marks(kRows);
}

TEST(Passives, AreAlsoMadeWithGet) {
  constexpr std::string_view kRows[] = {
      "Some letters [[get returned]] unopened.",
      "The work [[got delayed]] by frost.",
      "Get involved, and we will get started.",
      "They got used to it.",
      "Bidders [[get put]] off, and we [[got let]] down.",
      "It [[got read]] out, then [[got set]] aside.",
      "Get set, and let us get read in for it.",
      "We get tired of waiting.",
      "How your answers [[get used]].",
  };
  expect_marks(kRows);
}

TEST(Passives, AreNoStates) {
  constexpr std::string_view kRows[] = {
      "We are interested in your view and committed to the town.",
      "People are worried, very concerned and not convinced.",
      "She is prepared to wait, and he was determined to go.",
      "The draft [[was prepared]] in May; it [[was determined]] that it would stay.",
      "The centre is closed on Mondays.",
      "The centre [[was closed]] in 2019.",
      "Staff [[were surprised]] by the count.",
      "The bus was more crowded than the train.",
      "Councillors were pleased.",
      "He was fed up, and she must be worn out.",
      "The line [[is fed]] daily.",
      "Most were resigned to it; the tree is diseased and the road was congested.",
      "She is well versed in it.",
  };
  expect_marks(kRows);
}

TEST(Passives, LeaveWordsAloneThatOnlyLookLikeParticiples) {
  constexpr std::string_view kRows[] = {
      "There is need of it, and there were increased costs.",
      "It is a proposed change, and this is the preferred site.",
      "The wall is red; a hundred people is a crowd.",
      "The hall is well-known and the lane is tree-lined.",
      "The shop has [[been re-opened]].",
      "We have decided to wait.",
      "The team is made-up.",
      "The rise is unprecedented.",
      "We are open to all those affected.",
      "The accident happened where it had occurred before.",
  };
  expect_marks(kRows);
}

TEST(Passives, NameTheirSentenceAndParticiple) {
  const FactsOf facts("We decide in May. The hall will not be sold.");
  ASSERT_EQ(facts->passives().size(), 1U);
  const Passive& passive = facts->passives().front();
  EXPECT_EQ(passive.sentence, 1U);
  EXPECT_EQ(facts.text(facts->tokens()[passive.participle].span), "sold");
}

}  // namespace
}  // namespace consultlint

#include "engine/judgement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <vector>

namespace consultlint {
namespace {

using testing::ElementsAre;

/// A clause that requires each of its parts; the numbers of a part are alternatives.
PlannedClause clause(std::initializer_list<std::vector<std::uint32_t>> parts) {
  PlannedClause planned;
  for (const std::vector<std::uint32_t>& part : parts) {
    PlannedRequirement& requirement = planned.requirements.emplace_back();
    for (const std::uint32_t rule : part) requirement.any_of.push_back({rule});
  }
  return planned;
}

struct Row {
  std::vector<Verdict> verdicts;
  Verdict verdict;
  std::vector<std::uint32_t> deciding;
};

TEST(Judgement, AllThatIsRequiredMustBeMet) {
  const PlannedClause both = clause({{0}, {1}});
  for (const Row& row : {
           Row{{Verdict::kMet, Verdict::kMet}, Verdict::kMet, {0, 1}},
           Row{{Verdict::kMet, Verdict::kNotMet}, Verdict::kNotMet, {1}},
           Row{{Verdict::kWeak, Verdict::kMet}, Verdict::kCannotTell, {0}},
           Row{{Verdict::kCannotTell, Verdict::kWeak}, Verdict::kCannotTell, {0, 1}},
           Row{{Verdict::kCannotTell, Verdict::kNotMet}, Verdict::kNotMet, {1}},
           Row{{Verdict::kNotApplicable, Verdict::kMet}, Verdict::kMet, {1}},
           Row{{Verdict::kNotApplicable, Verdict::kNotApplicable}, Verdict::kNotApplicable, {0, 1}},
       }) {
    const Judgement judged = judge(both, row.verdicts);
    EXPECT_EQ(judged.verdict, row.verdict) << to_string(row.verdicts[0]);
    EXPECT_EQ(judged.deciding, row.deciding) << to_string(row.verdicts[0]);
  }
}

TEST(Judgement, OneAlternativeIsEnough) {
  const PlannedClause either = clause({{0, 1}});
  for (const Row& row : {
           Row{{Verdict::kMet, Verdict::kNotMet}, Verdict::kMet, {0}},
           Row{{Verdict::kNotMet, Verdict::kWeak}, Verdict::kCannotTell, {1}},
           Row{{Verdict::kNotMet, Verdict::kNotMet}, Verdict::kNotMet, {0, 1}},
           Row{{Verdict::kNotApplicable, Verdict::kNotMet}, Verdict::kNotMet, {1}},
           Row{{Verdict::kNotApplicable, Verdict::kNotApplicable}, Verdict::kNotApplicable, {0, 1}},
       }) {
    const Judgement judged = judge(either, row.verdicts);
    EXPECT_EQ(judged.verdict, row.verdict) << to_string(row.verdicts[0]);
    EXPECT_EQ(judged.deciding, row.deciding) << to_string(row.verdicts[0]);
  }
}

TEST(Judgement, OfAGroupEveryRuleMustBeMet) {
  PlannedClause group;
  group.requirements = {{{{0, 1}, {2}}}};  // group/*, or the third rule
  const std::vector<Verdict> half = {Verdict::kMet, Verdict::kNotMet, Verdict::kNotMet};
  EXPECT_EQ(judge(group, half).verdict, Verdict::kNotMet);
  EXPECT_THAT(judge(group, half).deciding, ElementsAre(1, 2));
  const std::vector<Verdict> other = {Verdict::kMet, Verdict::kNotMet, Verdict::kMet};
  EXPECT_EQ(judge(group, other).verdict, Verdict::kMet);
}

TEST(Judgement, IsAskedOnlyOnItsOccasion) {
  PlannedClause planned = clause({{0, 1}});
  planned.requirements.front().when = 2;
  for (const Row& row : {
           Row{{Verdict::kMet, Verdict::kNotMet, Verdict::kMet}, Verdict::kMet, {0}},
           Row{{Verdict::kNotMet, Verdict::kNotMet, Verdict::kMet}, Verdict::kNotMet, {0, 1}},
           Row{{Verdict::kMet, Verdict::kMet, Verdict::kNotMet}, Verdict::kNotApplicable, {2}},
           Row{{Verdict::kMet, Verdict::kNotMet, Verdict::kWeak}, Verdict::kMet, {0}},
           Row{{Verdict::kNotMet, Verdict::kNotMet, Verdict::kWeak},
               Verdict::kCannotTell,
               {0, 1, 2}},
           Row{{Verdict::kNotMet, Verdict::kNotMet, Verdict::kCannotTell},
               Verdict::kCannotTell,
               {0, 1, 2}},
           // Without rules that judge documents of this kind, the occasion does not matter.
           Row{{Verdict::kNotApplicable, Verdict::kNotApplicable, Verdict::kNotMet},
               Verdict::kNotApplicable,
               {0, 1}},
           // The rule that tells of the occasion does not judge documents of this kind.
           Row{{Verdict::kNotMet, Verdict::kNotMet, Verdict::kNotApplicable},
               Verdict::kNotMet,
               {0, 1}},
       }) {
    const Judgement judged = judge(planned, row.verdicts);
    EXPECT_EQ(judged.verdict, row.verdict) << to_string(row.verdicts[2]);
    EXPECT_EQ(judged.deciding, row.deciding) << to_string(row.verdicts[2]);
  }
}

TEST(ClauseVerdict, FollowsFromClassAndKind) {
  struct Case {
    ClauseClass clause_class;
    Verdict judged;
    ClauseVerdict verdict;
  };
  using enum ClauseClass;
  for (const Case& row : {
           Case{kCheckable, Verdict::kMet, ClauseVerdict::kMet},
           Case{kCheckable, Verdict::kNotMet, ClauseVerdict::kNotMet},
           Case{kCheckable, Verdict::kWeak, ClauseVerdict::kCannotTell},
           Case{kCheckable, Verdict::kCannotTell, ClauseVerdict::kCannotTell},
           Case{kCheckable, Verdict::kNotApplicable, ClauseVerdict::kNotApplicable},
           Case{kSign, Verdict::kMet, ClauseVerdict::kSignSeen},
           Case{kSign, Verdict::kNotMet, ClauseVerdict::kNoSign},
           Case{kSign, Verdict::kCannotTell, ClauseVerdict::kCannotTell},
           Case{kNotCheckable, Verdict::kNotApplicable, ClauseVerdict::kNotCheckable},
       }) {
    ClauseInfo clause;
    clause.clause_class = row.clause_class;
    clause.kinds = 1U << static_cast<unsigned>(DocumentKind::kNotice);
    EXPECT_EQ(clause_verdict(clause, DocumentKind::kNotice, row.judged), row.verdict)
        << to_string(row.clause_class) << ' ' << to_string(row.judged);
    if (row.clause_class == kNotCheckable) continue;
    EXPECT_EQ(clause_verdict(clause, DocumentKind::kDiary, row.judged),
              ClauseVerdict::kNotApplicable);
  }
}

}  // namespace
}  // namespace consultlint

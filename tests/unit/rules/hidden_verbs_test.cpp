#include "consultlint/hidden_verbs.h"

#include <gtest/gtest.h>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

TEST(HiddenVerbs, AreFoundInTheirNouns) {
  struct Row {
    std::string_view noun;
    std::string_view verb;
  };
  constexpr Row kRows[] = {
      {"decision", "decide"},
      {"decisions", "decide"},
      {"assessment", "assess"},
      {"analysis", "analyse"},
      {"enquiries", "enquire"},
      {"consideration", "consider"},
      {"referral", "refer"},
      {"organisation", "organise"},
      {"allowance", "allow"},
      {"building", {}},
      {"town", {}},
      {"s", {}},
      {"", {}},
      {"decisio", {}},
  };
  for (const Row& row : kRows) EXPECT_EQ(verb_hidden_in(row.noun), row.verb) << row.noun;
}

TEST(HiddenVerbs, TakeTheFormOfTheVerbBesideThem) {
  const FactsOf facts("Carry carries carried. It was made. They made. Making undertaken");
  const auto like = [&](std::string_view base, std::uint32_t token) {
    return in_form_of("apply", base, *facts, token);
  };
  EXPECT_EQ(like("carry", 0), "Apply");
  EXPECT_EQ(like("carry", 1), "applies");
  EXPECT_EQ(like("carry", 2), "applied");
  EXPECT_EQ(in_form_of("choose", "make", *facts, 5), "chosen") << "behind a form of be";
  EXPECT_EQ(in_form_of("choose", "make", *facts, 7), "chose");
  EXPECT_EQ(like("make", 8), "Applying");
  EXPECT_EQ(in_form_of("write", "undertake", *facts, 9), "written");
  EXPECT_EQ(gerund_of("introduce"), "introducing");
}

}  // namespace
}  // namespace consultlint

// The built-in codes of practice as a whole: what each covers.

#include "consultlint/codes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

#include "rules/registry.h"

namespace consultlint {
namespace {

/// How many entries the clause-by-clause reading of a code has, by what a document can show of
/// them.
struct Coverage {
  std::string_view code;
  std::ptrdiff_t checkable;
  std::ptrdiff_t signs;
  std::ptrdiff_t not_checkable;
};

void PrintTo(const Coverage& coverage, std::ostream* out) {
  *out << coverage.code;
}

class CodeCoverage : public testing::TestWithParam<Coverage> {};

TEST_P(CodeCoverage, HasARowForEveryClause) {
  const auto code = std::ranges::find(builtin_codes(), GetParam().code, &CodeInfo::id);
  ASSERT_NE(code, builtin_codes().end());
  const auto count = [&](ClauseClass clause_class) {
    return std::ranges::count(code->clauses, clause_class, &ClauseInfo::clause_class);
  };
  EXPECT_EQ(count(ClauseClass::kCheckable), GetParam().checkable);
  EXPECT_EQ(count(ClauseClass::kSign), GetParam().signs);
  EXPECT_EQ(count(ClauseClass::kNotCheckable), GetParam().not_checkable);
}

INSTANTIATE_TEST_SUITE_P(Codes, CodeCoverage,
                         testing::Values(Coverage{"worcestershire-protocol-2002", 15, 16, 16},
                                         Coverage{"worcestershire-compact-2011", 0, 12, 6},
                                         Coverage{"worcestershire-consultation-2002", 48, 64, 7},
                                         Coverage{"herefordshire-2009", 34, 54, 53},
                                         Coverage{"dudley-compact", 13, 30, 40}));

TEST(BuiltinCodes, StandInOrderOfId) {
  EXPECT_TRUE(std::ranges::is_sorted(builtin_codes(), {}, &CodeInfo::id));
}

TEST(BuiltinCodes, HaveWordsOfTheirOwnForEveryClause) {
  constexpr std::size_t kLongestAsk = 160;  // a paraphrase, never the paragraph itself
  for (const CodeInfo& code : builtin_codes()) {
    for (const ClauseInfo& clause : code.clauses) {
      EXPECT_LE(clause.asks.size(), kLongestAsk) << code.id << ':' << clause.label;
      EXPECT_FALSE(clause.asks.ends_with('.')) << code.id << ':' << clause.label;
      EXPECT_FALSE(clause.why.ends_with('.')) << code.id << ':' << clause.label;
    }
  }
}

}  // namespace
}  // namespace consultlint

#include "engine/silencer.h"

#include <gtest/gtest.h>

#include "unit/report/sample.h"

namespace consultlint {
namespace {

using namespace report_sample;

Ignore lines(std::vector<std::string> rules, std::uint32_t first, std::uint32_t last) {
  return {std::move(rules), {}, {first, last}};
}

ReportedFinding on_line(std::uint32_t line, const RuleInfo& info = kPlainWords) {
  return finding(info, "m.", at(line, "We [[utilise the hall]]."));
}

TEST(Silencer, FindsTheWishForARuleItsGroupOrAll) {
  const std::vector<Ignore> wishes = {lines({"language/plain-words"}, 1, 2),
                                      lines({"language"}, 4, 5), lines({"all"}, 7, 8)};
  Silencer silencer(wishes);
  for (const std::uint32_t line : {1U, 2U}) EXPECT_EQ(silencer.find(on_line(line)), &wishes[0]);
  EXPECT_EQ(silencer.find(on_line(4)), &wishes[1]);
  EXPECT_EQ(silencer.find(on_line(8)), &wishes[2]);
  for (const std::uint32_t line : {3U, 6U, 9U}) EXPECT_EQ(silencer.find(on_line(line)), nullptr);
  EXPECT_EQ(silencer.find(on_line(1, kTwoDates)), nullptr);
}

TEST(Silencer, PrefersTheNarrowestNameAndTheWidestReach) {
  const std::vector<Ignore> wishes = {lines({"all"}, 1, 9), lines({"language/plain-words"}, 3, 4),
                                      lines({"language/plain-words"}, 2, 6)};
  Silencer silencer(wishes);
  EXPECT_EQ(silencer.find(on_line(3)), &wishes[2]);
  EXPECT_TRUE(silencer.was_used(0, 0));
  EXPECT_FALSE(silencer.was_used(1, 0)) << "the other reaches further";
  EXPECT_TRUE(silencer.was_used(2, 0));
  EXPECT_EQ(silencer.find(on_line(8)), &wishes[0]);
}

TEST(Silencer, TellsWhichNamesOfAWishWereUsed) {
  const std::vector<Ignore> wishes = {lines({"timescale", "language"}, 1, 9)};
  Silencer silencer(wishes);
  silencer.find(on_line(3));
  EXPECT_FALSE(silencer.was_used(0, 0));
  EXPECT_TRUE(silencer.was_used(0, 1));
}

TEST(Silencer, MatchesWordsAndFingerprints) {
  std::vector<Ignore> wishes = {lines({"language/plain-words"}, 1, 9),
                                lines({"language/plain-words"}, 1, 9)};
  wishes[0].words = "utilise  the";
  wishes[1].fingerprint = "0123456789abcdef";
  Silencer silencer(wishes);
  EXPECT_EQ(silencer.find(on_line(3)), &wishes[0]);
  ReportedFinding other = finding(kPlainWords, "m.", at(3, "We [[use the]]."));
  EXPECT_EQ(silencer.find(other), nullptr);
  other.text = "utilise\nthese";
  EXPECT_EQ(silencer.find(other), &wishes[0]) << "the last word may go on";
  other.text = "utilises the";
  EXPECT_EQ(silencer.find(other), nullptr);
  other.fingerprint.hash = "0123456789abcdef";
  EXPECT_EQ(silencer.find(other), &wishes[1]);
}

TEST(Silencer, LeavesRulesAboutWishesToTheirName) {
  const RuleInfo unused = rule("suppression/unused");
  const std::vector<Ignore> wishes = {lines({"all"}, 1, 9), lines({"suppression"}, 5, 9)};
  Silencer silencer(wishes);
  EXPECT_EQ(silencer.find(on_line(3, unused)), nullptr);
  EXPECT_EQ(silencer.find(on_line(6, unused)), &wishes[1]);
}

}  // namespace
}  // namespace consultlint

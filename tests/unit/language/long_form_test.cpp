#include "language/long_form.h"

#include <gtest/gtest.h>

namespace consultlint {
namespace {

struct Row {
  std::string_view short_form;
  std::string_view text;
  std::string_view long_form;  ///< Empty: none is found.
};

std::string_view cut(std::string_view text, const std::optional<LongForm>& found) {
  return found ? text.substr(found->begin, found->end - found->begin) : std::string_view();
}

TEST(LongForm, EndsBeforeTheBracket) {
  constexpr Row kRows[] = {
      {"OMP", "sent to the Office of Management and Procurement",
       "Office of Management and Procurement"},
      {"FOI", "a freedom of information", "freedom of information"},
      {"SSD", "the Social Services Department", "Social Services Department"},
      {"NICE", "National Institute for Health and Care Excellence",
       "National Institute for Health and Care Excellence"},
      {"HQ", "the agency headquarters", "headquarters"},
      {"A&E", "the accident and emergency", "accident and emergency"},
      {"B2B", "business to business", "business to business"},
      {"SLAs", "service level agreements", "service level agreements"},
      {"PWLB", "the Public Works Loan Board's", "Public Works Loan Board"},
      {"CVD", "Coordinated Vulnerability Disclosure1", "Coordinated Vulnerability Disclosure"},
      {"EU", "the European Commission adopted a Recommendation", ""},
      {"FTX", "the plan of the year", ""},
      {"TP", "of the plan", ""},
      {"A", "apple", ""},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(cut(row.text, long_form_before(row.short_form, row.text)), row.long_form)
        << row.short_form;
  }
}

TEST(LongForm, BeginsBehindTheSign) {
  constexpr Row kRows[] = {
      {"ICB", "integrated care board, which buys care", "integrated care board"},
      {"CQC", "the Care Quality Commission will visit", "Care Quality Commission"},
      {"SWOT", "strengths, weaknesses, opportunities and threats. More",
       "strengths, weaknesses, opportunities and threats"},
      {"ICB", "a board that buys care", ""},
      {"ICB", "", ""},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(cut(row.text, long_form_behind(row.short_form, row.text)), row.long_form)
        << row.short_form;
  }
}

TEST(LongForm, StrainsForLettersInsideWords) {
  EXPECT_EQ(long_form_before("ORR", "Office of Rail and Road")->strain, 0U);
  EXPECT_EQ(long_form_before("FOI", "Freedom of Information")->strain, 1U);
  EXPECT_GT(long_form_before("HQ", "headquarters")->strain, 1U);
}

TEST(LongForm, IsThatOfTheSingular) {
  EXPECT_EQ(singular("CCGs"), "CCG");
  EXPECT_EQ(singular("SSD's"), "SSD");
  EXPECT_EQ(singular("SSDs\xE2\x80\x99"), "SSD");
  EXPECT_EQ(singular("SaaS"), "SaaS");
}

}  // namespace
}  // namespace consultlint

#include "rules/suggestion.h"

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>

namespace consultlint {
namespace {

TEST(Suggestion, NamesTheNearestOrAll) {
  const std::string_view names[] = {"id", "severity", "plain/wordy-phrases"};
  EXPECT_EQ(suggestion("sevrity", names), "did you mean 'severity'?");
  EXPECT_EQ(suggestion("di", names), "did you mean 'id'?");
  EXPECT_EQ(suggestion("Severity", names), "did you mean 'severity'?");
  EXPECT_EQ(suggestion("wordy-phrases", names), "did you mean 'plain/wordy-phrases'?");
  EXPECT_EQ(suggestion("colour", names), "use one of id, severity, plain/wordy-phrases");
  EXPECT_EQ(suggestion(std::string(100000, 'x'), names),
            "use one of id, severity, plain/wordy-phrases");
  EXPECT_EQ(suggestion("colour", std::span(names, 1)), "use id");
}

}  // namespace
}  // namespace consultlint

#include "document/directive_text.h"

#include <gtest/gtest.h>

namespace consultlint {
namespace {

TEST(DirectiveText, IsWhatFollowsTheNameOfTheProgram) {
  struct Row {
    std::string_view comment;
    std::optional<std::string_view> text;
  };
  constexpr Row kRows[] = {
      {" consultlint: ignore jargon/latin quoted from the Act ",
       "ignore jargon/latin quoted from the Act"},
      {"Consultlint:ignore-file", "ignore-file"},
      {"consultlint:\n ignore x\n", "ignore x"},
      {"consultlint:", ""},
      {"consultlint ignore x", std::nullopt},
      {"see consultlint: ignore x", std::nullopt},
      {"", std::nullopt},
  };
  for (const Row& row : kRows) EXPECT_EQ(directive_text(row.comment), row.text) << row.comment;
}

}  // namespace
}  // namespace consultlint

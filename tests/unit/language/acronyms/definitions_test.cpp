#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "support/tally.h"
#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

/// A paragraph and the definitions that a reader finds in it: "short = long".
struct Annotated {
  std::string prose;
  std::vector<std::string> definitions;
};

std::vector<Annotated> read_annotated() {
  std::ifstream file(CONSULTLINT_SOURCE_DIR "/tests/unit/language/acronyms/definitions.txt");
  std::vector<Annotated> paragraphs(1);
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) {
      paragraphs.emplace_back();
    } else if (line.starts_with("> ")) {
      paragraphs.back().definitions.push_back(line.substr(2));
    } else {
      const bool of_list = line.starts_with("- ") || line.starts_with("| ");
      paragraphs.back().prose += line + (of_list ? "\n" : " ");
    }
  }
  paragraphs.erase(paragraphs.begin());  // says what the file is
  return paragraphs;
}

std::vector<std::string> definitions_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::vector<std::string> found;
  for (const Acronym& acronym : facts->acronyms()) {
    if (acronym.long_form.empty()) continue;
    found.push_back(std::string(acronym.short_form) + " = " + std::string(acronym.long_form));
  }
  return found;
}

TEST(AcronymDefinitions, AgreeWithTheAnnotatedProse) {
  test::Tally tally;
  for (const Annotated& paragraph : read_annotated()) {
    tally.add(paragraph.definitions, definitions_in(paragraph.prose));
  }
  EXPECT_GE(tally.wanted, 150U);
  EXPECT_GE(tally.f1(), 0.92) << tally.differences;
  RecordProperty("f1", std::to_string(tally.f1()));
}

}  // namespace
}  // namespace consultlint

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

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
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t annotated = 0;
  std::string differences;
  for (const Annotated& paragraph : read_annotated()) {
    const std::vector<std::string> seen = definitions_in(paragraph.prose);
    found += seen.size();
    annotated += paragraph.definitions.size();
    for (const std::string& definition : seen) {
      const bool agrees = std::ranges::count(paragraph.definitions, definition) == 1;
      right += agrees ? 1U : 0U;
      if (!agrees) differences += "not there: " + definition + "\n";
    }
    for (const std::string& definition : paragraph.definitions) {
      if (std::ranges::count(seen, definition) == 0) differences += "missed: " + definition + "\n";
    }
  }
  EXPECT_GE(annotated, 150U);
  const double f1 = 2.0 * static_cast<double>(right) / static_cast<double>(found + annotated);
  EXPECT_GE(f1, 0.92) << differences;
  RecordProperty("f1", std::to_string(f1));
}

}  // namespace
}  // namespace consultlint

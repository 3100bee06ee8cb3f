// The headings of five real codes of practice against a count by hand. The codes are other people's
// work and no part of the project, so only line numbers stand here: without the codes beside it,
// this test is skipped. A heading is what a careful reader would call one: the title of the cover,
// "Contents", numbered and unnumbered section titles, questions that a paragraph answers; not the
// names on a cover, not clauses, not the labels of a form.

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "readers/readers.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

const fs::path kSeeds = fs::path(CONSULTLINT_SOURCE_DIR) / "../shared/seeds";
constexpr double kLeastPrecision = 0.97;
constexpr double kLeastRecall = 0.95;

struct Code {
  const char* name;  ///< How its file name begins.
  std::set<std::uint32_t> headings;
};

const Code kCodes[] = {
    {"000", {3, 19, 41, 47, 51, 60, 62, 82, 102, 104, 112, 123, 131, 137, 141}},
    {"001", {5, 8, 12, 15, 38}},
    {"002", {3, 20, 41, 43, 49, 55, 74, 85, 106, 114, 118, 120, 130, 138, 145, 170, 187}},
    {"003", {4,   12,  30,  35,  39,  46,  63,  76,  86,  111, 120, 122, 127, 138, 140,
             149, 161, 163, 171, 188, 194, 202, 212, 217, 244, 277, 279, 283, 288}},
    {"004", {9,   25,  31,  39,  44,  50,  56,  73,  87,  105, 115, 132, 141, 155, 164, 166,
             178, 185, 187, 192, 211, 217, 219, 227, 229, 242, 244, 248, 252, 265, 284}},
};

fs::path path_of(const Code& code) {
  for (const fs::directory_entry& entry : fs::directory_iterator(kSeeds)) {
    if (entry.path().filename().string().starts_with(code.name)) return entry.path();
  }
  return {};
}

std::set<std::uint32_t> headings_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const auto document = read_document(path.string(), {std::istreambuf_iterator<char>(file), {}});
  EXPECT_TRUE(document) << path;
  std::set<std::uint32_t> lines;
  if (!document) return lines;
  for (const Block& block : document->blocks()) {
    const bool heading = block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle;
    if (heading) lines.insert(document->place(document->content(block)).line);
  }
  return lines;
}

std::string listed(const std::set<std::uint32_t>& of, const std::set<std::uint32_t>& without) {
  std::string lines;
  for (const std::uint32_t line : of) {
    if (!without.contains(line)) lines += " " + std::to_string(line);
  }
  return lines;
}

TEST(SeedHeadings, AreThoseOfACarefulReader) {
  if (!fs::is_directory(kSeeds)) GTEST_SKIP() << "SKIPPED: the codes are not at " << kSeeds;
  double right = 0;
  double found = 0;
  double wanted = 0;
  std::string faults;
  for (const Code& code : kCodes) {
    const std::set<std::uint32_t> headings = headings_of(path_of(code));
    for (const std::uint32_t line : headings) right += code.headings.contains(line) ? 1 : 0;
    found += static_cast<double>(headings.size());
    wanted += static_cast<double>(code.headings.size());
    faults += std::string(code.name) + ": not a heading at" + listed(headings, code.headings) +
              "; missed at" + listed(code.headings, headings) + "\n";
  }
  std::printf("headings of the codes: precision %.3f, recall %.3f\n", right / found,
              right / wanted);
  EXPECT_GE(right / found, kLeastPrecision) << faults;
  EXPECT_GE(right / wanted, kLeastRecall) << faults;
}

}  // namespace
}  // namespace consultlint

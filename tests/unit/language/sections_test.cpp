#include "language/sections.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/written_document.h"

namespace consultlint {
namespace {

using test::Written;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "heading block, first to end, parent, level", with - for kNowhere.
std::vector<std::string> outline(const std::vector<Written>& blocks) {
  const auto index = [](std::uint32_t i) { return i == kNowhere ? "-" : std::to_string(i); };
  std::vector<std::string> lines;
  for (const Section& s : read_sections(test::write_document(blocks))) {
    lines.push_back(index(s.heading) + ", " + index(s.first_block) + " to " + index(s.end_block) +
                    ", " + index(s.parent) + ", " + std::to_string(s.level));
  }
  return lines;
}

Written heading(std::uint8_t level) {
  return {.text = "Heading", .kind = BlockKind::kHeading, .level = level};
}

Written paragraph() {
  return {.text = "Text."};
}

TEST(Sections, NestByLevel) {
  EXPECT_THAT(outline({heading(1), paragraph(), heading(2), paragraph(), heading(3), heading(2),
                       heading(1), paragraph()}),
              ElementsAre("0, 0 to 6, -, 1", "2, 2 to 5, 0, 2", "4, 4 to 5, 1, 3",
                          "5, 5 to 6, 0, 2", "6, 6 to 8, -, 1"));
}

TEST(Sections, TextAboveTheFirstHeadingIsOne) {
  const Written title{.text = "Parks", .kind = BlockKind::kTitle};
  EXPECT_THAT(outline({title, paragraph(), heading(1)}),
              ElementsAre("-, 0 to 2, -, 0", "2, 2 to 3, -, 1"));
  EXPECT_THAT(outline({paragraph()}), ElementsAre("-, 0 to 1, -, 0"));
}

TEST(Sections, ALevelMayBeSkipped) {
  EXPECT_THAT(
      outline({heading(2), heading(4), heading(3), heading(1)}),
      ElementsAre("0, 0 to 3, -, 2", "1, 1 to 2, 0, 4", "2, 2 to 3, 0, 3", "3, 3 to 4, -, 1"));
}

TEST(Sections, EndWithTheBody) {
  EXPECT_THAT(outline({heading(1), paragraph(), {.text = "A note", .story = StoryKind::kNote}}),
              ElementsAre("0, 0 to 2, -, 1"));
}

TEST(Sections, NoneInAnEmptyDocument) {
  EXPECT_THAT(outline({}), IsEmpty());
}

}  // namespace
}  // namespace consultlint

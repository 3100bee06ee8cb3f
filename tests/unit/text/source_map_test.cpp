#include "consultlint/source_map.h"

#include <gtest/gtest.h>

namespace consultlint {
namespace {

using Origin = SourceMap::Origin;

// Source: "a **bold** &amp; c", an image behind "bold", a second artifact behind it all.
// Text:   "a bold& c" + "\n" + "note"
SourceMap sample() {
  return SourceMap({
      {{0, 2}, {0, {0, 2}}, Origin::kVerbatim},
      {{2, 6}, {0, {4, 8}}, Origin::kVerbatim},
      {{6, 6}, {0, {10, 16}}, Origin::kSynthetic},
      {{6, 7}, {0, {17, 22}}, Origin::kDecoded},
      {{7, 9}, {0, {22, 24}}, Origin::kVerbatim},
      {{9, 10}, {0, {24, 24}}, Origin::kSynthetic},
      {{10, 14}, {1, {100, 104}}, Origin::kVerbatim},
  });
}

TEST(SourceMap, CoversExactlyTheSourceOfASpan) {
  struct Row {
    TextSpan text;
    SourceRange source;
  };
  constexpr Row kRows[] = {
      {{0, 1}, {0, {0, 1}}},        // inside a piece
      {{1, 4}, {0, {1, 6}}},        // over markup
      {{2, 6}, {0, {4, 8}}},        // markup at both ends is left out
      {{6, 7}, {0, {17, 22}}},      // an entity is one thing
      {{5, 8}, {0, {7, 23}}},       // over the entity
      {{8, 10}, {0, {23, 24}}},     // made-up text at the end is left out
      {{9, 10}, {0, {24, 24}}},     // only made-up text
      {{9, 12}, {1, {100, 102}}},   // made-up text at the start is left out
      {{8, 12}, {0, {23, 24}}},     // the part in the first artifact
      {{10, 14}, {1, {100, 104}}},  // another artifact
      {{0, 0}, {0, {0, 0}}},        // empty spans: the start,
      {{3, 3}, {0, {5, 5}}},        // inside,
      {{6, 6}, {0, {10, 16}}},      // the image,
      {{14, 14}, {1, {104, 104}}},  // the end
  };
  const SourceMap map = sample();
  for (const Row& row : kRows) {
    EXPECT_EQ(map.to_source(row.text), row.source) << row.text.begin << ".." << row.text.end;
  }
}

TEST(SourceMap, AnEmptyMapGivesTheStart) {
  EXPECT_EQ(SourceMap().to_source({0, 0}), SourceRange{});
}

}  // namespace
}  // namespace consultlint

#include "language/block_languages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "language/document_words.h"
#include "support/written_document.h"

namespace consultlint {
namespace {

constexpr const char* kWelsh =
    "Mae'r papur hwn ar gael yn Gymraeg, ac fe hoffem glywed eich barn erbyn y gwanwyn.";
constexpr const char* kEnglish =
    "This paper is also there in Welsh, and we would like to hear what you think of it by spring.";

/// A paragraph, the language it is marked as (empty: not marked), and how much of it is.
struct Paragraph {
  std::string text;
  std::string language = {};
  double share = 1;
};

Document read(const std::string& language, const std::vector<Paragraph>& paragraphs) {
  DocumentBuilder builder(Format::kDocx);
  const ArtifactIndex part = builder.add_artifact("word/document.xml", "");
  builder.properties().language = language;
  builder.begin_story(StoryKind::kBody);
  for (const Paragraph& paragraph : paragraphs) {
    builder.begin_block(BlockKind::kParagraph);
    const std::uint32_t begin = builder.position();
    builder.append_synthetic(paragraph.text, part, 0);
    const auto marked =
        static_cast<std::uint32_t>(static_cast<double>(paragraph.text.size()) * paragraph.share);
    if (!paragraph.language.empty()) {
      builder.add_language(paragraph.language, {begin, begin + marked});
    }
    builder.end_block();
  }
  builder.end_story();
  return builder.finish();
}

std::vector<bool> foreign(const std::string& language, const std::vector<Paragraph>& paragraphs) {
  const Document document = read(language, paragraphs);
  const test::PlainTable plain;
  const DocumentWords words = read_words(document, plain.table());
  return find_foreign_blocks(document, words.tokens, plain.table());
}

TEST(ForeignBlocks, AreNoneWhereNothingIsMarked) {
  EXPECT_THAT(foreign("en-GB", {{kEnglish}, {kWelsh}}), testing::IsEmpty());
  EXPECT_THAT(foreign("", {{kWelsh}}), testing::IsEmpty());
}

struct Case {
  std::string language;
  Paragraph paragraph;
  bool foreign = false;
};

TEST(ForeignBlocks, AreMarkedSoAndReadSo) {
  const Case cases[] = {
      {"en-GB", {kWelsh, "cy-GB"}, true},
      {"en-GB", {kWelsh, "cy-GB", 0.6}, true},
      {"en-GB", {kWelsh, "cy-GB", 0.3}, false},
      {"en-GB", {kEnglish, "cy-GB"}, false},  // a Welsh keyboard, not Welsh
      {"en-GB", {kEnglish, "en-US"}, false},
      {"en-GB", {"Crynodeb", "cy-GB"}, true},
      {"cy-GB", {kWelsh}, true},
      {"cy-GB", {kEnglish, "en-GB"}, false},
      {"cy-GB", {kEnglish}, false},
      {"cy-GB", {"Summary", "en-GB"}, false},
      {"cy-GB", {"Crynodeb"}, true},
  };
  for (const Case& c : cases) {
    const std::vector<bool> blocks =
        foreign(c.language, {{"Plain words.", "en"}, c.paragraph, {"More.", "en"}});
    EXPECT_EQ(!blocks.empty() && blocks[1], c.foreign)
        << c.language << ": " << c.paragraph.text << " " << c.paragraph.language;
  }
}

TEST(ForeignBlocks, LieApart) {
  EXPECT_THAT(foreign("en", {{kEnglish}, {kWelsh, "cy"}, {kEnglish}, {kWelsh, "cy"}, {kEnglish}}),
              testing::ElementsAre(false, true, false, true, false));
}

}  // namespace
}  // namespace consultlint

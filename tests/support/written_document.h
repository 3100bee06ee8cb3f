#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/builder.h"
#include "language/phrase_table.h"

namespace consultlint::test {

/// A block of a document that a test writes down.
struct Written {
  std::string text;
  BlockKind kind = BlockKind::kParagraph;
  std::uint8_t level = 0;
  std::string label = {};
  StoryKind story = StoryKind::kBody;
};

/// A document of these blocks, in order; a new story begins wherever the story changes.
inline Document write_document(const std::vector<Written>& blocks) {
  DocumentBuilder builder(Format::kText);
  const ArtifactIndex file = builder.add_artifact("", "");
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Written& block = blocks[i];
    if (i == 0 || block.story != blocks[i - 1].story) {
      if (i > 0) builder.end_story();
      builder.begin_story(block.story);
    }
    builder.begin_block(block.kind, {.level = block.level});
    if (!block.label.empty()) {
      builder.begin_label();
      builder.append_synthetic(block.label, file, 0);
      builder.end_label();
      builder.append_synthetic(" ", file, 0);
    }
    builder.append_synthetic(block.text, file, 0);
    builder.end_block();
  }
  if (!blocks.empty()) builder.end_story();
  return builder.finish();
}

/// A document of one paragraph.
inline Document write_paragraph(std::string text) {
  return write_document({{.text = std::move(text)}});
}

/// The words that every phrase table knows, without phrases.
class PlainTable {
 public:
  const PhraseTable& table() const { return table_; }

 private:
  PhraseTableStorage storage_ = build_phrase_table({}, 0, 0);
  PhraseTable table_{storage_.data()};
};

}  // namespace consultlint::test

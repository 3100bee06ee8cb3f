#pragma once
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "document/builder.h"
#include "readers/markdown/scan.h"
#include "text/heading_slugs.h"

namespace consultlint {

/// The places in the text that refer to each note first, by label; kNowhere for notes not referred
/// to.
using NoteAnchors = std::unordered_map<std::string_view, std::uint32_t>;

/// The same for the notes that stand in their place, by the offset of their content.
using InlineNoteAnchors = std::unordered_map<std::uint32_t, std::uint32_t>;

/// What the parts of one document share while they are read.
struct MarkdownReading {
  DocumentBuilder& builder;
  NoteAnchors notes;
  InlineNoteAnchors inline_notes;
  HeadingSlugs slugs;
};

/// One part of the text and what it is read into.
struct MarkdownPart {
  SourceSpan span;
  BlockKind container = BlockKind::kParagraph;  ///< kNote, kCell: what all its blocks go into.
  bool header = false;                          ///< Of a cell.
};

/// Parses one part of artifact 0 into the open story, with the edits of its scan. The labels of
/// `reading.notes` are those that references may name; it takes the anchors of those met.
void parse_markdown(MarkdownReading& reading, const MarkdownPart& part, const MarkdownScan& scan);

}  // namespace consultlint

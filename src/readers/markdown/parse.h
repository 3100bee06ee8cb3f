#pragma once
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "document/builder.h"
#include "readers/markdown/scan.h"

namespace consultlint {

/// The places in the text that refer to each note first, by label; kNowhere for notes not referred
/// to.
using NoteAnchors = std::unordered_map<std::string_view, std::uint32_t>;

/// One part of the text and what it is read into.
struct MarkdownPart {
  SourceSpan span;
  BlockKind container = BlockKind::kParagraph;  ///< kNote: all blocks go into one note.
};

/// Parses one part of artifact 0 into the open story of `builder`, with the edits of its scan.
/// `notes` has the labels that references may name, and takes the anchors of those met.
void parse_markdown(DocumentBuilder& builder, const MarkdownPart& part, const MarkdownScan& scan,
                    NoteAnchors& notes);

}  // namespace consultlint

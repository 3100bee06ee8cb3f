#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/builder.h"
#include "readers/docx/bookmarks.h"
#include "readers/docx/languages.h"
#include "readers/docx/notes.h"
#include "readers/docx/numbering.h"
#include "readers/docx/package.h"
#include "readers/docx/paragraph_text.h"
#include "readers/docx/styles.h"
#include "readers/readers.h"

namespace consultlint::docx {

/// Where in the text something hangs that is read later.
struct AnchorPlace {
  std::uint32_t offset = kNowhere;
  std::uint32_t paragraph = 0;
  std::uint32_t block = kNowhere;  ///< The block that holds or precedes it.
  std::size_t section = 0;         ///< Index into Reading::sections, where that is long enough.
};

/// A reference to a footnote or endnote.
struct NoteReference {
  std::string id;
  bool endnote = false;
  bool custom_mark = false;  ///< The author typed the mark; it takes no number.
  std::string mark;          ///< As typed.
  std::uint16_t page = 0;
  AnchorPlace place;
};

/// A text box, or the text of a diagram.
struct TextBox {
  const Part* part = nullptr;
  pugi::xml_node node;
  std::string diagram;                      ///< The part that holds its text, or empty.
  BlockKind plain = BlockKind::kParagraph;  ///< Kind of ordinary paragraphs where it hangs.
  AnchorPlace place;
};

/// Where a comment hangs and what it is about.
struct CommentPlace {
  AnchorPlace place;
  TextSpan subject;
};

struct HeaderPart {
  std::string part;
  bool footer = false;
};

/// Words of one paragraph, in one place, that are not part of the text: taken out by a tracked
/// change, or hidden.
struct LeftOutText {
  ParagraphText text;
  ArtifactIndex artifact = 0;
  AnchorPlace place;
  std::optional<Revision> revision;  ///< Nothing for hidden words.
};

/// What all stories of one document share while they are read: where to write, how to interpret,
/// and what was met on the way that becomes a story of its own.
struct Reading {
  DocumentBuilder* builder = nullptr;
  Package* package = nullptr;
  const Styles* styles = nullptr;
  Numbering* numbering = nullptr;
  Revisions revisions = Revisions::kAccepted;

  std::vector<NoteReference> notes;
  std::vector<TextBox> text_boxes;
  std::unordered_map<std::string, CommentPlace> comments;  // by w:id
  std::vector<HeaderPart> headers;
  std::vector<LeftOutText> left_out;
  std::vector<std::string> embedded;  ///< Names of parts in other formats.
  NoteNumberings note_numberings;     ///< Of sections that say nothing else.
  std::vector<NoteNumberings> sections;
  Bookmarks bookmarks;
  Languages languages;
};

}  // namespace consultlint::docx

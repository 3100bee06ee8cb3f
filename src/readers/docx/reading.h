#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/builder.h"
#include "readers/docx/notes.h"
#include "readers/docx/numbering.h"
#include "readers/docx/package.h"
#include "readers/docx/paragraph_text.h"
#include "readers/docx/styles.h"

namespace consultlint::docx {

/// Where in the text something hangs that is read later.
struct AnchorPlace {
  std::uint32_t offset = kNowhere;
  std::uint32_t paragraph = 0;
  std::uint32_t block = kNowhere;  ///< The block that holds or precedes it.
};

/// A reference to a footnote or endnote.
struct NoteReference {
  std::string id;
  bool endnote = false;
  bool custom_mark = false;  ///< The author typed the mark; it takes no number.
  std::string mark;          ///< As typed.
  AnchorPlace place;
};

struct TextBox {
  const Part* part = nullptr;
  pugi::xml_node node;
  AnchorPlace place;
};

struct HeaderPart {
  std::string part;
  bool footer = false;
};

/// The deleted words of one paragraph.
struct DeletedText {
  ParagraphText text;
  ArtifactIndex artifact = 0;
  AnchorPlace place;
};

/// What all stories of one document share while they are read: where to write, how to interpret,
/// and what was met on the way that becomes a story of its own.
struct Reading {
  DocumentBuilder* builder = nullptr;
  Package* package = nullptr;
  const Styles* styles = nullptr;
  Numbering* numbering = nullptr;

  std::vector<NoteReference> notes;
  std::vector<TextBox> text_boxes;
  std::unordered_map<std::string, AnchorPlace> comments;  // by w:id
  std::vector<HeaderPart> headers;
  std::vector<DeletedText> deleted;
  NoteNumbering footnote_numbering;
  NoteNumbering endnote_numbering{NumberFormat::kLowerRoman, 1};
};

}  // namespace consultlint::docx

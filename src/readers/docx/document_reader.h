#pragma once
#include <optional>
#include <string>

#include "readers/docx/notes.h"
#include "readers/docx/reading.h"
#include "readers/docx/story_reader.h"

namespace consultlint::docx {

/// Reads a package into a document: properties, then the stories in their order: body, notes and
/// text boxes, headers and footers, comments, hidden and deleted
/// text. Used once; package and builder outlive
/// it.
class DocumentReader {
 public:
  DocumentReader(Package& package, DocumentBuilder& builder, Revisions revisions);
  DocumentReader(const DocumentReader&) = delete;  // reading_ points into it
  DocumentReader& operator=(const DocumentReader&) = delete;

  void read();

 private:
  struct PlainParagraph {
    BlockKind kind = BlockKind::kParagraph;
    ArtifactIndex artifact = 0;
    AnchorPlace place;
  };
  void read_properties();
  void read_settings();
  void read_body();
  void read_notes_and_boxes();
  void read_note(const NoteReference& reference);
  void read_text_box(const TextBox& box);
  void read_diagram(const TextBox& box);
  void read_headers();
  void read_comments();
  bool take_directive(const Part& part, pugi::xml_node comment, const CommentPlace& place);
  TextSpan trimmed(TextSpan span) const;
  void read_left_out();
  void write_plain(const PlainParagraph& paragraph, ParagraphText& text);
  void settle_languages();
  bool begin_story(StoryKind kind, const AnchorPlace& place, std::string label = {});
  StoryReader::Options placed(const AnchorPlace& place) const;
  NoteSet& notes(bool endnotes);
  void report_gaps();

  Package* package_;
  DocumentBuilder* builder_;
  Styles styles_;
  Numbering numbering_;
  Reading reading_;
  std::optional<NoteSet> footnotes_;
  std::optional<NoteSet> endnotes_;
  std::string theme_language_;
  std::size_t next_note_ = 0;
  std::size_t next_box_ = 0;
  std::size_t lost_notes_ = 0;
  std::size_t stories_ = 0;
  bool stories_left_out_ = false;
};

}  // namespace consultlint::docx

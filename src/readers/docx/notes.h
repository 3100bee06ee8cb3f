#pragma once
#include <string>
#include <unordered_map>

#include "readers/docx/number_format.h"
#include "readers/docx/package.h"
#include "readers/docx/xml.h"

namespace consultlint::docx {

/// How notes of one sort are numbered.
struct NoteNumbering {
  NumberFormat format = NumberFormat::kDecimal;
  int start = 1;
};

/// Reads w:footnotePr or w:endnotePr, which override what was known before.
void read_note_numbering(const Xml& xml, pugi::xml_node properties, NoteNumbering& numbering);

/// The footnotes or the endnotes of a document, found by id, each handed out once.
class NoteSet {
 public:
  /// `part` may be nullptr: a document without such notes.
  NoteSet(const Part* part, Tag note);

  const Part& part() const { return *part_; }
  /// Whether the file holds the note.
  bool contains(const std::string& id) const { return notes_.contains(id); }
  /// The note, or an empty node when it was taken before. Precondition: contains(id).
  pugi::xml_node take(const std::string& id);
  /// The mark of the next note in order of reference.
  std::string next_label(const NoteNumbering& numbering);

 private:
  const Part* part_;
  std::unordered_map<std::string, pugi::xml_node> notes_;
  int count_ = 0;
};

}  // namespace consultlint::docx

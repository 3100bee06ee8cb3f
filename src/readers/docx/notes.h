#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "readers/docx/package.h"
#include "readers/docx/xml.h"
#include "readers/number_format.h"

namespace consultlint::docx {

/// How notes of one sort are numbered.
struct NoteNumbering {
  enum class Restart : std::uint8_t { kNever, kEachSection, kEachPage };
  NumberFormat format = NumberFormat::kDecimal;
  int start = 1;
  Restart restart = Restart::kNever;
};

/// The same for both sorts. Endnotes are counted in small roman numerals unless told otherwise.
struct NoteNumberings {
  NoteNumbering footnotes;
  NoteNumbering endnotes{NumberFormat::kLowerRoman};
};

/// Reads `node` if it is a w:footnotePr or w:endnotePr: it overrides what was known before.
void read_note_numbering(const Xml& xml, pugi::xml_node node, NoteNumberings& numberings);

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
  /// The mark of the next note in order of reference, which refers to it from that section and
  /// page; page 0 is unknown.
  std::string next_label(const NoteNumbering& numbering, std::size_t section, std::uint16_t page);

 private:
  const Part* part_;
  std::unordered_map<std::string, pugi::xml_node> notes_;
  int count_ = 0;
  std::size_t section_ = 0;  ///< Of the last reference.
  std::uint16_t page_ = 0;
};

}  // namespace consultlint::docx

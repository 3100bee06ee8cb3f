#include "readers/docx/notes.h"

#include <algorithm>
#include <utility>

namespace consultlint::docx {
namespace {

constexpr int kLargestStart = 1'000'000;

}  // namespace

void read_note_numbering(const Xml& xml, pugi::xml_node properties, NoteNumbering& numbering) {
  for (const pugi::xml_node property : properties.children()) {
    const Tag tag = xml.tag(property);
    if (tag == Tag::kNumberFormat) {
      numbering.format = number_format_named(attribute(property, "val"));
    } else if (tag == Tag::kNumberStart) {
      numbering.start =
          std::clamp(integer_attribute(property, "val").value_or(1), 0, kLargestStart);
    }
  }
}

NoteSet::NoteSet(const Part* part, Tag note) : part_(part) {
  if (part == nullptr) return;
  for (const pugi::xml_node node : part->root.children()) {
    if (part->xml->tag(node) == note) notes_.emplace(attribute(node, "id"), node);
  }
}

pugi::xml_node NoteSet::take(const std::string& id) {
  return std::exchange(notes_.at(id), pugi::xml_node());
}

std::string NoteSet::next_label(const NoteNumbering& numbering) {
  return format_number(numbering.start + count_++, numbering.format);
}

}  // namespace consultlint::docx

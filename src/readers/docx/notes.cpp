#include "readers/docx/notes.h"

#include <algorithm>
#include <utility>

namespace consultlint::docx {
namespace {

constexpr int kLargestStart = 1'000'000;

NoteNumbering::Restart restart_named(std::string_view name) {
  if (name == "eachSect") return NoteNumbering::Restart::kEachSection;
  if (name == "eachPage") return NoteNumbering::Restart::kEachPage;
  return NoteNumbering::Restart::kNever;
}

}  // namespace

void read_note_numbering(const Xml& xml, pugi::xml_node node, NoteNumberings& numberings) {
  const Tag sort = xml.tag(node);
  if (sort != Tag::kFootnoteProperties && sort != Tag::kEndnoteProperties) return;
  NoteNumbering& numbering =
      sort == Tag::kFootnoteProperties ? numberings.footnotes : numberings.endnotes;
  for (const pugi::xml_node property : node.children()) {
    const Tag tag = xml.tag(property);
    if (tag == Tag::kNumberFormat) {
      numbering.format = number_format_named(attribute(property, "val"));
    } else if (tag == Tag::kNumberStart) {
      numbering.start =
          std::clamp(integer_attribute(property, "val").value_or(1), 0, kLargestStart);
    } else if (tag == Tag::kNumberRestart) {
      numbering.restart = restart_named(attribute(property, "val"));
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

std::string NoteSet::next_label(const NoteNumbering& numbering, std::size_t section,
                                std::uint16_t page) {
  using Restart = NoteNumbering::Restart;
  const bool restarts = (numbering.restart == Restart::kEachSection && section != section_) ||
                        (numbering.restart == Restart::kEachPage && page != page_);
  if (restarts) count_ = 0;
  section_ = section;
  page_ = page;
  return format_number(numbering.start + count_++, numbering.format);
}

}  // namespace consultlint::docx

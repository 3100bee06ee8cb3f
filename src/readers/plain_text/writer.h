#pragma once
#include <cstdint>
#include <vector>

#include "document/builder.h"
#include "readers/plain_text/inline_writer.h"
#include "readers/plain_text/known_words.h"
#include "readers/plain_text/layout.h"

namespace consultlint::plain_text {

/// Makes the blocks of a Document from a finished layout: every byte of text is appended with the
/// place where it was read. The builder holds the source as artifact 0; both outlive the writer.
class Writer {
 public:
  Writer(const Layout& layout, DocumentBuilder& builder);

  void write();

 private:
  void write_passage(const Passage& passage);
  void write_furniture_before(std::uint32_t line);
  void write_entry(const Passage& passage);
  void write_note(const Passage& passage);

  void close_items(std::uint8_t depth);

  void append(SourceSpan span) { builder_.append(0, span); }
  void append_labelled(const Passage& passage);
  void append_lines(const Passage& passage, SourceSpan first);
  /// The line of the passage below `at`; behind its last when there is none.
  std::uint32_t next_line(const Passage& passage, std::uint32_t at) const;
  /// The hyphen at the end of line `above` was set there by the line end: elsewhere the document
  /// writes the word in one.
  bool hyphen_falls(std::uint32_t above, std::uint32_t below);

  const Layout& layout_;
  DocumentBuilder& builder_;
  InlineWriter inlines_;
  KnownWords words_;
  std::uint32_t furniture_ = 0;           ///< Lines before it have been looked at for furniture.
  std::vector<std::uint8_t> open_items_;  ///< Depths; furniture between items ends the outer ones.
};

}  // namespace consultlint::plain_text

#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/span.h"

namespace consultlint {

/// One change to the parser's private copy of a Markdown text; the text itself never changes.
struct MarkdownEdit {
  enum class Kind : std::uint8_t {
    kBlank,   ///< `span` becomes spaces, its line ends stay.
    kTag,     ///< `span` becomes one tag without meaning. It has at least three bytes.
    kInsert,  ///< `count` times `filler` in front of `span.begin`.
  };
  Kind kind = Kind::kBlank;
  SourceSpan span;
  std::uint32_t count = 0;
  char filler = ' ';
};

/// `[^label]: content`, taken out of the body because the parser knows no footnotes.
struct NoteDefinition {
  std::string_view label;
  SourceSpan content;
};

/// What has to be known of a Markdown text before md4c may see it.
struct MarkdownScan {
  std::vector<MarkdownEdit> edits;  ///< Sorted, not overlapping.
  std::vector<NoteDefinition> notes;
  std::vector<std::string> problems;
};

/// Looks once at each line of `part`, one span of `text`; linear. Edits follow from what Debian's
/// md4c 0.4.8 cannot do: it wants three characters in each cell of a table's delimiter row and a
/// table to begin a paragraph, it takes any number of table columns, and it has no footnotes.
/// Comments, scripts and style sheets are blanked because they are no text. Fenced code is left
/// alone. Views point into `text`.
MarkdownScan scan_markdown(std::string_view text, SourceSpan part);

}  // namespace consultlint

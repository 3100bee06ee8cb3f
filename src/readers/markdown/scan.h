#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/span.h"
#include "readers/markdown/grid_table.h"

namespace consultlint {

/// One change to the parser's private copy of a Markdown text: `text` instead of what `span` holds.
/// The text itself never changes.
struct MarkdownEdit {
  SourceSpan span;
  std::string_view text;
};

/// Put for a thing that is no text, so that the words around it stay apart and its place is known.
inline constexpr std::string_view kPlaceTag = "<x>";

/// `[^label]: content`, taken out of the body because the parser knows no footnotes, or
/// `^[content]`, in whose place a kPlaceTag stands.
struct NoteDefinition {
  std::string_view label;  ///< Empty for a note that stands in its place.
  SourceSpan content;
};

/// A comment to this program.
struct CommentDirective {
  SourceSpan source;
  std::string_view text;
};

/// `{#name}` behind a heading.
struct HeadingName {
  std::uint32_t at = 0;
  std::string_view name;
};

/// What has to be known of a Markdown text before md4c may see it. All lists are sorted; views
/// point into the text.
struct MarkdownScan {
  std::vector<MarkdownEdit> edits;  ///< Not overlapping.
  std::vector<NoteDefinition> notes;
  std::vector<CommentDirective> directives;
  std::vector<HeadingName> names;
  std::vector<GridTable> grids;
  std::vector<std::string> problems;
};

/// Looks once at each line of `part`, one span of `text`; linear. Fenced code is left alone. The
/// lines behind the first are indented by `margin` columns that do not count.
///
/// Edits follow from what Debian's md4c 0.4.8 cannot do: it wants three characters in each cell of
/// a table's delimiter row and a table to begin a paragraph, it takes any number of table columns,
/// and it has no footnotes. They also bring dialects that authors use to plain Markdown: definition
/// lists, line blocks, attributes, fenced divisions, notes in the line and formulas (Pandoc, PHP
/// Markdown Extra, kramdown). Comments, scripts and style sheets are no text and are left out.
MarkdownScan scan_markdown(std::string_view text, SourceSpan part, std::uint32_t margin = 0);

}  // namespace consultlint

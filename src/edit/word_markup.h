#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/span.h"
#include "edit/splice.h"

namespace consultlint {

/// Text as character data of XML.
std::string escape_xml(std::string_view text);

/// The element of a Word file that holds text, by where its parts stand in the XML.
struct TextElement {
  SourceSpan tag;  ///< The start tag, from `<` to behind `>`.
  SourceSpan content;
};

/// The w:t around `offset`, which lies in its character data; nothing when that lies in anything
/// else, such as a CDATA section or a deletion.
std::optional<TextElement> text_element_at(std::string_view xml, std::uint32_t offset);

/// What stands in the XML between two runs of text that a change across it would break ("a field",
/// "a note reference"); empty when there are only the ends of runs, bookmarks, and the like.
std::string_view obstacle_in(std::string_view markup);

/// The parts of some XML that say one thing twice, for programs new and old (mc:AlternateContent):
/// to change one of the twins would make them differ.
class Alternates {
 public:
  explicit Alternates(std::string_view xml);
  bool hold(std::uint32_t offset) const;

 private:
  std::vector<SourceSpan> ranges_;
};

/// Adds what keeps Word from dropping a space that the splices bring to an end of a w:t. The
/// splices are sorted, of one artifact, and lie in text elements.
std::vector<SourceSplice> with_spaces_kept(std::string_view xml, std::vector<SourceSplice> splices);

}  // namespace consultlint

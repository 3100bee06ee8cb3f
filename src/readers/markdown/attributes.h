#pragma once
#include <string_view>
#include <vector>

#include "consultlint/span.h"

namespace consultlint {

/// `{#name .class key=value}`, as Pandoc, PHP Markdown Extra and kramdown have them. Offsets count
/// from the start of the line.
struct AttributeList {
  SourceSpan span;     ///< With the braces and the white space in front of it.
  SourceSpan bracket;  ///< The first one of `[words]{…}`; `span` begins with the second. Or empty.
  std::string_view name;  ///< Of `#name`; else empty.
};

/// The attribute lists of one line. They stand behind a link, an image, a bracket or emphasis, or
/// at the end of the line, and not in code.
std::vector<AttributeList> find_attribute_lists(std::string_view line);

}  // namespace consultlint

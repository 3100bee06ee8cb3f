#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "consultlint/document.h"

namespace consultlint {

/// The block of metadata in front of a Markdown text: YAML between `---` lines, or TOML between
/// `+++` lines. Read are title, language (`lang`, `language`), the day of publishing and `kind` of
/// `consultlint`.
struct FrontMatter {
  std::uint32_t end = 0;  ///< Where the document begins; 0 when there is no front matter.
  Properties properties;
  std::string problem;  ///< Why it could not be read; empty when it could.
};

/// Precondition: `text` is the whole file. A `---` line that no other follows is a thematic break,
/// unless the line below gives a property: then the problem is that the block is not closed. What
/// is not closed, or broken and looks like prose, stays text.
FrontMatter read_front_matter(std::string_view text);

}  // namespace consultlint

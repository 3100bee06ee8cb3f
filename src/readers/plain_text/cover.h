#pragma once
#include <cstddef>
#include <optional>

#include "readers/plain_text/layout.h"

namespace consultlint::plain_text {

/// The passage on the first page that names the document: a heading that the author marked, what
/// stands behind "Subject:" or below "Dear colleague", else the first line that is no date, label
/// or imprint and not just the name of who issues it. Nothing when the text begins without a title.
/// Linear. Precondition: numbered headings are known.
std::optional<std::size_t> find_title(const Layout& layout);

}  // namespace consultlint::plain_text

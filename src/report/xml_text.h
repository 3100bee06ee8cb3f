#pragma once
#include <string>
#include <string_view>

namespace consultlint {

/// `text` as the content of an element or of a quoted attribute of XML 1.0: markup and white space
/// other than spaces as references, so that no parser normalises them away; damaged bytes and the
/// characters that XML cannot hold at all, not even as references, as U+FFFD.
std::string xml_text(std::string_view text);

}  // namespace consultlint

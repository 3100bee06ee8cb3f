#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace consultlint::docx {

/// Bounds on the tree that XML would become, so that no small file can fill the memory: far above
/// what word processors write (the deepest of some 2,600 real files has 44 levels).
struct XmlLimits {
  std::size_t depth = 10'000;
  std::size_t elements = 4'000'000;
};

/// What makes XML unfit to be parsed, as the end of a sentence, or empty: a document type
/// declaration, or more levels or elements than the limits. One pass over the tags, before any tree
/// is built; XML that is not well formed is left to the parser.
std::string broken_xml_limit(std::string_view text, const XmlLimits& limits = {});

}  // namespace consultlint::docx

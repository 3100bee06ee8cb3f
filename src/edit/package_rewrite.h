#pragma once
#include <span>
#include <string>
#include <string_view>

#include "consultlint/result.h"

namespace consultlint {

/// What a part of a package shall hold from now on.
struct NewPart {
  std::string name;  ///< As in the package, in any case.
  std::string content;
};

/// A ZIP package in which the parts have new content and every other byte is as it was: their data,
/// headers, extra fields, order, the comment. Parts that hold the content already are left alone,
/// so nothing new gives the same file. Old content never stays behind. The result is read back and
/// compared before it is given out. Errors: see find_layout(); also a part that does not exist.
Result<std::string> replace_parts(std::string_view path, std::string_view package,
                                  std::span<const NewPart> parts);

}  // namespace consultlint

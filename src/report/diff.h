#pragma once
#include <string>
#include <string_view>

namespace consultlint {

/// A file before and after a change, as UTF-8.
struct ChangedText {
  std::string_view path;
  std::string_view before;
  std::string_view after;
};

/// Appends what changed as a unified diff with three lines of context, which `patch -p0` and `git
/// apply -p0` take; nothing when nothing changed. Lines end at a line feed; what stands before it,
/// a carriage return too, is part of the line. With `color` for a terminal: then control characters
/// are shown as pictures, and no program can read it.
void append_unified_diff(std::string& out, const ChangedText& text, bool color);

}  // namespace consultlint

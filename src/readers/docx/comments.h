#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "readers/docx/package.h"

namespace consultlint::docx {

/// Which comments are done with, from the part that Word keeps beside the comments themselves. It
/// knows a comment by the mark of its last paragraph; answers are done when what they answer is.
class CommentStates {
 public:
  /// `part` may be nullptr: nothing is resolved.
  explicit CommentStates(const Part* part);

  /// `comment` is a w:comment of `xml`.
  bool is_resolved(const Xml& xml, pugi::xml_node comment) const;

 private:
  std::unordered_set<std::string> done_;
  std::unordered_map<std::string, std::string> parents_;  // of answers
};

/// The words of a comment in one line, for what they ask of this program.
std::string comment_text(const Xml& xml, pugi::xml_node comment);

}  // namespace consultlint::docx

#pragma once
#include <unordered_set>

#include "readers/docx/xml.h"

namespace consultlint::docx {

/// Decides between the versions of one thing that mc:AlternateContent offers to programs of
/// different age, so that its text is read once and not lost: the first choice that has text, else
/// a fallback that has, else the first choice.
class Alternatives {
 public:
  explicit Alternatives(const Xml& xml) : xml_(&xml) {}

  /// The branch to read, or an empty node. Costs one look at everything inside the outermost
  /// alternatives, however deep they nest.
  pugi::xml_node choose(pugi::xml_node alternatives);

 private:
  void find_text(pugi::xml_node outermost);
  void mark_branches(pugi::xml_node text, pugi::xml_node outermost);

  const Xml* xml_;
  std::unordered_set<const void*> with_text_;  // branches
  std::unordered_set<const void*> looked_at_;  // alternatives
};

/// Whether anything below `root` can be seen: text that is not blank, a drawing or a text box.
bool has_content(const Xml& xml, pugi::xml_node root);

}  // namespace consultlint::docx

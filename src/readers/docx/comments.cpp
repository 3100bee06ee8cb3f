#include "readers/docx/comments.h"

namespace consultlint::docx {

CommentStates::CommentStates(const Part* part) {
  if (part == nullptr) return;
  for (const pugi::xml_node node : part->root.children()) {
    if (part->xml->tag(node) != Tag::kCommentState) continue;
    std::string id(attribute(node, "paraId"));
    const std::string_view done = attribute(node, "done");
    if (done == "1" || done == "true") done_.insert(id);
    const std::string_view parent = attribute(node, "paraIdParent");
    if (!parent.empty()) parents_.emplace(std::move(id), parent);
  }
}

bool CommentStates::is_resolved(const Xml& xml, pugi::xml_node comment) const {
  std::string id;
  for (const pugi::xml_node node : comment.children()) {
    if (xml.tag(node) == Tag::kParagraph) id = attribute(node, "paraId");
  }
  if (done_.contains(id)) return true;
  // Word keeps threads one answer deep.
  const auto parent = parents_.find(id);
  return parent != parents_.end() && done_.contains(parent->second);
}

std::string comment_text(const Xml& xml, pugi::xml_node comment) {
  std::string text;
  for_each_element(comment, [&](pugi::xml_node node) {
    const Tag tag = xml.tag(node);
    if (tag == Tag::kText) text += node.child_value();
    if (tag == Tag::kParagraph && !text.empty()) text += ' ';
    return true;
  });
  return text;
}

}  // namespace consultlint::docx

#include "readers/docx/alternatives.h"

#include <string_view>

namespace consultlint::docx {
namespace {

bool has_characters(pugi::xml_node text) {
  return std::string_view(text.child_value()).find_first_not_of(" \t\r\n") !=
         std::string_view::npos;
}

}  // namespace

pugi::xml_node Alternatives::choose(pugi::xml_node alternatives) {
  if (!looked_at_.contains(alternatives.internal_object())) find_text(alternatives);
  pugi::xml_node first_choice;
  pugi::xml_node chosen;
  for (const pugi::xml_node branch : alternatives.children()) {
    const Tag tag = xml_->tag(branch);
    if (tag != Tag::kChoice && tag != Tag::kFallback) continue;
    if (!first_choice) first_choice = branch;
    if (!chosen && with_text_.contains(branch.internal_object())) chosen = branch;
  }
  return chosen ? chosen : first_choice;
}

void Alternatives::find_text(pugi::xml_node outermost) {
  looked_at_.insert(outermost.internal_object());
  for_each_element(outermost, [&](pugi::xml_node node) {
    const Tag tag = xml_->tag(node);
    if (tag == Tag::kAlternateContent) looked_at_.insert(node.internal_object());
    if (tag == Tag::kText && has_characters(node)) mark_branches(node, outermost);
    return true;
  });
}

// Stops at a branch already marked, so all walks up together cost no more than the tree has nodes.
void Alternatives::mark_branches(pugi::xml_node text, pugi::xml_node outermost) {
  for (pugi::xml_node node = text.parent(); node != outermost; node = node.parent()) {
    const Tag tag = xml_->tag(node);
    const bool branch = tag == Tag::kChoice || tag == Tag::kFallback;
    if (branch && !with_text_.insert(node.internal_object()).second) return;
  }
}

bool has_content(const Xml& xml, pugi::xml_node root) {
  bool found = false;
  for_each_element(root, [&](pugi::xml_node node) {
    const Tag tag = xml.tag(node);
    found = found || tag == Tag::kDrawing || tag == Tag::kPicture || tag == Tag::kTextBox ||
            (tag == Tag::kText && has_characters(node));
    return !found;
  });
  return found;
}

}  // namespace consultlint::docx

#pragma once
#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/result.h"
#include "readers/docx/tag_table.h"
#include "readers/docx/tags.h"

namespace consultlint::docx {

/// A parsed XML part whose elements are told apart by namespace URI and local name.
///
/// XML beyond the limits of xml_limits.h is refused, entities are never expanded, and the tree is
/// never changed, so offsets stay true. Attributes are looked up by local name alone: within the
/// elements that the reader looks at, these are unique. Nodes live as long as the object. Not
/// copyable.
class Xml {
 public:
  /// `text` is UTF-8 without damage; `where` names it in errors.
  static Result<Xml> parse(std::string_view text, std::string_view where);

  pugi::xml_node root() const { return document_.document_element(); }
  Tag tag(pugi::xml_node node) const;
  /// The first child element of that tag, or an empty node.
  pugi::xml_node child(pugi::xml_node node, Tag tag) const;

 private:
  void bind_prefixes(std::string_view text);
  void bind(std::string_view prefix, std::string_view uri);

  pugi::xml_document document_;
  TagTable tags_;
  std::vector<std::string> prefixes_;
};

/// The attribute's value, or an empty view when there is none.
std::string_view attribute(pugi::xml_node node, std::string_view local_name);
std::optional<int> integer_attribute(pugi::xml_node node, std::string_view local_name);
/// The value of an on/off property: present means on unless its `val` says otherwise.
bool is_on(pugi::xml_node property);

/// Where the node's name (elements) or text (character data) begins in the part.
std::uint32_t offset_of(pugi::xml_node node);

/// Walks the elements below `root` in document order without recursion; `enter` says of each
/// whether to go inside.
template <class Enter>
void for_each_element(pugi::xml_node root, Enter&& enter) {
  pugi::xml_node node = root.first_child();
  while (node) {
    const bool inside = node.type() == pugi::node_element && enter(node) && node.first_child();
    if (inside) {
      node = node.first_child();
      continue;
    }
    while (!node.next_sibling()) {
      node = node.parent();
      if (node == root) return;
    }
    node = node.next_sibling();
  }
}

}  // namespace consultlint::docx

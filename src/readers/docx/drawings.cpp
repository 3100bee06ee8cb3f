#include "readers/docx/drawings.h"

#include <string>

namespace consultlint::docx {
namespace {

std::string alternative_of(pugi::xml_node properties) {
  const std::string_view description = attribute(properties, "descr");
  return std::string(description.empty() ? attribute(properties, "title") : description);
}

}  // namespace

std::optional<Image> find_picture(const Xml& xml, pugi::xml_node drawing) {
  Image image;
  bool shown = false;
  for_each_element(drawing, [&](pugi::xml_node node) {
    switch (xml.tag(node)) {
      case Tag::kTextBox:
        return false;
      case Tag::kDrawingProperties:
      case Tag::kPictureProperties:
        if (image.alternative.empty()) image.alternative = alternative_of(node);
        return true;
      case Tag::kShape:
        if (image.alternative.empty()) image.alternative = attribute(node, "alt");
        return true;
      case Tag::kDecorative:
        image.decorative = is_on(node);
        return true;
      case Tag::kDrawnPicture:
      case Tag::kChart:
      case Tag::kDiagram:
      case Tag::kImageData:
        shown = true;
        return true;
      default:
        return true;
    }
  });
  if (!shown) return std::nullopt;
  return image;
}

}  // namespace consultlint::docx

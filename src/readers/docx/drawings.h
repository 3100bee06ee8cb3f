#pragma once
#include <optional>

#include "consultlint/document.h"
#include "readers/docx/xml.h"

namespace consultlint::docx {

/// The picture, chart or diagram that a w:drawing, w:pict or w:object shows, with its alternative
/// text; nothing when it only frames text or draws a shape. Text boxes inside are not looked into.
std::optional<Image> find_picture(const Xml& xml, pugi::xml_node drawing);

}  // namespace consultlint::docx

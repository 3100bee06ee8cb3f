#pragma once
#include <vector>

#include "readers/docx/xml.h"

namespace consultlint::docx {

/// The paragraphs of text in the data of a SmartArt diagram, in the order in which its list of
/// points would be read aloud: each point before those below it.
std::vector<pugi::xml_node> diagram_paragraphs(const Xml& xml, pugi::xml_node model);

}  // namespace consultlint::docx

#pragma once
#include <string_view>

#include "report/html/writer.h"

namespace consultlint::html {

/// Writes the paragraphs of a section of a rule's page. Of Markdown only words between backticks
/// mean something; everything else is text.
void write_paragraphs(Writer& out, std::string_view markdown);

}  // namespace consultlint::html

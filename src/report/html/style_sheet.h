#pragma once
#include <string>
#include <string_view>

namespace consultlint::html {

/// The style sheet of every page. It holds neither `<` nor `&`, so it means the same in HTML and
/// in XML.
std::string style_sheet();

// Its sheets, in order.
extern const std::string_view kPageStyle;     ///< Colours, type, the frame of a page.
extern const std::string_view kPaperStyle;    ///< The document as it was read.
extern const std::string_view kFindingStyle;  ///< Findings in the text and beside it.
extern const std::string_view kFigureStyle;   ///< Tables, charts, the parts behind the text.
extern const std::string_view kPrintStyle;    ///< On paper.

}  // namespace consultlint::html

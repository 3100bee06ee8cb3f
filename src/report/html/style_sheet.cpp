#include "report/html/style_sheet.h"

namespace consultlint::html {

const std::string& style_sheet() {
  static const std::string kSheet = [] {
    std::string sheet;
    for (const std::string_view part :
         {kPageStyle, kPaperStyle, kFindingStyle, kFigureStyle, kPrintStyle}) {
      sheet += part;
    }
    return sheet;
  }();
  return kSheet;
}

}  // namespace consultlint::html

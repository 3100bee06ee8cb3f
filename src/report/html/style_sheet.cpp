#include "report/html/style_sheet.h"

namespace consultlint::html {

std::string style_sheet() {
  std::string sheet;
  for (const std::string_view part :
       {kPageStyle, kPaperStyle, kFindingStyle, kFigureStyle, kPrintStyle}) {
    sheet += part;
  }
  return sheet;
}

}  // namespace consultlint::html

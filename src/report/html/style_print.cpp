#include "report/html/style_sheet.h"

namespace consultlint::html {

// On paper findings are numbered notes below their paragraph, and why a rule matters is told once,
// in "Findings by rule".
const std::string_view kPrintStyle = R"css(
@media print {
  @page { size: A4; margin: 17mm 16mm 18mm; }
  html { font-size: 9.5pt; }
  body { background: none; }
  .skip, .filters, nav.parts, .finding .why, .about details, .brand { display: none; }
  .frame, main.frame { max-width: none; padding: 0; margin: 0; border: 0; }
  section { margin-top: 7mm; padding-top: 5mm; }
  .paper { padding-right: 0; font-size: 10.5pt; }
  .row, .whole .notes { display: block; }
  .row .notes { margin: 0 0 4mm 8mm; padding: 0; background: none; font-size: 8.5pt; }
  .paper p, .paper li { orphans: 3; widows: 3; }
  h1, h2, h3, h4, h5, h6, caption, thead, .paper .caption { break-after: avoid; }
  li.finding, tr, .rules article, svg.timeline, .change { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .reading table, .dates table { min-width: 0; }
  a { color: inherit; text-decoration: none; }
  mark, .marker, .finding .number, .counts li, .verdict, .bar rect, .timeline rect, .change { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .paper :target, .clauses :target, li.finding:target { background: none; box-shadow: none; outline: 0; }
}
)css";

}  // namespace consultlint::html

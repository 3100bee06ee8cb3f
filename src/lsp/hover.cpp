#include "lsp/hover.h"

#include <string>
#include <utility>

#include "lsp/rule_page.h"

namespace consultlint::lsp {

Json hover_at(const OpenFile& file, Position position, const Client& client) {
  const Placing placing = placing_of(file.document.text(), client.encoding);
  std::string pages;
  Json place;
  for (const ReportedFinding& finding : file.checked->report.findings) {
    const Range range = range_of(finding.at, placing);
    if (!touch(range, {position, position})) continue;
    if (pages.empty()) {
      place = to_json(range);
    } else {
      pages += "\n\n---\n\n";
    }
    pages += describe_finding(finding);
  }
  if (pages.empty()) return nullptr;
  if (!client.markdown_hovers) pages = without_markup(std::move(pages));
  return {{"range", place},
          {"contents",
           {{"kind", client.markdown_hovers ? "markdown" : "plaintext"}, {"value", pages}}}};
}

}  // namespace consultlint::lsp

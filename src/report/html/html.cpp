#include <ostream>
#include <string>
#include <vector>

#include "consultlint/report.h"
#include "report/html/file_page.h"
#include "report/html/index_table.h"
#include "report/html/page.h"

namespace consultlint {
namespace {

using html::Anchors;
using html::FileView;
using html::link_to;
using html::Writer;

void write_one(Writer& out, const Report& report) {
  const FileView view(report, report.files.front(), Anchors());
  write_page(out, view.title(), report.version, "frame", [&] { write_file(out, view); });
}

/// Several files in one page: an index, then each with anchors of its own.
void write_all(Writer& out, const Report& report) {
  std::vector<Anchors> anchors;
  std::vector<std::string> links;
  for (std::size_t i = 1; i <= report.files.size(); ++i) {
    anchors.emplace_back("p" + std::to_string(i) + "-");
    links.push_back(link_to(anchors.back().part("paper")));
  }
  write_page(out, "Report on papers", report.version, "frame index", [&] {
    write_index_table(out, report, links);
    for (std::size_t i = 0; i < report.files.size(); ++i) {
      const FileView view(report, report.files[i], anchors[i]);
      out.element("article", {{"class", "file"}, {"id", anchors[i].part("paper")}},
                  [&] { write_file(out, view); });
    }
  });
}

}  // namespace

void write_html(const Report& report, std::ostream& out) {
  std::string page;
  Writer writer(page);
  if (report.files.size() == 1) {
    write_one(writer, report);
  } else {
    write_all(writer, report);
  }
  out << page;
}

}  // namespace consultlint

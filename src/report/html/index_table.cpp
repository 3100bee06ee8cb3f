#include "report/html/index_table.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "report/error_text.h"
#include "report/html/file_view.h"
#include "report/html/part.h"
#include "report/html/summary.h"

namespace consultlint::html {
namespace {

constexpr std::array<std::string_view, 5> kColumns = {"Paper", "Verdict", "Errors", "Warnings",
                                                      "Notes"};

void write_header(Writer& out) {
  out.element("thead", [&] {
    out.element("tr", [&] {
      for (const std::string_view name : kColumns) out.element("th", {{"scope", "col"}}, name);
    });
  });
}

/// The verdict without its figures, which stand in the row.
std::string short_verdict(const FileReport& file, const FileVerdict& verdict) {
  if (file.error || !file.failures.empty()) return verdict.words;
  return verdict.words.substr(0, verdict.words.find(':'));
}

void write_row(Writer& out, const Report& report, const FileReport& file, const std::string& link) {
  const auto counts = count_levels(file);
  const FileVerdict verdict = verdict_on(file);
  out.element("tr", [&] {
    out.element("th", {{"scope", "row"}}, [&] {
      out.element("a", {{"href", link}}, FileView(report, file, Anchors()).title());
      out.element("code", file.path);
    });
    out.element("td", {{"class", verdict.passes ? "passes" : "fails"}},
                short_verdict(file, verdict));
    for (const Level level : {Level::kError, Level::kWarning, Level::kNote}) {
      out.element("td", {{"class", "figure"}},
                  file.error ? "–" : with_commas(counts[static_cast<std::size_t>(level)]));
    }
  });
}

}  // namespace

void write_index_table(Writer& out, const Report& report, std::span<const std::string> links) {
  const auto passing = static_cast<std::size_t>(std::ranges::count_if(
      report.files, [](const FileReport& f) { return verdict_on(f).passes; }));
  out.element("h1", "Report on " + counted(report.files.size(), "paper"));
  out.element("p", {{"class", "file"}},
              counted(passing, "paper") + (passing == 1 ? " passes." : " pass."));
  for (const Error& error : report.errors) {
    out.element("p", {{"class", "troubles"}}, error_text(error, ""));
  }
  out.element("div",
              {{"class", "scroll"}, {"role", "group"}, {"aria-label", "Papers"}, {"tabindex", "0"}},
              [&] {
                out.element("table", [&] {
                  write_header(out);
                  out.element("tbody", [&] {
                    for (std::size_t i = 0; i < report.files.size(); ++i) {
                      write_row(out, report, report.files[i], links[i]);
                    }
                  });
                });
              });
  out.line();
}

}  // namespace consultlint::html

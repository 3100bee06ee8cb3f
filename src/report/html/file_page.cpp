#include "report/html/file_page.h"

#include "report/html/about_part.h"
#include "report/html/clauses_part.h"
#include "report/html/dates_part.h"
#include "report/html/document_view.h"
#include "report/html/finding_note.h"
#include "report/html/part.h"
#include "report/html/readability_part.h"
#include "report/html/rules_part.h"
#include "report/html/summary.h"
#include "report/html/terms_part.h"

namespace consultlint::html {
namespace {

/// What is said of the paper as a whole, then the paper.
void write_text_part(Writer& out, const FileView& view) {
  if (view.document() == nullptr && view.file().findings.empty()) return;
  write_part(out, view, text_part(view.file()), [&] {
    const auto apart = view.findings().apart();
    if (!apart.empty()) {
      out.element("div", {{"class", "whole"}}, [&] {
        out.element("h3", "About the paper as a whole");
        write_notes(out, view, apart);
      });
    }
    if (view.document() != nullptr) write_document(out, view);
  });
}

}  // namespace

void write_file(Writer& out, const FileView& view) {
  write_summary(out, view);
  if (view.file().error) return;
  write_clauses_part(out, view);
  write_text_part(out, view);
  write_rules_part(out, view);
  if (view.document() != nullptr) {
    write_dates_part(out, view);
    write_readability_part(out, view);
    write_terms_part(out, view);
  }
  write_about_part(out, view);
}

}  // namespace consultlint::html

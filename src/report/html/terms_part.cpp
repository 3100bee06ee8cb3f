#include "report/html/terms_part.h"

#include <string>

#include "report/html/part.h"

namespace consultlint::html {
namespace {

void write_header(Writer& out, std::initializer_list<std::string_view> names) {
  out.element("thead", [&] {
    out.element("tr", [&] {
      for (const std::string_view name : names) out.element("th", {{"scope", "col"}}, name);
    });
  });
}

void write_place(Writer& out, const FileView& view, TextSpan span) {
  const std::uint32_t block = view.document()->block_at(span.begin);
  const Place place = view.document()->place(span);
  const bool word = view.document()->format() == Format::kDocx;
  const std::string words = (word ? "paragraph " : "line ") + std::to_string(place.line);
  out.element("td", [&] {
    out.element("a", {{"href", link_to(view.anchors().block(block))}}, words);
  });
}

void write_abbreviation(Writer& out, const FileView& view, const Acronym& acronym) {
  out.element("tr", [&] {
    out.element("th", {{"scope", "row"}}, acronym.short_form);
    if (acronym.long_form.empty()) {
      out.element("td", {{"class", "missing"}}, "not spelled out");
    } else {
      out.element("td", acronym.long_form);
    }
    write_place(out, view, acronym.first);
    out.element("td", {{"class", "figure"}}, with_commas(acronym.uses));
  });
}

void write_abbreviations(Writer& out, const FileView& view) {
  if (view.facts()->acronyms().empty()) {
    out.element("p", "The paper uses no abbreviations.");
    return;
  }
  out.element("table", [&] {
    out.element("caption", "Abbreviations");
    write_header(out, {"Short", "Long", "First used", "Uses"});
    out.element("tbody", [&] {
      for (const Acronym& acronym : view.facts()->acronyms()) {
        write_abbreviation(out, view, acronym);
      }
    });
  });
}

void write_glossary(Writer& out, const FileView& view) {
  const Document& document = *view.document();
  if (view.facts()->glossary().empty()) return;
  out.element("table", [&] {
    out.element("caption", "Words that the paper explains");
    write_header(out, {"Word", "What it means here", "Explained"});
    out.element("tbody", [&] {
      for (const GlossaryTerm& entry : view.facts()->glossary()) {
        out.element("tr", [&] {
          out.element("th", {{"scope", "row"}}, document.slice(entry.term));
          out.element("td", document.slice(entry.definition));
          write_place(out, view, entry.term);
        });
      }
    });
  });
}

}  // namespace

void write_terms_part(Writer& out, const FileView& view) {
  write_part(out, view, kTerms, [&] {
    write_abbreviations(out, view);
    write_glossary(out, view);
  });
}

}  // namespace consultlint::html

#include "report/html/readability_part.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "report/html/part.h"

namespace consultlint::html {
namespace {

constexpr double kTopGrade = 20;            // where a bar ends
constexpr std::uint32_t kFewSentences = 3;  // fewer say nothing about a section

std::string percent(double grade) {
  return fmt::format("{:.1f}%", std::clamp(grade / kTopGrade, 0.0, 1.0) * 100);
}

void write_bar(Writer& out, double grade) {
  out.element("svg", {{"class", "bar"}, {"aria-hidden", "true"}, {"focusable", "false"}}, [&] {
    out.empty("rect", {{"class", "track"}, {"width", "100%"}, {"height", "100%"}});
    out.empty("rect", {{"class", "fill"}, {"width", percent(grade)}, {"height", "100%"}});
  });
}

void write_figures(Writer& out, const Readability& figures) {
  out.element("td", {{"class", "figure"}}, with_commas(figures.words));
  out.element("td", {{"class", "figure"}}, with_commas(figures.excluded_words));
  if (figures.sentences < kFewSentences) {
    out.element("td", {{"class", "figure missing"}}, "–");
    out.element("td", {{"class", "missing"}}, "too short to say");
    return;
  }
  out.element("td", {{"class", "figure"}},
              fmt::format("{:.1f}", static_cast<double>(figures.words) / figures.sentences));
  out.element("td", {{"class", "grade"}}, [&] {
    out.element("span", fmt::format("{:.1f}", figures.flesch_kincaid_grade));
    write_bar(out, figures.flesch_kincaid_grade);
  });
}

void write_section(Writer& out, const FileView& view, const Section& section,
                   const Readability& figures) {
  const Document& document = *view.document();
  const bool headed = section.heading != kNowhere;
  const std::uint32_t block = headed ? section.heading : section.first_block;
  const std::string name = headed ? std::string(document.slice(document.blocks()[block].span))
                                  : "Before the first heading";
  const std::string style = "level-" + std::to_string(std::max<int>(section.level, 1));
  out.element("tr", [&] {
    out.element("th", {{"scope", "row"}, {"class", style}}, [&] {
      out.element("a", {{"href", link_to(view.anchors().block(block))}},
                  name.empty() ? "Heading without words" : name);
    });
    write_figures(out, figures);
  });
}

void write_table(Writer& out, const FileView& view) {
  const auto sections = view.facts()->sections();
  const auto figures = view.facts()->section_readability();
  out.element("table", [&] {
    out.element("caption", "Section by section; sections below a heading count into it");
    out.element("thead", [&] {
      out.element("tr", [&] {
        for (const std::string_view name :
             {"Section", "Words", "Left out", "Words a sentence", "Reading grade"}) {
          out.element("th", {{"scope", "col"}}, name);
        }
      });
    });
    out.element("tbody", [&] {
      out.element("tr", {{"class", "total"}}, [&] {
        out.element("th", {{"scope", "row"}}, "The whole paper");
        write_figures(out, view.facts()->readability());
      });
      for (std::size_t i = 0; i < sections.size(); ++i) {
        write_section(out, view, sections[i], figures[i]);
      }
    });
  });
}

}  // namespace

void write_readability_part(Writer& out, const FileView& view) {
  write_part(out, view, kReading, [&] {
    out.element("p",
                "The reading grade (Flesch-Kincaid) tells how many years of school a reader needs "
                "for it: about 8 is easy for most adults, above 16 is hard for nearly all. It "
                "counts running prose; headings, tables, lists of phrases, numbers and addresses "
                "are left out.");
    out.element("div",
                {{"class", "scroll"},
                 {"role", "group"},
                 {"aria-label", "Reading grade by section"},
                 {"tabindex", "0"}},
                [&] { write_table(out, view); });
  });
}

}  // namespace consultlint::html

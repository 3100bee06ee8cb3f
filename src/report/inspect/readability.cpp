#include <cmath>

#include "report/inspect/views.h"

namespace consultlint {
namespace {

/// Three decimals: more would claim a precision that no formula has.
double rounded(double figure) {
  return std::round(figure * 1000) / 1000;
}

void write_formulas(JsonWriter& json, const Readability& figures) {
  json.field("flesch_reading_ease", rounded(figures.flesch_reading_ease));
  json.field("flesch_kincaid_grade", rounded(figures.flesch_kincaid_grade));
  json.field("gunning_fog", rounded(figures.gunning_fog));
  json.field("smog", rounded(figures.smog));
  json.field("coleman_liau", rounded(figures.coleman_liau));
  json.field("automated_readability", rounded(figures.automated_readability));
  json.field("lix", rounded(figures.lix));
  json.field("dale_chall", rounded(figures.dale_chall));
}

void write_section(JsonWriter& json, const Document& document, const Section& section,
                   const Readability& figures) {
  const bool headed = section.heading != kNowhere;
  const Block& first = document.blocks()[headed ? section.heading : section.first_block];
  json.object([&] {
    json.field("heading", headed ? std::optional(document.slice(first.span)) : std::nullopt);
    json.field("line", document.place(first.span).line);
    json.field("words", figures.words);
    json.field("flesch_kincaid_grade", rounded(figures.flesch_kincaid_grade));
  });
}

}  // namespace

void inspect_readability(std::string_view path, const Facts& facts, std::ostream& out) {
  const Readability& figures = facts.readability();
  write_view(path, out, [&](JsonWriter& json) {
    json.field("words", figures.words);
    json.field("sentences", figures.sentences);
    json.field("syllables", figures.syllables);
    json.field("excluded_words", figures.excluded_words);
    write_formulas(json, figures);
    const auto sections = facts.sections();
    const auto by_section = facts.section_readability();
    json.array("sections", [&] {
      for (std::size_t i = 0; i < sections.size(); ++i) {
        write_section(json, facts.document(), sections[i], by_section[i]);
      }
    });
  });
}

}  // namespace consultlint

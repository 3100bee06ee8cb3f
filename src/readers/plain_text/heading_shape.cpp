#include "readers/plain_text/heading_shape.h"

#include "readers/plain_text/heading_wording.h"
#include "readers/plain_text/wording.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint16_t kWidestTitle = 160;
constexpr std::uint32_t kMostWordsWithVerb = 9;

bool ends_as_statement(std::string_view text) {
  constexpr std::string_view kEnds = ".;,:";
  return kEnds.find(last_sign(text)) != std::string_view::npos;
}

}  // namespace

std::uint32_t title_words(const Layout& layout, const Passage& passage) {
  std::uint32_t count = 0;
  for (std::uint32_t at = passage.first; at <= passage.last && count <= kMostTitleWords; ++at) {
    count += count_words(layout.text(layout.lines[at]), kMostTitleWords + 2);
  }
  return count - (layout.marker(passage).has_label() && count > 0 ? 1 : 0);
}

bool has_title_form(const Layout& layout, const Passage& passage) {
  const Line& line = layout.lines[passage.first];
  if (line.width > kWidestTitle || line.tabs > 0 || passage.runs_on) return false;
  const std::string_view text = layout.words(passage);
  const std::string_view end = layout.last_text(passage);
  if (text.empty() || ends_as_statement(end) || ends_in_note_reference(end)) return false;
  if (starts_lower(text) || is_address_or_form(text)) return false;
  return title_words(layout, passage) <= kMostTitleWords;
}

bool has_title_shape(const Layout& layout, const Passage& passage) {
  if (!has_title_form(layout, passage)) return false;
  const std::string_view text = layout.words(passage);
  return layout.marker(passage).has_label() || last_sign(layout.last_text(passage)) == '?' ||
         asks_indirectly(text) || opens_back_matter(text) || !has_finite_verb(text) ||
         title_words(layout, passage) <= kMostWordsWithVerb;
}

}  // namespace consultlint::plain_text

#include "consultlint/check.h"

#include <algorithm>
#include <array>

namespace consultlint::checks {
namespace {

/// Beginnings and ends of titles that programs make up.
constexpr std::array<std::string_view, 4> kBeginnings = {"Microsoft Word -", "Document1",
                                                         "Untitled", "Word Document"};
constexpr std::array<std::string_view, 4> kEnds = {".doc", ".docx", ".rtf", ".odt"};

bool is_made_up(std::string_view title) {
  return std::ranges::any_of(kBeginnings, [&](auto part) { return title.starts_with(part); }) ||
         std::ranges::any_of(kEnds, [&](auto part) { return title.ends_with(part); });
}

/// A main part that was taken out of its package has no properties to look at.
bool has_properties(const Document& document) {
  return document.format() == Format::kDocx && !document.artifacts().empty() &&
         !document.artifacts().front().name.empty();
}

}  // namespace

Check accessibility_no_document_title(const Options&) {
  return [](const Document& document, const Facts&, Sink& out) {
    if (!has_properties(document) || document.blocks().empty()) return;
    const std::string& title = document.properties().title;
    if (!title.empty() && !is_made_up(title)) return;
    const std::string fault = title.empty() ? "The properties of this file hold no title."
                                            : "The title in the properties of this file is " +
                                                  quoted_excerpt(title) + ".";
    out.report(document.content(document.blocks().front()), {{"fault", fault}});
  };
}

}  // namespace consultlint::checks

#include "consultlint/check.h"

namespace consultlint::checks {
namespace {

/// Hidden paragraphs that follow each other.
struct Stretch {
  TextSpan first;  ///< The words of the first.
  std::uint32_t last_paragraph = 0;
  std::uint32_t more = 0;  ///< Paragraphs behind the first.
};

std::vector<Stretch> hidden_stretches(const Document& document) {
  std::vector<Stretch> stretches;
  for (const Block& block : document.blocks()) {
    const bool hidden = document.stories()[block.story].kind == StoryKind::kHidden;
    if (!hidden || block.span.empty()) continue;
    if (!stretches.empty() && block.paragraph == stretches.back().last_paragraph + 1) {
      ++stretches.back().more;
      stretches.back().last_paragraph = block.paragraph;
    } else {
      stretches.push_back({block.span, block.paragraph, 0});
    }
  }
  return stretches;
}

/// " and 3 more paragraphs".
std::string count_more(std::uint32_t paragraphs) {
  if (paragraphs == 0) return {};
  return " and " + std::to_string(paragraphs) + " more paragraph" + (paragraphs == 1 ? "" : "s");
}

}  // namespace

Check draft_hidden_text(const Options&) {
  return [](const Document& document, const Facts&, Sink& out) {
    for (const Stretch& stretch : hidden_stretches(document)) {
      out.report(stretch.first, {{"found", quoted_excerpt(document.slice(stretch.first))},
                                 {"more", count_more(stretch.more)}});
    }
  };
}

}  // namespace consultlint::checks

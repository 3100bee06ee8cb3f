#include <algorithm>

#include "../marked_words.h"

namespace consultlint::checks {
namespace {

bool is_other_sign(Mark::Kind kind) {
  return kind == Mark::Kind::kStrong || kind == Mark::Kind::kEmphasis ||
         kind == Mark::Kind::kUnderline;
}

/// What is told from the words around it by more than colour: apart from each other, in order.
std::vector<TextSpan> signed_words(const Document& document) {
  std::vector<TextSpan> words;
  for (const Mark& mark : document.marks()) {
    if (!is_other_sign(mark.kind)) continue;
    if (!words.empty() && mark.span.begin <= words.back().end) {
      words.back().end = std::max(words.back().end, mark.span.end);
    } else {
      words.push_back(mark.span);
    }
  }
  return words;
}

bool has_other_sign(const std::vector<TextSpan>& words, TextSpan span) {
  const auto next = std::ranges::upper_bound(words, span.begin, {}, &TextSpan::end);
  return next != words.end() && next->overlaps(span);
}

}  // namespace

Check accessibility_coloured_words(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    const std::vector<TextSpan> words = signed_words(document);
    for (const TextSpan span : stressed_words(document, facts, Mark::Kind::kColour)) {
      if (has_other_sign(words, span)) continue;
      out.report(span, {{"found", quoted_excerpt(document.slice(span))}});
    }
  };
}

}  // namespace consultlint::checks

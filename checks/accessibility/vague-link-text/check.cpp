#include "consultlint/check.h"

#include <algorithm>
#include <string>

namespace consultlint::checks {
namespace {

/// Lower case, without the punctuation and space around the words.
std::string bare(std::string_view words) {
  constexpr std::string_view kAround = " \t\n.,:;!?()[]>\"'";
  const std::size_t begin = words.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  std::string text(words.substr(begin, words.find_last_not_of(kAround) - begin + 1));
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// Hits are in text order and do not overlap, so only the first that ends behind the start can.
bool holds_phrase(std::span<const PhraseHit> hits, TextSpan span) {
  const auto next = std::ranges::upper_bound(hits, span.begin, {},
                                             [](const PhraseHit& hit) { return hit.span.end; });
  return next != hits.end() && next->span.overlaps(span);
}

}  // namespace

Check accessibility_vague_link_text(const Options& options) {
  return [vague = options.list("vague"), phrases = options.phrases()](
             const Document& document, const Facts& facts, Sink& out) {
    const std::span<const PhraseHit> hits = facts.phrases(phrases);
    for (const PhraseHit& hit : hits) {
      out.report(hit.span, {{"found", document.slice(hit.span)}});
    }
    for (const Link& link : document.links()) {
      const std::string words = bare(document.slice(link.span));
      const bool is_vague = std::ranges::find(vague, words) != vague.end();
      if (is_vague && !holds_phrase(hits, link.span)) {
        out.report(link.span, {{"found", document.slice(link.span)}});
      }
    }
  };
}

}  // namespace consultlint::checks

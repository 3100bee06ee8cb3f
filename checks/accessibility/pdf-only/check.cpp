#include "consultlint/check.h"

#include <algorithm>
#include <string>

namespace consultlint::checks {
namespace {

/// Rows of the page's terms, in order.
enum class Row : std::uint32_t { kPaper, kOtherFormat };

bool leads_to_pdf(const Link& link) {
  const std::string_view target =
      std::string_view(link.target).substr(0, link.target.find_first_of("?#"));
  return target.ends_with(".pdf") || target.ends_with(".PDF");
}

/// Links inside the document and to people lead to no document.
bool leads_to_document(const Link& link) {
  return !link.target.starts_with('#') && !link.target.starts_with("mailto:") &&
         !link.target.starts_with("tel:");
}

/// Hits are in text order and do not overlap, so only the first that ends behind the start can.
bool holds_phrase(std::span<const PhraseHit> hits, TextSpan span) {
  const auto next = std::ranges::upper_bound(hits, span.begin, {},
                                             [](const PhraseHit& hit) { return hit.span.end; });
  return next != hits.end() && next->span.overlaps(span);
}

/// The first link to the paper or its form when all of them lead to PDF files, else null.
const Link* first_of_only_pdf(const Document& document, std::span<const PhraseHit> papers) {
  const Link* first = nullptr;
  for (const Link& link : document.links()) {
    if (!holds_phrase(papers, link.span) || !leads_to_document(link)) continue;
    if (!leads_to_pdf(link)) return nullptr;
    if (first == nullptr) first = &link;
  }
  return first;
}

}  // namespace

Check accessibility_pdf_only(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const auto hits = facts.phrases(phrases);
    const auto is_format = [](const PhraseHit& hit) {
      return static_cast<Row>(hit.entry) == Row::kOtherFormat;
    };
    if (std::ranges::any_of(hits, is_format)) return;
    if (const Link* link = first_of_only_pdf(document, hits)) {
      out.report(link->span, {{"found", quoted_excerpt(document.slice(link->span))}});
    }
  };
}

}  // namespace consultlint::checks

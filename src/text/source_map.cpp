#include "consultlint/source_map.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace consultlint {
namespace {

using Piece = SourceMap::Piece;

/// Where the byte at `offset` of the text, which lies in `piece`, begins in the source.
std::uint32_t source_begin(const Piece& piece, std::uint32_t offset) {
  if (piece.origin != SourceMap::Origin::kVerbatim) return piece.source.span.begin;
  return piece.source.span.begin + (offset - piece.text.begin);
}

/// Where the text in front of `offset`, which ends in `piece`, ends in the source.
std::uint32_t source_end(const Piece& piece, std::uint32_t offset) {
  if (piece.origin != SourceMap::Origin::kVerbatim) return piece.source.span.end;
  return piece.source.span.begin + (offset - piece.text.begin);
}

bool stands_for_source(const Piece& piece) {
  return piece.origin != SourceMap::Origin::kSynthetic;
}

}  // namespace

SourceMap::SourceMap(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {
  assert(std::ranges::is_sorted(pieces_, {}, [](const Piece& p) { return p.text; }));
}

SourceRange SourceMap::to_source(TextSpan span) const {
  if (pieces_.empty()) return {};
  auto first = std::ranges::upper_bound(pieces_, span.begin, {},
                                        [](const Piece& p) { return p.text.begin; });
  if (first != pieces_.begin()) --first;
  if (span.empty()) {
    // An anchor at this offset (an image) stands before the text that follows it.
    for (auto anchor = first;; --anchor) {
      if (anchor->text.empty() && anchor->text.begin == span.begin) return anchor->source;
      if (anchor == pieces_.begin() || anchor->text.begin < span.begin) break;
    }
    const std::uint32_t at = source_begin(*first, std::min(span.begin, first->text.end));
    return {first->source.artifact, {at, at}};
  }
  // Leave out made-up text at both ends when there is real text between.
  auto last =
      std::ranges::lower_bound(pieces_, span.end, {}, [](const Piece& p) { return p.text.begin; });
  --last;
  while (first < last && (!stands_for_source(*first) || first->text.end <= span.begin)) ++first;
  while (last > first &&
         (!stands_for_source(*last) || last->source.artifact != first->source.artifact)) {
    --last;
  }
  const std::uint32_t begin = source_begin(*first, std::max(span.begin, first->text.begin));
  const std::uint32_t end = source_end(*last, std::min(span.end, last->text.end));
  return {first->source.artifact, {begin, std::max(begin, end)}};
}

}  // namespace consultlint

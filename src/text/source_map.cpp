#include "consultlint/source_map.h"

#include <algorithm>
#include <cassert>
#include <iterator>
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

using PieceAt = std::vector<Piece>::const_iterator;

/// The last piece that begins at or before `offset`, else the first. Precondition: there is one.
PieceAt piece_at(const std::vector<Piece>& pieces, std::uint32_t offset) {
  const auto next =
      std::ranges::upper_bound(pieces, offset, {}, [](const Piece& p) { return p.text.begin; });
  return next == pieces.begin() ? next : std::prev(next);
}

/// Where nothing is: an anchor at this offset (an image), which stands before the text that
/// follows it, or the gap between two bytes.
SourceRange source_of_empty(const std::vector<Piece>& pieces, std::uint32_t offset) {
  const PieceAt here = piece_at(pieces, offset);
  for (PieceAt anchor = here; anchor->text.begin >= offset; --anchor) {
    if (anchor->text.empty()) return anchor->source;
    if (anchor == pieces.begin()) break;
  }
  const std::uint32_t at = source_begin(*here, std::min(offset, here->text.end));
  return {here->source.artifact, {at, at}};
}

}  // namespace

SourceMap::SourceMap(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {
  assert(std::ranges::is_sorted(pieces_, {}, [](const Piece& p) { return p.text; }));
}

SourceRange SourceMap::to_source(TextSpan span) const {
  if (pieces_.empty()) return {};
  if (span.empty()) return source_of_empty(pieces_, span.begin);
  PieceAt first = piece_at(pieces_, span.begin);
  PieceAt last = piece_at(pieces_, span.end - 1);
  // Leave out made-up text at both ends when there is real text between.
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

#pragma once
#include <string>
#include <string_view>

#include "consultlint/document.h"

namespace consultlint {

/// What is wrong with the source map of a document, or "": it must cover the text without gaps, lie
/// inside the artifacts, and each verbatim piece must equal its source bytes.
inline std::string wrong_sources(const Document& document) {
  std::uint32_t covered = 0;
  for (const SourceMap::Piece& piece : document.source_map().pieces()) {
    const std::string at = " at offset " + std::to_string(piece.text.begin);
    if (piece.text.begin != covered || piece.text.end < covered) return "gap" + at;
    covered = piece.text.end;
    const std::string_view artifact = document.artifacts()[piece.source.artifact].text;
    const SourceSpan source = piece.source.span;
    if (source.begin > source.end || source.end > artifact.size()) return "no such source" + at;
    const bool verbatim = piece.origin == SourceMap::Origin::kVerbatim;
    if (verbatim && artifact.substr(source.begin, source.size()) != document.slice(piece.text)) {
      return "not the source bytes" + at;
    }
  }
  return covered == document.text().size() ? "" : "the text goes on behind the last piece";
}

}  // namespace consultlint

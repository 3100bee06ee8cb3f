#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "consultlint/span.h"

namespace consultlint {

/// Index into Document::artifacts(). 0 is the main one: the file itself, or the main part of a
/// package.
using ArtifactIndex = std::uint16_t;

/// One file, or one part inside a package ("word/document.xml"), that text was read from.
struct Artifact {
  std::string name;  ///< Path of the part inside its package; empty for the file itself.
  std::string
      text;  ///< Its content as UTF-8, whatever encoding the bytes had. SourceSpans index it.
};

/// A range in one artifact.
struct SourceRange {
  ArtifactIndex artifact = 0;
  SourceSpan span;

  friend bool operator==(const SourceRange&, const SourceRange&) = default;
};

/// Maps the canonical text back to the artifacts it was read from.
///
/// A sorted list of pieces, recorded while reading and never searched for afterwards. Text that a
/// reader made up (the space for a soft line break, a computed clause number) is a synthetic piece
/// and maps to the empty range where it stands for something. Immutable; safe to share between
/// threads.
class SourceMap {
 public:
  enum class Origin : std::uint8_t {
    kVerbatim,   ///< The source bytes are the text bytes.
    kDecoded,    ///< The source bytes spell the text differently, e.g. `&amp;`; indivisible.
    kSynthetic,  ///< No source bytes: `source` is empty and marks the place.
  };
  struct Piece {
    TextSpan text;  ///< Empty for an anchor: a thing without text, such as an image.
    SourceRange source;
    Origin origin = Origin::kVerbatim;
  };

  SourceMap() = default;
  /// Precondition: sorted by text.begin and not overlapping; text begins at 0 and has no gaps.
  explicit SourceMap(std::vector<Piece> pieces);

  /// The smallest source range that covers `span`. Markup before the first and behind the last
  /// byte is left out. When the span crosses artifacts, the range covers its part in the first.
  SourceRange to_source(TextSpan span) const;

  const std::vector<Piece>& pieces() const { return pieces_; }

 private:
  std::vector<Piece> pieces_;
};

}  // namespace consultlint

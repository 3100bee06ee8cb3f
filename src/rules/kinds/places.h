#pragma once
#include <cstdint>
#include <optional>

#include "consultlint/document.h"
#include "consultlint/facts.h"
#include "rules/page.h"

namespace consultlint {

/// The neighbourhoods that rows of evidence speak of, for one document. Keeps references to both
/// arguments.
class Places {
 public:
  Places(const Document& document, const Facts& facts);

  /// Where a row's fact must stand when its cue stands at `cue`; nothing when the cue is not in the
  /// row's scope at all.
  std::optional<TextSpan> neighbourhood(EvidenceScope scope, TextSpan cue) const;

  /// Whether a place counts as the document's own words: not contents, furniture or code.
  bool is_evidence(TextSpan span) const;

  /// Index into Facts::sections() of the innermost section around `offset`, or kNowhere.
  std::uint32_t section_around(std::uint32_t offset) const;
  /// The title, else the first heading, else the first block; empty for an empty document.
  TextSpan title() const;

  TextSpan sentence(TextSpan span) const;
  TextSpan block(TextSpan span) const;
  /// A block with everything in it.
  TextSpan whole_block(std::uint32_t index) const;
  TextSpan section(std::uint32_t index) const;

 private:
  std::optional<TextSpan> labelled(TextSpan cue) const;
  std::optional<TextSpan> labelled_by_cell(std::uint32_t cell) const;
  std::optional<TextSpan> first_page(TextSpan cue) const;
  std::optional<TextSpan> headed(TextSpan cue) const;
  std::uint32_t ancestor(std::uint32_t block, BlockKind kind) const;

  const Document& document_;
  const Facts& facts_;
  std::uint32_t title_ = kNowhere;  // a block
};

}  // namespace consultlint

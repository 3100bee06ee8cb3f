#pragma once
#include <optional>
#include <span>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/facts.h"
#include "consultlint/where.h"

namespace consultlint {

/// Which text a rule may speak about: its page's `where`, less code, addresses, text in another
/// language unless the page takes any, and, when the page says so, quotations. For one run of a
/// check: not thread-safe.
class TextFilter {
 public:
  /// `where` is copied; the facts must outlive the filter.
  TextFilter(const Where& where, const Facts& facts);

  bool covers(const Block& block) const;
  bool covers(TextSpan span) const;
  /// Whether the page is about text outside quotation marks only.
  bool leaves_out_quotations() const { return where_.unquoted; }
  /// The parts of a span that stand in quotation marks or in a quoted block, in order and apart.
  std::vector<TextSpan> quotations_in(TextSpan span) const;

 private:
  bool in_code_or_address(TextSpan span) const;
  /// The printed mark of a note is not in the text, so what stands around it does not touch.
  bool holds_note_reference(TextSpan span) const;
  bool in_quotation(TextSpan span, const Block& block) const;
  bool in_quoted_block(const Block& block) const;
  /// The quotations that begin inside the span, and the few before it.
  std::span<const TextSpan> quotations_near(TextSpan span) const;

  Where where_;
  const Facts& facts_;
  const Document& document_;
  mutable std::optional<std::vector<TextSpan>> quotations_;  // sorted; found on first use
};

}  // namespace consultlint

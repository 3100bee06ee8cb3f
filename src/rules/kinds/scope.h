#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/facts.h"
#include "consultlint/options.h"
#include "rules/page.h"

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

 private:
  bool in_code_or_address(TextSpan span) const;
  /// The printed mark of a note is not in the text, so what stands around it does not touch.
  bool holds_note_reference(TextSpan span) const;
  bool in_quotation(TextSpan span, const Block& block) const;

  Where where_;
  const Facts& facts_;
  const Document& document_;
  mutable std::optional<std::vector<TextSpan>> quotations_;  // sorted; found on first use
};

/// Whether the options declare a list `allow` that holds `text`, case aside.
class AllowList {
 public:
  explicit AllowList(const Options& options, const RuleInfo& rule);
  bool holds(std::string_view text) const;

 private:
  std::vector<std::string> folded_;
};

/// Whether a page declares an option.
bool declares(const RuleInfo& rule, std::string_view option);

}  // namespace consultlint

#pragma once
#include <optional>

#include "consultlint/facts.h"
#include "language/short_forms.h"
#include "language/token_reader.h"

namespace consultlint {

/// A short name and what it stands for.
struct ShortName {
  ShortForm form;
  Expansion expansion;
};

/// Reads short names that a text gives: `Sandmere Valley Council (the
/// "Council")`. They stand in brackets and quotation marks, behind a longer
/// name that ends with, or holds, the same word. Nothing when no short name
/// begins at the token `first`.
std::optional<ShortName> short_name_at(const Document& document, const TokenReader& tokens,
                                       std::uint32_t first, const Sentence& sentence);

}  // namespace consultlint

#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "language/elements/feature_list.h"
#include "language/elements/terms.h"

namespace consultlint {

/// Words, stems, and runs of two and three stems, also with gaps. `text` is the document's, for
/// names.
void add_runs(std::span<const Term> terms, std::string_view text, FeatureList& out);

/// Stems, each tagged as of the place `tag`; `pairs` adds runs of two.
void add_stems(std::span<const Term> terms, std::uint32_t tag, bool pairs, std::string_view text,
               FeatureList& out);

/// Groups of words (word_groups.h), pairs of them in one passage, and runs of two in the order of
/// the words.
void add_groups(std::span<const Term> terms, FeatureList& out);

}  // namespace consultlint

#pragma once
#include "consultlint/check.h"
#include "consultlint/options.h"
#include "rules/page.h"

namespace consultlint {

/// Reports the terms that a page says to avoid, in every form that its row allows, and offers what
/// to prefer in the same form and case. Names and titles of persons are left alone. Options that a
/// page may declare: `allow`, words to leave alone; `once`, to report each row once a document;
/// `explained`, to leave alone what the document explains (explained_terms.h). Phrases are found in
/// the phrase table, so a thousand terms cost no more than ten. The page must outlive the check.
Check make_lexicon(const Page& page, const Options& options);

}  // namespace consultlint

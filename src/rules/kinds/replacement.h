#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/facts.h"
#include "rules/inflection.h"
#include "rules/page.h"

namespace consultlint {

/// What may stand in place of a term that was found: the alternatives of the row's `prefer`, in the
/// form of what was found ("utilised" gives "used") and in its case (a capital at the front, or all
/// capitals). Empty when the row prefers nothing.
std::vector<std::string> replacements(const TermRow& row, Inflection form, std::string_view found);

/// `text` in the case of `found`.
std::string in_case_of(std::string text, std::string_view found);

/// Past or participle: what an -ed form most likely is, from the word before it ("was used" against
/// "we used"). Other forms are given back as they are.
Inflection settle_past(Inflection form, const Facts& facts, std::uint32_t first_token);

/// "use" or "apply", each in quotation marks; empty for none.
std::string quoted_list(const std::vector<std::string>& texts);

}  // namespace consultlint

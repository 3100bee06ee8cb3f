#pragma once
#include <string_view>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/facts.h"

namespace consultlint {

/// Sums of money: a currency sign and a figure. In text order.
std::vector<TextSpan> find_money(std::string_view text);

/// Telephone numbers as printed for callers from abroad or overseas, which are no Contact:
/// "+32 2 555 01 44", "(651) 555-0126", "1-833-555-0172". In text order.
std::vector<TextSpan> find_numbers_abroad(std::string_view text);

/// "Option 2", "Option B". In text order.
std::vector<TextSpan> find_options(const Document& document, const Facts& facts);

/// The names of the options that a paper offers, when there are two or more and it tells of each
/// what is for it and what against; else none.
std::vector<TextSpan> find_weighed_options(const Facts& facts);

/// Names of organisations: runs of capitalised words that hold a word such as Council or Trust, and
/// list items and cells that are a name and nothing else. In text order; a heuristic, for counting.
std::vector<TextSpan> find_organisations(const Document& document, const Facts& facts);

}  // namespace consultlint

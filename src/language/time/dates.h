#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Every absolute date of the text with its role and faults: see Facts::dates().
///
/// A year that is not printed is taken from another mention of the same day that prints it, else
/// from the last issue or opening date of the document, else from the day on which its front matter
/// says it was published: the nearest day at or after it, or before it for a period that is told as
/// past. Else it is guessed, from the date printed before it or the reference date, and no fact of
/// the document. Without any of these the mention has no value; a weekday alone never gives a year.
/// "year-missing" is set whenever no mention of that day prints the year.
std::vector<DateMention> find_dates(const Facts& facts);

}  // namespace consultlint

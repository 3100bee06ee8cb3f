#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Finds the people whom the sentences around `contacts` name, gives each contact its person, and
/// adds the people as contacts of their own. A name is a title with one to three capitalised
/// words, or two or three capitalised words of which none names a body, a place or a time.
void name_people(const Facts& facts, std::vector<Contact>& contacts);

}  // namespace consultlint

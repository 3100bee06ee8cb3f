#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Tells what each contact is for from the words of its sentence, the cell or line beside it, and
/// its heading. `contacts` are in text order.
void set_contact_roles(const Facts& facts, std::vector<Contact>& contacts);

}  // namespace consultlint

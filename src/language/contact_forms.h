#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// E-mail and web addresses and telephone numbers, in text order, without roles. A link whose
/// words do not show its target counts at its words. Fax numbers are left out.
std::vector<Contact> find_electronic_contacts(const Facts& facts);

}  // namespace consultlint

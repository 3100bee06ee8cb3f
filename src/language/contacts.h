#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// E-mail addresses, telephone and textphone numbers, web addresses (also the targets of links),
/// postal and Freepost addresses and the people named beside them, in text order, each with what
/// it is for as far as its sentence or heading tells: see Facts::contacts().
std::vector<Contact> find_contacts(const Facts& facts);

}  // namespace consultlint

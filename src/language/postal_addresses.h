#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Postal addresses, known by their postcode, and Freepost addresses, in text order. Each begins
/// behind the words that lead to it ("write to …") or with its line.
std::vector<Contact> find_postal_addresses(const Facts& facts);

}  // namespace consultlint

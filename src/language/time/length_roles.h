#pragma once
#include <span>
#include <vector>

#include "consultlint/facts.h"
#include "language/time/written_lengths.h"

namespace consultlint {

/// What each length measures, told from the words beside it, its label and the dates of its
/// sentence, in the order given. Lengths of other exercises, of rules ("the usual twelve weeks"),
/// of extensions ("by four weeks") and of anything but the time for replies, for results and for
/// notice have none. A range of lengths and school days are no consultation period: no date can be
/// held against them.
std::vector<DurationMention::Role> find_length_roles(const Facts& facts,
                                                     std::span<const WrittenLength> lengths);

}  // namespace consultlint

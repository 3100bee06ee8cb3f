#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// A length of time as written, before anybody asks what it measures.
struct WrittenLength {
  TextSpan span;
  std::vector<DurationMention::Part> parts;  ///< As DurationMention has them.
  bool is_range = false;                     ///< "six to eight weeks": the parts tell the longer.
  bool of_school_days = false;  ///< Counted as working days: no calendar has the terms.
};

/// Every length of time of the text in order: a number or "half" before a unit ("3 hrs",
/// "twenty-one clear days", "half an hour"), "a week" behind a word that measures ("for a week"),
/// each with "and a half", and lengths one after another as one ("one year and six months"). Vague
/// lengths ("a few weeks") and fractions ("a quarter of the replies") are none. Linear: only unit
/// words are looked at.
std::vector<WrittenLength> read_written_lengths(const Facts& facts);

}  // namespace consultlint

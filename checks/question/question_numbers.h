#pragma once
#include <cstdint>
#include <vector>

#include "consultlint/check.h"

namespace consultlint::checks {

/// A question with a number of its own; "4a" is a part of question 4 and counts as 4.
struct NumberedQuestion {
  const Question* question = nullptr;
  std::uint32_t number = 0;
  bool is_part = false;  ///< A letter stands behind the number.
};

/// The questions of a paper that have a printed number of up to three digits, in text order.
std::vector<NumberedQuestion> numbered_questions(const Facts& facts);

/// Whether a number is printed inside `between`, as the label of a block or as a word of its own:
/// then what it numbers may be a question that was not understood as one.
bool prints_number(const Facts& facts, TextSpan between, std::uint32_t number);

}  // namespace consultlint::checks

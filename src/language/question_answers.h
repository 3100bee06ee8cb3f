#pragma once
#include <cstdint>

#include "consultlint/document.h"
#include "consultlint/language.h"

namespace consultlint {

/// Reads the answers that are printed with a question which stands in `block`: boxes to tick behind
/// it or in the paragraph below, "Yes / no / unsure" behind it or in the next cell, a list under
/// it. Fills in answers, form, several and comments; a list that could be something else is none.
void read_answers(const Document& document, std::uint32_t block, Question& question);

/// "Yes", "Strongly agree", "Do not know": an answer by itself.
bool is_known_answer(std::string_view words);

}  // namespace consultlint

#pragma once
#include <string_view>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/language.h"

namespace consultlint {

/// What is wrong with a question that respondents are asked, as static strings. Of its wording:
/// "leading", "loaded", "presuming", "double-barrelled", "double-negative", "absolute"; of the
/// answers printed with it: "unbalanced-scale", "no-neutral-answer", "no-none-of-these". Words
/// inside quotation marks are titles of others and are not judged. Rather too few than a false
/// one.
std::vector<std::string_view> find_question_faults(const Document& document,
                                                   const Question& question);

}  // namespace consultlint

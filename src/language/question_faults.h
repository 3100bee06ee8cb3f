#pragma once
#include <string_view>
#include <vector>

namespace consultlint {

/// What is wrong with the wording of a question that respondents are asked: ids "leading",
/// "loaded", "presuming" and "double-barrelled", as static strings. Words inside quotation marks
/// are titles of others and are not judged. Rather too few than a false one.
std::vector<std::string_view> find_question_faults(std::string_view question);

}  // namespace consultlint

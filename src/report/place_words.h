#pragma once
#include <string>

#include "consultlint/located.h"

namespace consultlint {

/// Where a person looks for it: "line 12", or for Word "paragraph 12, page 3".
std::string place_words(const Located& at);

}  // namespace consultlint

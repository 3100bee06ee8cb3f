#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "consultlint/facts.h"

namespace consultlint {

/// The verb that a noun in lower case, singular or plural, derives from: "decide" for "decision".
/// Empty when none is known. The table is derived from WordNet; a static string.
std::string_view verb_hidden_in(std::string_view noun);

/// "introducing" for "introduce".
std::string gerund_of(std::string_view verb);

/// `verb` in the form in which the verb `base` stands at that token, "assessed" for "carried" of
/// "carry", and with its capital.
std::string in_form_of(std::string_view verb, std::string_view base, const Facts& facts,
                       std::uint32_t token);

}  // namespace consultlint

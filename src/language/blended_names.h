#pragma once
#include <optional>

#include "consultlint/facts.h"
#include "language/short_forms.h"
#include "language/short_names.h"
#include "language/token_reader.h"

namespace consultlint {

/// Reads names that are blended from the beginnings of the words they stand for: "Office of Gas and
/// Electricity Markets (Ofgem)". The blend stands alone in brackets, with a capital, behind a name
/// of two words or more. Each of them, small words apart, gives its first letters in order; behind
/// the last that is needed more may follow ("Office for Standards in Education, Children's Services
/// and Skills (Ofsted)") when the first gives two letters or more. Nothing when no blend stands at
/// the token `first`.
std::optional<ShortName> blended_name_at(const Document& document, const TokenReader& tokens,
                                         std::uint32_t first, const Sentence& sentence);

}  // namespace consultlint

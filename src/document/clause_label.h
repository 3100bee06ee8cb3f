#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace consultlint {

/// Length in bytes of the clause number or letter that an author typed at the start of `text`
/// ("8.1.1", "4.2.7 .", "2.", "A.3", "(a)", "iv)"), with its closing punctuation and without the
/// white space behind it; nothing when the text starts otherwise or holds only the label.
///
/// A component has at most two digits and no leading zero, so years and telephone numbers do not
/// qualify; numbers that a unit, a month or the rest of a time range follows are quantities, not
/// labels. Two forms are too common in prose to count everywhere, a bare integer ("10 Review") and
/// a capital with a stop ("A. Scope"): they count only with `allow_plain_number`, which callers set
/// for headings. Question labels ("Q1.") are not clause labels.
/// Precondition: `text` begins with no white space. Constant time for any length of text.
std::optional<std::uint32_t> clause_label_length(std::string_view text, bool allow_plain_number);

}  // namespace consultlint

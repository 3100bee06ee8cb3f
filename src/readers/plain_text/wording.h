#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace consultlint::plain_text {

/// Small judgements about the wording of a line. All take text without white space at the ends and
/// run in time linear in it.

/// Words parted by spaces, counted up to `most`.
std::uint32_t count_words(std::string_view text, std::uint32_t most);

/// Holds two spaces that part words, as columns of a table are parted; behind a stop, two spaces
/// part sentences, and only three make a gap.
bool has_gap(std::string_view text);

/// The last character that is no closing quote, bracket or emphasis mark; 0 when there is none.
char last_sign(std::string_view text);
/// Ends as a sentence or a clause of a list does: with . ; : ? or !
bool ends_clause(std::string_view text);
/// Its last word cannot end a phrase: "the", "of", "to".
bool ends_openly(std::string_view text);

/// Ends in a hyphen behind a letter: "well-", whose other half stands on the next line.
bool ends_in_hyphen(std::string_view text);

/// Begins with an e-mail or web address, which is lower case wherever it stands.
bool starts_with_address(std::string_view text);

/// The first letter is lower case. Quotes, brackets and emphasis marks in front of it are skipped.
bool starts_lower(std::string_view text);
bool starts_upper(std::string_view text);
/// Has at least two letters, and none in lower case.
bool all_capitals(std::string_view text);

/// Letters and digits only, in lower case: how titles are compared.
std::string folded(std::string_view text);

/// Holds a verb form that makes a sentence or an introduction of what follows: "will", "is".
bool has_finite_verb(std::string_view text);

/// Opens an annex, an appendix or a schedule, which may number sections of its own.
bool opens_annex(std::string_view title);
/// Opens an annex, a glossary, a foreword or the like: it stands beside the numbered sections.
bool opens_back_matter(std::string_view title);

/// Length of a page reference at the end of a contents entry, with the tab, leader or gap in front
/// of it: "Setting up .... 12", "Feedback<TAB>Pages 7/8". 0 when there is none.
std::size_t page_reference_length(std::string_view text);

/// Length of the run of dots or underscores to write on that begins at `text[at]`, with the spaces
/// between and behind them; 0 when there is none.
std::size_t leader_length(std::string_view text, std::size_t at);

}  // namespace consultlint::plain_text

#pragma once
#include <string_view>

namespace consultlint::plain_text {

/// What the wording of one line says for or against its being a heading. All take text without
/// white space at the ends, behind its number, and run in time linear in it.

/// Gives an e-mail, web or postal address, mostly figures, or a line to write on.
bool is_address_or_form(std::string_view text);

/// A date and nothing else: "Monday 4 May 2009", "SEPTEMBER 2002", "4th May".
bool is_date(std::string_view text);

/// "Published 6 October 2026", "Issued by the Registry": who made the document and when.
bool is_imprint(std::string_view text);

/// A path through a web site, or a list of names.
bool is_trail_or_list(std::string_view text);

/// "Reply by: 5 pm", "Tel: 01632 960 214": one line of a form or of a cover. Labels of up to three
/// words qualify; "Option 1: Oxhill" and "Annex A: dates" number what they head.
bool is_label_and_value(std::string_view text);

/// Opens with a label that covers and forms carry: "Date: 4 May", "Tel: 01632 960 214". "Rents:
/// coming together" does not: there the first words are part of a title.
bool is_form_line(std::string_view text);

/// "Subject:" or "Title:" and nothing else: what the paper is called comes next.
bool announces_title(std::string_view text);

/// "Appendix 1", "ANNEX B": says where the paper belongs, not what it is.
bool is_bare_annex(std::string_view text);

/// The name of a body and nothing else: "Wexport Town Council", "NHS Eastmarch".
bool is_organisation(std::string_view text);

/// Ends in the bare number of a footnote behind the stop of a sentence: "as guidance says. 14".
bool ends_in_note_reference(std::string_view text);

/// "Dear Sir", "Yours sincerely".
bool is_greeting_or_close(std::string_view text);

/// "What it would cost", "If you are unhappy": the verb does not make it a statement.
bool asks_indirectly(std::string_view text);

/// Ends with a colon, but names what follows instead of leading into it: "VCS undertakings:".
bool names_what_follows(std::string_view words);

/// A question put to the reader of a survey, as opposed to one that heads its answer.
bool is_question_to_reader(std::string_view text);

/// Begins with a capital, a figure or a sign; a box to tick is none.
bool starts_as_title(std::string_view text);

/// Stands in quotation marks from end to end.
bool is_quotation(std::string_view text);

}  // namespace consultlint::plain_text

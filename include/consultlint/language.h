#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/context.h"
#include "consultlint/document.h"
#include "consultlint/span.h"

namespace consultlint {

/// One sentence of prose: running text, or a heading, list item or cell that stands for one.
struct Sentence {
  TextSpan span;
  std::uint32_t block = 0;        ///< Index into Document::blocks().
  std::uint32_t first_token = 0;  ///< Index into Facts::tokens().
  std::uint32_t tokens = 0;
  /// Words as a reader counts them: a hyphenated word, a number, an address each count once.
  std::uint32_t words = 0;
};

/// A heading and what stands under it, down to the next heading of the same or a higher level.
struct Section {
  std::uint32_t heading =
      kNowhere;  ///< Index of the heading block; kNowhere before the first heading.
  std::uint32_t first_block = 0;    ///< Blocks [first_block, end_block) with the heading itself.
  std::uint32_t end_block = 0;      ///< Sections below it included.
  std::uint32_t parent = kNowhere;  ///< Index into Facts::sections().
  std::uint8_t level = 0;           ///< 0 before the first heading.
};

/// A way to reach somebody, or a person.
struct Contact {
  enum class Kind : std::uint8_t { kEmail, kPhone, kTextphone, kPost, kFreepost, kUrl, kPerson };
  enum class Role : std::uint8_t { kNone, kQuery, kReply, kFormat, kPrivacy, kPress };
  Kind kind = Kind::kEmail;
  Role role = Role::kNone;
  TextSpan span;
  std::string value;  ///< Normalised: address in lower case, digits of a number, a name as printed.
  std::string person;  ///< Who is reached, as printed; empty if nobody is named.
};
std::string_view to_string(Contact::Kind kind);
/// Empty for kNone.
std::string_view to_string(Contact::Role role);

/// One place that says what an abbreviation stands for.
struct Expansion {
  TextSpan long_form;
  TextSpan span;        ///< Long and short form together.
  bool listed = false;  ///< In a line, row or list of abbreviations, not in running text.
};

/// An abbreviation in capitals, or a short name given in quotation marks, and what the document
/// says it stands for.
struct Acronym {
  std::string_view short_form;
  std::string_view long_form;         ///< That of the first expansion; empty when there is none.
  TextSpan first;                     ///< Its first use, or its definition when that comes first.
  TextSpan definition;                ///< The first expansion's span; empty when never expanded.
  std::uint32_t uses = 0;             ///< Definitions included: mentions.size().
  std::vector<TextSpan> mentions;     ///< Every use, in text order.
  std::vector<Expansion> expansions;  ///< Every place that spells it out, in text order.
};

/// An entry of the list in which the document explains its words to its readers.
struct GlossaryTerm {
  TextSpan term;                     ///< "Direct payment", without the signs around it.
  TextSpan definition;               ///< The words behind it, below it, or in the cell beside it.
  std::uint32_t section = kNowhere;  ///< Index into Facts::sections() of the list.
};

/// A verb in the passive: "was closed", "will not have been told", "are being looked at".
struct Passive {
  TextSpan span;  ///< From the form of be or get to the participle, with what stands between.
  std::uint32_t sentence = 0;    ///< Index into Facts::sentences().
  std::uint32_t participle = 0;  ///< Index into Facts::tokens().
};

/// A question that readers are asked to answer.
struct Question {
  /// What can be answered: anything, one of a list, or yes or no.
  enum class Form : std::uint8_t { kOpen, kList, kYesNo };
  TextSpan span;
  std::string number;                    ///< As printed ("1", "4a"); empty if it has none.
  std::vector<std::string_view> faults;  ///< Ids such as "leading"; a static string each.
  Form form = Form::kOpen;
  std::vector<TextSpan> answers;  ///< The answers to tick, in order; empty if none are printed.
  bool several = false;           ///< More than one answer may be ticked.
  bool comments = false;          ///< Room for words of one's own stands beside the answers.
  bool optional = false;          ///< Said to be optional, itself or with its whole section.
};

/// One of the ways forward that a paper puts to its readers.
struct OfferedOption {
  TextSpan name;                     ///< "Option 2", or the heading that is its name.
  TextSpan text;                     ///< All that the paper says of it under or behind its name.
  bool preferred = false;            ///< The paper says that it favours this one.
  bool no_change = false;            ///< Everything stays as it is.
  bool discarded = false;            ///< The paper says that it was looked at and given up.
  std::vector<TextSpan> advantages;  ///< What is told in its favour, in text order.
  std::vector<TextSpan> drawbacks;   ///< What is told against it.
};

/// Counts of running prose and the published formulas over them.
///
/// Headings, tables, contents, captions, code, list items without an ending stop, and numbers,
/// addresses and references are left out of the word and syllable counts; `excluded_words` says how
/// many. Formulas are NaN when `sentences` is 0. Sources: readability.h in src/language.
struct Readability {
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;
  std::uint32_t syllables = 0;
  std::uint32_t characters = 0;  ///< Letters and digits.
  std::uint32_t letters = 0;
  std::uint32_t polysyllables = 0;    ///< Words of three syllables or more.
  std::uint32_t complex_words = 0;    ///< Gunning's hard words.
  std::uint32_t long_words = 0;       ///< Words of more than six letters.
  std::uint32_t difficult_words = 0;  ///< Words outside the list of familiar words (Dale-Chall).
  std::uint32_t excluded_words = 0;

  double flesch_reading_ease = 0;
  double flesch_kincaid_grade = 0;
  double gunning_fog = 0;
  double smog = 0;
  double coleman_liau = 0;
  double automated_readability = 0;
  double lix = 0;
  double dale_chall = 0;
};

/// What kind of document this is, how sure that is (0 to 1), and why.
struct KindGuess {
  DocumentKind kind = DocumentKind::kOther;
  double confidence = 0;
  std::vector<std::string> reasons;
};

}  // namespace consultlint

#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/clauses.h"
#include "consultlint/context.h"
#include "consultlint/dates.h"
#include "consultlint/document.h"
#include "consultlint/language.h"
#include "consultlint/words.h"

namespace consultlint {

class ElementScores;

/// What can be known about a document before any check judges it.
///
/// Each fact is computed once, on first use, and shared by all checks; what nobody asks for is not
/// computed. Safe to call from several threads. Keeps references to the document and the context,
/// which must outlive it; what it returns lives as long as it does.
class Facts {
 public:
  Facts(const Document& document, const Context& context);
  ~Facts();
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  const Document& document() const;
  const Context& context() const;

  /// Every word of body, notes and text boxes, in text order. Words of code are left out.
  std::span<const Token> tokens() const;
  /// The tokens that lie wholly inside `span`.
  std::span<const Token> tokens_in(TextSpan span) const;
  /// WordClass bits of a word.
  std::uint32_t classes(WordId word) const;

  /// Where the phrases of one set stand, in text order. Within a set the leftmost longest phrase
  /// wins. See Context::phrases.
  std::span<const PhraseHit> phrases(PhraseSet set) const;

  /// Whether rules about English may judge the words of the block with that index: not when it is
  /// marked as Welsh, say, and reads so. Dates, contacts and required elements are found in it
  /// all the same.
  bool in_english(std::uint32_t block) const;

  /// Sentences of prose in text order. No sentence crosses a block.
  std::span<const Sentence> sentences() const;
  /// Index of the sentence that holds `offset`, or kNowhere.
  std::uint32_t sentence_at(std::uint32_t offset) const;
  /// The outline: one section a heading, in order; before it, the part above the first heading,
  /// if it holds anything.
  std::span<const Section> sections() const;

  /// Numbered headings and clauses of the body, each with how its number follows.
  std::span<const Clause> clauses() const;

  std::span<const DateMention> dates() const;
  std::span<const DurationMention> durations() const;
  /// The dates of the consultation itself, after roles are settled.
  const Timeline& timeline() const;

  std::span<const Contact> contacts() const;
  std::span<const Acronym> acronyms() const;
  /// The entries of the document's glossaries and lists of abbreviations, in text order.
  std::span<const GlossaryTerm> glossary() const;
  /// The passives of sentences in English, in text order.
  std::span<const Passive> passives() const;
  /// Questions that are put to respondents.
  std::span<const Question> questions() const;
  /// The ways forward that the paper puts to its readers, each once, in text order.
  std::span<const OfferedOption> options() const;
  const Readability& readability() const;
  /// The same figures per section, in the order of sections().
  std::span<const Readability> section_readability() const;
  const KindGuess& document_kind() const;
  /// What the learned scorer says of the required elements; see language/element_scores.h.
  const ElementScores& element_scores() const;
  /// Whose bank holidays count: as the context says, else the nation that the text names most, else
  /// England and Wales.
  Nation nation() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Syllables of one English word, at least 1 for a word with a letter. `word` is UTF-8, any case.
int count_syllables(std::string_view word);

}  // namespace consultlint

#include "consultlint/facts.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

#include "language/acronyms.h"
#include "language/block_languages.h"
#include "language/contacts.h"
#include "language/document_kind.h"
#include "language/document_words.h"
#include "language/element_scores.h"
#include "language/glossary.h"
#include "language/nation.h"
#include "language/options.h"
#include "language/passives.h"
#include "language/phrase_hits.h"
#include "language/phrase_table.h"
#include "language/questions.h"
#include "language/readability.h"
#include "language/sections.h"
#include "language/sentence_index.h"
#include "language/sentences.h"
#include "language/time/dates.h"
#include "language/time/durations.h"
#include "language/time/timeline.h"

namespace consultlint {
namespace {

/// A fact that is computed when it is first asked for, by one thread, while others wait.
template <class T>
class Lazy {
 public:
  template <class Compute>
  const T& get(Compute compute) {
    // Facts are asked for by the thousand: once there, one load must do.
    if (const T* ready = ready_.load(std::memory_order_acquire)) return *ready;
    std::call_once(once_, [&] {
      value_ = std::make_unique<const T>(compute());
      ready_.store(value_.get(), std::memory_order_release);
    });
    return *value_;
  }

 private:
  std::atomic<const T*> ready_ = nullptr;
  std::once_flag once_;
  std::unique_ptr<const T> value_;
};

}  // namespace

struct Facts::State {
  State(const Document& of, const Context& with) : document(of), context(with) {}

  const Document& document;
  const Context& context;
  Lazy<DocumentWords> words;
  Lazy<PhraseHits> phrases;
  Lazy<std::vector<bool>> foreign_blocks;
  Lazy<std::vector<Sentence>> sentences;
  Lazy<SentenceIndex> sentence_index;
  Lazy<std::vector<Section>> sections;
  Lazy<std::vector<Clause>> clauses;
  Lazy<std::vector<DateMention>> dates;
  Lazy<std::vector<DurationMention>> durations;
  Lazy<Timeline> timeline;
  Lazy<std::vector<Contact>> contacts;
  Lazy<std::vector<Acronym>> acronyms;
  Lazy<std::vector<GlossaryTerm>> glossary;
  Lazy<std::vector<Passive>> passives;
  Lazy<std::vector<Question>> questions;
  Lazy<std::vector<OfferedOption>> options;
  Lazy<DocumentReadability> readability;
  Lazy<KindGuess> document_kind;
  Lazy<ElementScores> element_scores;
  Lazy<Nation> nation;
};

Facts::Facts(const Document& document, const Context& context)
    : state_(std::make_unique<State>(document, context)) {}
Facts::~Facts() = default;

const Document& Facts::document() const {
  return state_->document;
}

const Context& Facts::context() const {
  return state_->context;
}

std::span<const Token> Facts::tokens() const {
  return state_->words.get([&] { return read_words(document(), *context().phrases); }).tokens;
}

std::span<const Token> Facts::tokens_in(TextSpan span) const {
  const auto all = tokens();
  const auto first = std::ranges::lower_bound(all, span.begin, {},
                                              [](const Token& token) { return token.span.begin; });
  const auto last = std::ranges::upper_bound(first, all.end(), span.end, {},
                                             [](const Token& token) { return token.span.end; });
  return {first, last};
}

std::uint32_t Facts::classes(WordId word) const {
  return context().phrases->classes(word);
}

std::span<const PhraseHit> Facts::phrases(PhraseSet set) const {
  return state_->phrases.get([&] { return PhraseHits(tokens(), *context().phrases); }).of(set);
}

bool Facts::in_english(std::uint32_t block) const {
  const std::vector<bool>& foreign = state_->foreign_blocks.get(
      [&] { return find_foreign_blocks(document(), tokens(), *context().phrases); });
  return foreign.empty() || !foreign[block];
}

std::span<const Sentence> Facts::sentences() const {
  return state_->sentences.get(
      [&] { return split_sentences(document(), tokens(), *context().phrases); });
}

std::uint32_t Facts::sentence_at(std::uint32_t offset) const {
  const auto all = sentences();
  return state_->sentence_index.get([&] { return SentenceIndex(all); }).at(all, offset);
}

std::span<const Section> Facts::sections() const {
  return state_->sections.get([&] { return read_sections(document()); });
}

std::span<const Clause> Facts::clauses() const {
  return state_->clauses.get([&] { return find_clauses(document()); });
}

std::span<const DateMention> Facts::dates() const {
  return state_->dates.get([&] { return find_dates(*this); });
}

std::span<const DurationMention> Facts::durations() const {
  return state_->durations.get([&] { return find_durations(*this); });
}

const Timeline& Facts::timeline() const {
  return state_->timeline.get([&] { return build_timeline(*this); });
}

std::span<const Contact> Facts::contacts() const {
  return state_->contacts.get([&] { return find_contacts(*this); });
}

std::span<const Acronym> Facts::acronyms() const {
  return state_->acronyms.get([&] { return find_acronyms(*this); });
}

std::span<const GlossaryTerm> Facts::glossary() const {
  return state_->glossary.get([&] { return find_glossary(*this); });
}

std::span<const Passive> Facts::passives() const {
  return state_->passives.get([&] { return find_passives(*this); });
}

std::span<const Question> Facts::questions() const {
  return state_->questions.get([&] { return find_questions(*this); });
}

std::span<const OfferedOption> Facts::options() const {
  return state_->options.get([&] { return find_offered_options(*this); });
}

const Readability& Facts::readability() const {
  return state_->readability.get([&] { return measure_readability(*this); }).whole;
}

std::span<const Readability> Facts::section_readability() const {
  return state_->readability.get([&] { return measure_readability(*this); }).sections;
}

const KindGuess& Facts::document_kind() const {
  return state_->document_kind.get([&] { return guess_document_kind(*this); });
}

const ElementScores& Facts::element_scores() const {
  return state_->element_scores.get([&] { return ElementScores(*this); });
}

Nation Facts::nation() const {
  return state_->nation.get([&] { return nation_of(document(), context()); });
}

}  // namespace consultlint

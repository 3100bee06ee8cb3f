#include "language/acronyms.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "language/blended_names.h"
#include "language/expansions.h"
#include "language/familiar_words.h"
#include "language/long_form.h"
#include "language/short_forms.h"
#include "language/short_names.h"
#include "language/token_reader.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kShortestFamiliar = 3;  // "IT" and "US" are more often abbreviations

/// Words by id.
class WordSet {
 public:
  void add(WordId word) {
    if (word >= words_.size()) words_.resize(word + kRoom);
    words_[word] = true;
  }
  bool holds(WordId word) const { return word < words_.size() && words_[word]; }

 private:
  static constexpr std::size_t kRoom = 1024;
  std::vector<bool> words_;
};

class AcronymFinder {
 public:
  explicit AcronymFinder(const Facts& facts)
      : facts_(facts),
        document_(facts.document()),
        tokens_(facts),
        forms_(facts),
        expansions_(facts) {}

  std::vector<Acronym> run() {
    // What is spelled out on the last page is known on the first, so the
    // definitions come first.
    for_each_sentence([this](const Sentence& sentence) { read_expansions(sentence); });
    for_each_sentence([this](const Sentence& sentence) { count_mentions(sentence); });
    drop_words();
    for (Acronym& acronym : acronyms_) complete(acronym);
    std::ranges::stable_sort(acronyms_, {}, [](const Acronym& a) { return a.first.begin; });
    return std::move(acronyms_);
  }

 private:
  template <class Visit>
  void for_each_sentence(Visit visit) const {
    for (const Sentence& sentence : facts_.sentences()) {
      if (facts_.in_english(sentence.block)) visit(sentence);
    }
  }

  /// Few words need a closer look: those in capitals, behind a bracket, and
  /// before one.
  bool may_be_short_form(std::uint32_t token) const {
    if (tokens_.is(token, Token::kAllCaps) || tokens_[token].glue == Glue::kBreak) return true;
    if (token > 0 && tokens_[token - 1].glue == Glue::kBreak) return true;  // ("the Board")
    const std::string_view rest = document_.text().substr(tokens_[token].span.end, 2);
    return rest == " (" || (rest.starts_with('&') && tokens_[token].span.size() == 1);
  }

  void read_expansions(const Sentence& sentence) {
    const std::uint32_t end = sentence.first_token + sentence.tokens;
    for (std::uint32_t i = sentence.first_token; i < end; ++i) {
      if (!tokens_.is(i, Token::kAllCaps)) plain_words_.add(tokens_[i].word);
      if (!may_be_short_form(i)) continue;
      if (const auto form = forms_.at(i)) {
        if (const auto expansion = expansions_.at(*form, sentence)) define(*form, *expansion);
        i = form->end - 1;
      } else if (const auto name = short_name_at(document_, tokens_, i, sentence)) {
        define(name->form, name->expansion);
      } else if (const auto blend = blended_name_at(document_, tokens_, i, sentence)) {
        define(blend->form, blend->expansion);
      }
    }
  }

  void define(const ShortForm& form, const Expansion& expansion) {
    entry(singular(document_.slice(form.span))).expansions.push_back(expansion);
    defined_starts_.add(tokens_[form.first].word);
    most_tokens_ = std::max(most_tokens_, form.end - form.first);
  }

  void count_mentions(const Sentence& sentence) {
    const std::uint32_t end = sentence.first_token + sentence.tokens;
    std::optional<bool> in_capitals;  // few sentences have a short form that asks for it
    for (std::uint32_t i = sentence.first_token; i < end; ++i) {
      if (const std::uint32_t length = count_defined(i, end); length > 0) {
        i += length - 1;
      } else if (tokens_.is(i, Token::kAllCaps) && forms_.is_abbreviation(i, sentence.block)) {
        if (!in_capitals) in_capitals = forms_.are_in_capitals(sentence.first_token, end);
        if (!*in_capitals) count_undefined(i);
      }
    }
  }

  /// How many tokens from `first` on are a short form that is spelled out
  /// somewhere.
  std::uint32_t count_defined(std::uint32_t first, std::uint32_t end) {
    const bool begins =
        tokens_.is(first, Token::kAllCaps) || defined_starts_.holds(tokens_[first].word);
    if (!begins) return 0;
    for (std::uint32_t length = std::min(most_tokens_, end - first); length > 0; --length) {
      const TextSpan span = {tokens_[first].span.begin, tokens_[first + length - 1].span.end};
      const auto found = index_.find(singular(document_.slice(span)));
      if (found == index_.end() || acronyms_[found->second].expansions.empty()) continue;
      acronyms_[found->second].mentions.push_back(span);
      return length;
    }
    return 0;
  }

  void count_undefined(std::uint32_t token) {
    const std::string_view word = singular(tokens_.text(token));
    entry(word).mentions.push_back(tokens_[token].span);
    undefined_words_.try_emplace(word, tokens_[token].word);
  }

  Acronym& entry(std::string_view short_form) {
    const auto [found, added] = index_.try_emplace(short_form, acronyms_.size());
    if (added) acronyms_.emplace_back().short_form = short_form;
    return acronyms_[found->second];
  }

  /// What also stands in small letters, or is familiar so, is a word of the
  /// language in capitals.
  void drop_words() {
    std::erase_if(acronyms_, [this](const Acronym& acronym) {
      if (!acronym.expansions.empty()) return false;
      const std::string_view word = acronym.short_form;
      if (plain_words_.holds(undefined_words_.at(word))) return true;
      return word.size() >= kShortestFamiliar && is_familiar(ascii::lower_case(word));
    });
  }

  void complete(Acronym& acronym) const {
    acronym.uses = static_cast<std::uint32_t>(acronym.mentions.size());
    const bool used = !acronym.mentions.empty();
    if (used) acronym.first = acronym.mentions.front();
    if (acronym.expansions.empty()) return;
    const Expansion& expansion = acronym.expansions.front();
    acronym.long_form = document_.slice(expansion.long_form);
    acronym.definition = expansion.span;
    if (!used || expansion.span.begin < acronym.first.begin) acronym.first = expansion.span;
  }

  const Facts& facts_;
  const Document& document_;
  TokenReader tokens_;
  ShortForms forms_;
  Expansions expansions_;
  std::vector<Acronym> acronyms_;
  std::unordered_map<std::string_view, std::size_t> index_;
  std::unordered_map<std::string_view, WordId> undefined_words_;
  WordSet plain_words_;     // stand in small letters somewhere
  WordSet defined_starts_;  // begin a short form that is spelled out
  std::uint32_t most_tokens_ = 1;
};

}  // namespace

std::vector<Acronym> find_acronyms(const Facts& facts) {
  return AcronymFinder(facts).run();
}

}  // namespace consultlint

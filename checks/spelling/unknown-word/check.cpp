#include "consultlint/check.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "consultlint/dictionary.h"
#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

constexpr std::size_t kShortest = 4;  // shorter ones are marks, units and parts of codes
constexpr std::size_t kSuggestions = 3;

/// "relative's": dictionaries hold few possessives.
std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "\xE2\x80\x99s"}) {
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

/// Judges the words of one document.
class Spelling {
 public:
  Spelling(const Facts& facts, const Where& where, const Dictionary& dictionary, Sink& out)
      : facts_(facts),
        filter_(where, facts),
        tokens_(facts.tokens()),
        dictionary_(dictionary),
        out_(out) {}

  void check(const std::vector<std::string>& also_known, std::int64_t often) {
    count_words();
    std::set<WordId> told;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (counts_[token.word] >= often || !is_plain_word(i) || told.contains(token.word)) continue;
      const std::string_view word = without_possessive(facts_.document().slice(token.span));
      if (dictionary_.knows(word) || is_listed(also_known, word)) continue;
      if (std::ranges::binary_search(facts_.context().known_words, word)) continue;
      if (!filter_.covers(token.span) || is_in_glossary(word)) continue;
      told.insert(token.word);
      const auto end = token.span.begin + static_cast<std::uint32_t>(word.size());
      report({token.span.begin, end}, word);
    }
  }

 private:
  void count_words() {
    for (const Token& token : tokens_) ++counts_[token.word];
  }

  /// In small letters without accents, and no part of a compound, an address or a code.
  bool is_plain_word(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is(Token::kCapitalised) || token.is(Token::kAllCaps) || token.is(Token::kNumeric)) {
      return false;
    }
    const auto parted = [](Glue glue) { return glue == Glue::kSpace || glue == Glue::kBreak; };
    const bool last = i + 1 == tokens_.size();
    const bool long_enough = token.span.size() >= kShortest && token.is(Token::kAscii);
    return long_enough && parted(token.glue) && (last || parted(tokens_[i + 1].glue));
  }

  static bool is_listed(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
  }

  bool is_in_glossary(std::string_view word) const {
    return std::ranges::any_of(facts_.glossary(), [&](const GlossaryTerm& term) {
      return facts_.document().slice(term.term).find(word) != std::string_view::npos;
    });
  }

  void report(TextSpan span, std::string_view word) {
    std::string problem = "\"" + std::string(word) + "\" is not in the British dictionary.";
    std::vector<std::string> suggestions = dictionary_.suggestions(word);
    if (suggestions.empty()) {
      out_.report(span, {{"problem", problem}});
      return;
    }
    suggestions.resize(std::min(suggestions.size(), kSuggestions));
    std::string best = std::move(suggestions.front());
    suggestions.erase(suggestions.begin());
    problem += " Is \"" + best + "\" meant?";
    out_.report(span, {{"problem", problem}}).fix =
        Fix{{{span, std::move(best)}}, Applicability::kNeedsReview, std::move(suggestions)};
  }

  const Facts& facts_;
  TextFilter filter_;
  std::span<const Token> tokens_;
  const Dictionary& dictionary_;
  Sink& out_;
  std::map<WordId, std::int64_t> counts_;
};

/// Silence would look like a paper without slips.
void report_no_dictionary(const Document& document, Sink& out) {
  if (document.blocks().empty()) return;
  out.report(document.content(document.blocks().front()),
             {{"problem",
               "Spelling was not checked, because this machine has no British dictionary. Install "
               "one, such as the package hunspell-en-gb."}});
}

}  // namespace

Check spelling_unknown_word(const Options& options) {
  return
      [where = options.where(), also_known = options.list("also-known"),
       often = options.integer("often")](const Document& document, const Facts& facts, Sink& out) {
        const Dictionary* dictionary = Dictionary::british();
        if (dictionary == nullptr) {
          report_no_dictionary(document, out);
        } else {
          Spelling(facts, where, *dictionary, out).check(also_known, often);
        }
      };
}

}  // namespace consultlint::checks

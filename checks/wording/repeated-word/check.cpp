#include "consultlint/check.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

/// Little words of which one is always left over.
constexpr std::string_view kNeverTwice[] = {"a",     "an",   "and",  "as", "at", "but",  "by",
                                            "for",   "from", "its",  "my", "of", "or",   "our",
                                            "their", "the",  "they", "to", "we", "with", "your"};
/// Words that good English repeats: "the work that that takes", "hear hear".
constexpr std::string_view kMayStandTwice[] = {
    "bye",  "did",   "do",   "does", "far",  "had",  "ha",   "have",   "hear", "her",
    "here", "long",  "many", "more", "much", "no",   "now",  "really", "same", "so",
    "that", "there", "this", "tick", "too",  "very", "well", "yes"};
/// Words that end one part of a sentence and begin the next: "phased in in May".
constexpr std::string_view kParticles[] = {"down", "in",   "off",     "on",
                                           "out",  "over", "through", "up"};
bool is_among(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::string lower_case(std::string_view word) {
  std::string lower(word);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

/// Judges words that are equal to the one before them.
class RepeatedWords {
 public:
  RepeatedWords(const Facts& facts, const Where& where, Sink& out)
      : facts_(facts), filter_(where, facts), tokens_(facts.tokens()), out_(out) {}

  void check() {
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      const bool repeated =
          tokens_[i].word == tokens_[i - 1].word && tokens_[i].glue == Glue::kSpace;
      if (repeated && stands_alone(i) && !is_meant(i)) report(i);
    }
  }

 private:
  std::string word_at(std::size_t i) const {
    return lower_case(facts_.document().slice(tokens_[i].span));
  }

  /// Neither is part of a longer word or of a row of the same, nor are they in two columns: "the
  /// drop-in in May", "in in-house teams", "--data data", "no no no".
  bool stands_alone(std::size_t second) const {
    const auto joins = [](const Token& token) {
      return token.glue != Glue::kSpace && token.glue != Glue::kBreak;
    };
    const bool is_last = second + 1 == tokens_.size();
    const bool joined = joins(tokens_[second - 1]) || (!is_last && joins(tokens_[second + 1]));
    const TextSpan gap{tokens_[second - 1].span.end, tokens_[second].span.begin};
    const bool in_columns = facts_.document().slice(gap).find("  ") != std::string_view::npos;
    const bool of_three = (second > 1 && tokens_[second - 2].word == tokens_[second].word) ||
                          (!is_last && tokens_[second + 1].word == tokens_[second].word);
    const std::string_view before =
        facts_.document().text().substr(0, tokens_[second - 1].span.begin);
    return !joined && !in_columns && !of_three && !before.ends_with('-');
  }

  bool is_meant(std::size_t second) const {
    const std::string word = word_at(second);
    if (is_among(kNeverTwice, word)) return is_letter(second);
    const bool is_name_or_figure =
        tokens_[second].is(Token::kCapitalised) || tokens_[second].is(Token::kNumeric);
    if (is_name_or_figure || word.size() < 2 || is_among(kMayStandTwice, word)) return true;
    if (is_among(kParticles, word)) return may_end_verb(second - 1);
    const bool is_verb_or_pronoun =
        (facts_.classes(tokens_[second].word) & (kFormOfBe | kModal | kPronoun)) != 0;
    return is_verb_or_pronoun && asks_before(second - 1);
  }

  /// "Plan A A": capitals that are no article.
  bool is_letter(std::size_t second) const {
    return tokens_[second].is(Token::kCapitalised) && tokens_[second].span.size() == 1;
  }

  /// "Phased in", "works on"; but "is in" is whole.
  bool may_end_verb(std::size_t particle) const {
    if (particle == 0 || tokens_[particle].glue != Glue::kSpace) return false;
    return (facts_.classes(tokens_[particle - 1].word) & kFormOfBe) == 0;
  }

  /// "What the problem is is not clear": a question is the subject.
  bool asks_before(std::size_t first) const {
    const std::uint32_t sentence = facts_.sentence_at(tokens_[first].span.begin);
    if (sentence == kNowhere) return false;
    constexpr std::string_view kOpenings[] = {"all",   "how", "what", "when",  "where",
                                              "which", "who", "whom", "whose", "why"};
    constexpr std::size_t kFarthest = 40;  // words back: a sentence may be as long as a document
    const std::size_t opening = facts_.sentences()[sentence].first_token;
    for (std::size_t i = std::max(opening, first - std::min(first, kFarthest)); i < first; ++i) {
      if (is_among(kOpenings, word_at(i))) return true;
    }
    return false;
  }

  void report(std::size_t second) {
    const TextSpan both{tokens_[second - 1].span.begin, tokens_[second].span.end};
    if (!filter_.covers(both)) return;
    const std::string word = word_at(second);
    const Edit edit{{tokens_[second - 1].span.end, both.end}, ""};
    out_.report(both, {{"word", word}}).fix = Fix{
        {edit}, is_among(kNeverTwice, word) ? Applicability::kSafe : Applicability::kNeedsReview};
  }

  const Facts& facts_;
  TextFilter filter_;
  std::span<const Token> tokens_;
  Sink& out_;
};

}  // namespace

Check wording_repeated_word(const Options& options) {
  return [where = options.where()](const Document&, const Facts& facts, Sink& out) {
    RepeatedWords(facts, where, out).check();
  };
}

}  // namespace consultlint::checks

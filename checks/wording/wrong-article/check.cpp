#include "consultlint/check.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "consultlint/text_filter.h"
#include "opening_sound.h"

namespace consultlint::checks {
namespace {

bool is_article(std::string_view word) {
  const bool begins = word[0] == 'a' || word[0] == 'A';
  return begins && (word.size() == 1 || (word.size() == 2 && word[1] == 'n'));
}

/// Little words that an article goes before all the same: "an only child".
constexpr std::string_view kBehindArticle[] = {"all", "each", "either", "only", "under", "up"};

/// Judges each "a" and "an" by the word behind it.
class Articles {
 public:
  Articles(const Facts& facts, const Where& where, Sink& out)
      : facts_(facts),
        document_(facts.document()),
        filter_(where, facts),
        tokens_(facts.tokens()),
        out_(out) {}

  void check() {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      const bool may_be = tokens_[i].span.size() <= 2 && tokens_[i + 1].glue == Glue::kSpace;
      if (may_be && is_article(text(i)) && is_used_as_article(i)) judge(i);
    }
  }

 private:
  std::string_view text(std::size_t i) const { return document_.slice(tokens_[i].span); }

  /// Not the end of "plan-a", nor the letter of "option A", "A and B", "A: above".
  bool is_used_as_article(std::size_t i) const {
    const Token& article = tokens_[i];
    if (article.glue != Glue::kSpace && article.glue != Glue::kBreak) return false;
    if (article.is(Token::kCapitalised) && !begins_sentence(i)) return false;
    const bool little = (facts_.classes(tokens_[i + 1].word) & kFunctionWord) != 0;
    return !little || joins_next(i + 1) ||
           std::ranges::find(kBehindArticle, text(i + 1)) != std::end(kBehindArticle);
  }

  bool begins_sentence(std::size_t i) const {
    const std::uint32_t sentence = facts_.sentence_at(tokens_[i].span.begin);
    return sentence != kNowhere && facts_.sentences()[sentence].first_token == i;
  }

  /// The word is the first part of a longer one: "in-depth".
  bool joins_next(std::size_t word) const {
    return word + 1 < tokens_.size() && tokens_[word + 1].glue == Glue::kHyphen;
  }

  void judge(std::size_t i) {
    const OpeningSound sound = sound_of(i + 1);
    const bool is_an = tokens_[i].span.size() == 2;
    const bool is_right = sound == (is_an ? OpeningSound::kVowel : OpeningSound::kConsonant);
    if (is_right || sound == OpeningSound::kEither || (is_an && is_irish(i))) return;
    if (!filter_.covers(TextSpan{tokens_[i].span.begin, tokens_[i + 1].span.end})) return;
    const std::string right = std::string(text(i).substr(0, 1)) + (is_an ? "" : "n");
    out_.report(tokens_[i].span, {{"next", text(i + 1)},
                                  {"sound", is_an ? "consonant" : "vowel"},
                                  {"right", is_an ? "a" : "an"},
                                  {"wrong", is_an ? "an" : "a"}})
        .fix = Fix{{Edit{tokens_[i].span, right}}, Applicability::kSafe};
  }

  /// The article of Irish and Scottish Gaelic: "Áras an Chontae", "An Roinn".
  bool is_irish(std::size_t i) const {
    const auto is_foreign = [](const Token& token) { return !token.is(Token::kAscii); };
    const Token& next = tokens_[i + 1];
    const bool before_name = next.is(Token::kCapitalised) && !next.is(Token::kAllCaps);
    const bool near_foreign = (i > 0 && is_foreign(tokens_[i - 1])) ||
                              (i + 2 < tokens_.size() && is_foreign(tokens_[i + 2]));
    return before_name || near_foreign;
  }

  OpeningSound sound_of(std::size_t i) const {
    constexpr std::uint32_t kLongestAbbreviation = 5;
    const Token& token = tokens_[i];
    if (!token.is(Token::kAscii)) return OpeningSound::kEither;
    if (token.is(Token::kNumeric)) return opening_sound_of_number(figures_at(token.span.begin));
    const bool shouted =
        token.is(Token::kAllCaps) && (token.span.size() > kLongestAbbreviation || is_shouted(i));
    return shouted ? OpeningSound::kEither : opening_sound_of_word(text(i));
  }

  /// Capitals among capitals are words for the eye, not abbreviations.
  bool is_shouted(std::size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i + 1].glue == Glue::kSpace &&
           tokens_[i + 1].is(Token::kAllCaps);
  }

  /// The digits and commas that begin at an offset: "11,000".
  std::string_view figures_at(std::uint32_t offset) const {
    constexpr std::size_t kLongestFigure = 20;
    const std::string_view rest = document_.text().substr(offset, kLongestFigure);
    const std::string_view figures = rest.substr(0, rest.find_first_not_of("0123456789,"));
    return figures.substr(0, figures.find_last_not_of(',') + 1);
  }

  const Facts& facts_;
  const Document& document_;
  TextFilter filter_;
  std::span<const Token> tokens_;
  Sink& out_;
};

}  // namespace

Check wording_wrong_article(const Options& options) {
  return [where = options.where()](const Document&, const Facts& facts, Sink& out) {
    Articles(facts, where, out).check();
  };
}

}  // namespace consultlint::checks

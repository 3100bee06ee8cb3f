#include "consultlint/check.h"

#include <span>
#include <string>
#include <string_view>

#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

/// Parts of abbreviations and of file names have fewer letters.
constexpr std::uint32_t kShortestWord = 3;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

/// Judges the signs that stand between two words and touch both.
class MissingSpaces {
 public:
  MissingSpaces(const Facts& facts, const Where& where, Sink& out)
      : facts_(facts),
        document_(facts.document()),
        filter_(where, facts),
        tokens_(facts.tokens()),
        out_(out) {}

  void check() {
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      const std::uint32_t sign = tokens_[i - 1].span.end;
      const bool touch = sign + 1 == tokens_[i].span.begin && tokens_[i].glue != Glue::kSpace;
      if (touch && ends_something(i, document_.text()[sign])) report(i, {sign, sign + 1});
    }
  }

 private:
  /// Whether the sign in front of a word is the end of what stands before.
  bool ends_something(std::size_t i, char sign) const {
    const Token& before = tokens_[i - 1];
    const Token& after = tokens_[i];
    switch (sign) {
      case '.':
        return are_words(before, after) && opens_sentence(after) && !goes_on(i + 1);
      case '?':
      case '!':
        return are_words(before, after) && opens_sentence(after);
      case ',':
      case ';':
        return are_words(before, after) && !after.is(Token::kAllCaps) && !goes_on(i + 1);
      default:
        return false;
    }
  }

  bool are_words(const Token& before, const Token& after) const {
    const std::string_view word = document_.slice(before.span);
    return word.size() >= kShortestWord && is_lower(word.back()) && is_lower(word[1]) &&
           after.span.size() >= kShortestWord && !after.is(Token::kNumeric);
  }

  /// "The", not the "Old" of a file's name.
  bool opens_sentence(const Token& token) const {
    const bool may_open =
        (facts_.classes(token.word) & (kSentenceStarter | kFunctionWord | kPronoun)) != 0;
    return token.is(Token::kCapitalised) && !token.is(Token::kAllCaps) && may_open;
  }

  /// What has many parts is code: "a.b.c", "red,green,blue".
  bool goes_on(std::size_t next) const {
    if (next >= tokens_.size()) return false;
    const bool touches = tokens_[next].span.begin == tokens_[next - 1].span.end + 1;
    return touches && tokens_[next].glue != Glue::kSpace && tokens_[next].glue != Glue::kHyphen;
  }

  void report(std::size_t i, TextSpan sign) {
    const TextSpan both{tokens_[i - 1].span.begin, tokens_[i].span.end};
    if (!filter_.covers(both)) return;
    const std::string_view found = document_.slice(sign);
    out_.report(both, {{"sign", found}, {"found", document_.slice(both)}}).fix =
        Fix{{Edit{sign, std::string(found) + ' '}}, Applicability::kSafe};
  }

  const Facts& facts_;
  const Document& document_;
  TextFilter filter_;
  std::span<const Token> tokens_;
  Sink& out_;
};

}  // namespace

Check structure_missing_space(const Options& options) {
  return [where = options.where()](const Document&, const Facts& facts, Sink& out) {
    MissingSpaces(facts, where, out).check();
  };
}

}  // namespace consultlint::checks

#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "../rarer_way.h"
#include "consultlint/text_filter.h"
#include "spelling_variants.h"

namespace consultlint::checks {
namespace {

/// Both spellings of each choice, by its number: in the same order on every machine.
using Choices = std::map<std::uint16_t, std::array<Way, 2>>;

/// Gathers the words of a paper that could be spelled in two ways.
class Spellings {
 public:
  Spellings(const Facts& facts, const Where& where)
      : facts_(facts), filter_(where, facts), tokens_(facts.tokens()) {}

  Choices gather() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!has_one_spelling(tokens_[i].word) && may_vary(tokens_[i])) add(i);
    }
    return std::move(choices_);
  }

 private:
  static bool may_vary(const Token& token) {
    constexpr std::uint32_t kShortest = 4;
    const bool in_address =
        token.glue == Glue::kDot || token.glue == Glue::kSlash || token.glue == Glue::kJoin;
    return token.span.size() >= kShortest && token.is(Token::kAscii) && !in_address &&
           !token.is(Token::kAllCaps) && !token.is(Token::kNumeric);
  }

  /// Words come again and again: each is looked at once.
  bool has_one_spelling(WordId word) const {
    return word < has_one_spelling_.size() && has_one_spelling_[word];
  }
  void remember_one_spelling(WordId word) {
    if (word >= has_one_spelling_.size()) has_one_spelling_.resize(2 * (word + std::size_t{1}));
    has_one_spelling_[word] = true;
  }

  void add(std::size_t i) {
    const std::string_view text = facts_.document().slice(tokens_[i].span);
    if (!may_have_variant(text)) return remember_one_spelling(tokens_[i].word);
    std::string word(text);
    if (word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] - 'A' + 'a');
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (!std::ranges::all_of(word, is_small)) return;
    const std::optional<SpellingVariant> variant = spelling_variant(word);
    if (!variant) return remember_one_spelling(tokens_[i].word);
    if (is_name(i) || !filter_.covers(tokens_[i].span)) return;
    if (is_in_headline(facts_.document(), tokens_[i].span)) return;
    Way& way = choices_[variant->choice][variant->second ? 1 : 0];
    if (way.places.empty()) way.name = name(*variant, text);
    way.places.push_back(tokens_[i].span);
    way.other_way.push_back({tokens_[i].span, respelled(text, *variant)});
  }

  static std::string name(const SpellingVariant& variant, std::string_view word) {
    if (variant.choice == SpellingVariant::kIseIze) return variant.second ? "-ize" : "-ise";
    return '"' + std::string(word) + '"';
  }

  /// A capital inside a sentence: "World Health Organization".
  bool is_name(std::size_t i) const {
    if (!tokens_[i].is(Token::kCapitalised)) return false;
    const std::uint32_t sentence = facts_.sentence_at(tokens_[i].span.begin);
    return sentence == kNowhere || facts_.sentences()[sentence].first_token != i ||
           (i + 1 < tokens_.size() && tokens_[i + 1].is(Token::kCapitalised));
  }

  const Facts& facts_;
  TextFilter filter_;
  std::span<const Token> tokens_;
  std::vector<bool> has_one_spelling_;  // by WordId
  Choices choices_;
};

}  // namespace

Check wording_mixed_spelling(const Options& options) {
  return [where = options.where()](const Document& document, const Facts& facts, Sink& out) {
    for (const auto& [choice, ways] : Spellings(facts, where).gather()) {
      report_rarer_way(document, ways, out);
    }
  };
}

}  // namespace consultlint::checks

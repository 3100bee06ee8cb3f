#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

/// Words that begin a clause inside a sentence.
constexpr std::array<std::string_view, 24> kOpeners = {
    "although", "because", "how",      "if",      "lest",     "once",  "provided", "that",
    "though",   "unless",  "until",    "what",    "whatever", "when",  "whenever", "where",
    "whereas",  "whereby", "wherever", "whether", "which",    "while", "who",      "whose"};

/// Behind these "that" is "that one", and "what" or "which" begins no clause of its own.
constexpr std::array<std::string_view, 12> kPrepositions = {
    "at", "behind", "by", "for", "from", "in", "like", "of", "on", "than", "to", "with"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::string fold(std::string_view word) {
  std::string folded(word);
  std::ranges::transform(folded, folded.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return folded;
}

/// How many clauses hang on each other at the deepest place of a sentence. A semicolon or colon
/// ends them all, because a reader may rest there.
class Depth {
 public:
  Depth(const Document& document, const Facts& facts, const TextFilter& filter)
      : document_(document), tokens_(facts.tokens()), filter_(filter) {}

  std::size_t of(const Sentence& sentence) const {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    for (std::uint32_t i = sentence.first_token; i < sentence.first_token + sentence.tokens; ++i) {
      if (i > sentence.first_token && rests_before(i)) depth = 0;
      if (opens_clause(i, sentence.first_token)) deepest = std::max(deepest, ++depth);
    }
    return deepest;
  }

 private:
  bool rests_before(std::uint32_t i) const {
    const TextSpan gap{tokens_[i - 1].span.end, tokens_[i].span.begin};
    return document_.slice(gap).find_first_of(";:") != std::string_view::npos;
  }

  bool opens_clause(std::uint32_t i, std::uint32_t first) const {
    constexpr std::uint32_t kLongest = 8;
    if (tokens_[i].span.size() < 2 || tokens_[i].span.size() > kLongest) return false;
    const std::string word = fold(document_.slice(tokens_[i].span));
    if (!is_among(kOpeners, word) || !filter_.covers(tokens_[i].span)) return false;
    if (word != "that") return true;
    return i > first && !is_among(kPrepositions, fold(document_.slice(tokens_[i - 1].span)));
  }

  const Document& document_;
  std::span<const Token> tokens_;
  const TextFilter& filter_;
};

}  // namespace

Check readability_clause_depth(const Options& options) {
  return [where = options.where(), most = static_cast<std::size_t>(options.integer("max-clauses"))](
             const Document& document, const Facts& facts, Sink& out) {
    const TextFilter filter(where, facts);
    const Depth depth(document, facts, filter);
    for (const Sentence& sentence : facts.sentences()) {
      if (!filter.covers(document.blocks()[sentence.block])) continue;
      const std::size_t clauses = depth.of(sentence);
      if (clauses > most)
        out.report(sentence.span, {{"clauses", clauses}, {"words", sentence.words}});
    }
  };
}

}  // namespace consultlint::checks

#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

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

/// Questions inside a sentence, which stand beside each other whatever word each begins with.
constexpr std::array<std::string_view, 6> kQuestions = {"how",   "what",    "when",
                                                        "where", "whether", "why"};

/// How many clauses hang on each other at the deepest place of a sentence. A semicolon or colon
/// ends them all, because a reader may rest there; "that it works and that it is cheap" are two
/// beside each other.
class Depth {
 public:
  Depth(const Document& document, const Facts& facts, const TextFilter& filter)
      : document_(document), tokens_(facts.tokens()), filter_(filter) {}

  std::size_t of(const Sentence& sentence) const {
    std::vector<std::string> open;  // the words that began the clauses, the outermost first
    std::size_t deepest = 0;
    const std::uint32_t first = sentence.first_token;
    for (std::uint32_t i = first; i < first + sentence.tokens; ++i) {
      if (i > first && gap(i).find_first_of(";:") != std::string_view::npos) open.clear();
      if (!opens_clause(i, first)) continue;
      const std::string opener = is_among(kQuestions, word(i)) ? "what" : word(i);
      if (i > first && stands_beside(i)) close_up_to(open, opener);
      open.push_back(opener);
      deepest = std::max(deepest, open.size());
    }
    return deepest;
  }

 private:
  std::string word(std::uint32_t i) const { return fold(document_.slice(tokens_[i].span)); }

  /// The signs before a token that is not the first.
  std::string_view gap(std::uint32_t i) const {
    return document_.slice({tokens_[i - 1].span.end, tokens_[i].span.begin});
  }

  bool opens_clause(std::uint32_t i, std::uint32_t first) const {
    constexpr std::uint32_t kLongest = 8;
    if (tokens_[i].span.size() < 2 || tokens_[i].span.size() > kLongest) return false;
    const std::string opener = word(i);
    if (!is_among(kOpeners, opener) || !filter_.covers(tokens_[i].span)) return false;
    return opener != "that" || (i > first && !is_among(kPrepositions, word(i - 1)));
  }

  bool stands_beside(std::uint32_t i) const {
    const std::string before = word(i - 1);
    return gap(i).starts_with(',') || before == "and" || before == "or" || before == "but";
  }

  static void close_up_to(std::vector<std::string>& open, const std::string& opener) {
    const auto same = std::find(open.rbegin(), open.rend(), opener);
    if (same != open.rend()) open.erase(same.base() - 1, open.end());
  }

  const Document& document_;
  std::span<const Token> tokens_;
  const TextFilter& filter_;
};

}  // namespace

Check readability_clause_depth(const Options& options) {
  return [where = options.where(), most = static_cast<std::size_t>(options.integer("max-clauses")),
          shortest = options.integer("min-words")](const Document& document, const Facts& facts,
                                                   Sink& out) {
    const TextFilter filter(where, facts);
    const Depth depth(document, facts, filter);
    for (const Sentence& sentence : facts.sentences()) {
      if (sentence.words < shortest || !filter.covers(document.blocks()[sentence.block])) continue;
      const std::size_t clauses = depth.of(sentence);
      if (clauses > most)
        out.report(sentence.span, {{"clauses", clauses}, {"words", sentence.words}});
    }
  };
}

}  // namespace consultlint::checks

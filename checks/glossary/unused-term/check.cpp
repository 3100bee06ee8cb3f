#include "consultlint/check.h"

#include <algorithm>
#include <bitset>
#include <unordered_map>

namespace consultlint::checks {
namespace {

constexpr std::size_t kLongestName = 4;  // words; longer ones are said in other words in the text
constexpr std::size_t kSharedLetters = 4;
constexpr std::size_t kLongestEnding = 3;

std::string fold(std::string_view word) {
  std::string folded(word);
  std::ranges::transform(folded, folded.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return folded;
}

/// Whether two folded words are forms of one: "payment" and "payments", "levy" and "levies".
bool are_forms_of_one(std::string_view a, std::string_view b) {
  const auto [end, other] = std::ranges::mismatch(a, b);
  const auto shared = static_cast<std::size_t>(end - a.begin());
  const std::size_t longer = std::max(a.size(), b.size());
  if (shared == longer) return true;
  if (shared >= kSharedLetters) return longer - shared <= kLongestEnding;
  const bool plural = (a.size() > b.size() ? a : b).ends_with('s');
  return plural && shared >= 2 && longer == shared + 1;
}

/// A name under which a glossary lists one of its terms, as folded words.
struct Name {
  std::vector<std::string> words;
  std::size_t term = 0;
};

/// Which terms of the glossary the rest of the text uses.
class Usage {
 public:
  Usage(const Document& document, const Facts& facts)
      : document_(document),
        facts_(facts),
        terms_(facts.glossary()),
        used_(terms_.size()),
        judged_(terms_.size()) {
    for (std::size_t term = 0; term < terms_.size(); ++term) add_names(term);
    const auto tokens = facts.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) look_at(i);
  }

  bool is_unused(std::size_t term) const { return judged_[term] && !used_[term]; }
  bool has_any() const { return std::ranges::find(used_, true) != used_.end(); }

 private:
  /// Headings inside a glossary and the numbers of its clauses are no terms.
  bool is_judged(TextSpan term) const {
    const std::string_view text = document_.slice(term);
    const bool numbered = std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return !numbered &&
           document_.blocks()[document_.block_at(term.begin)].kind != BlockKind::kHeading;
  }

  /// "Community Infrastructure Levy (CIL)" and "levy / charge" are two names each.
  void add_names(std::size_t term) {
    const TextSpan span = terms_[term].term;
    judged_[term] = is_judged(span);
    if (!judged_[term]) return;
    constexpr std::string_view kPartings = "()[]/,;";
    std::uint32_t begin = span.begin;
    for (std::uint32_t at = span.begin; at <= span.end; ++at) {
      const bool parts =
          at == span.end || kPartings.find(document_.text()[at]) != std::string_view::npos;
      if (!parts) continue;
      if (at > begin) add_name({begin, at}, term);
      begin = at + 1;
    }
  }

  void add_name(TextSpan span, std::size_t term) {
    Name name{{}, term};
    for (const Token& token : facts_.tokens_in(span)) {
      std::string word = fold(document_.slice(token.span));
      const bool article = name.words.empty() && (word == "the" || word == "a" || word == "an");
      if (!article) name.words.push_back(std::move(word));
    }
    if (name.words.empty() || name.words.size() > kLongestName) {
      judged_[term] = false;
      return;
    }
    const std::string key = key_of(name.words.front());
    starts_.set(start_of(key));
    names_.emplace(key, std::move(name));
  }

  static std::string key_of(std::string_view word) {
    return std::string(word.substr(0, std::min<std::size_t>(word.size(), 2)));
  }

  /// The first two letters as a number, the same in any case: most words begin like no term.
  static std::size_t start_of(std::string_view word) {
    constexpr std::size_t kLetters = 32;  // what the low bits of a letter count
    const auto letter = [word](std::size_t i) {
      return i < word.size() ? static_cast<std::size_t>(static_cast<unsigned char>(word[i])) : 0;
    };
    return letter(0) % kLetters * kLetters + letter(1) % kLetters;
  }

  void look_at(std::size_t token) {
    const TextSpan span = facts_.tokens()[token].span;
    if (!starts_.test(start_of(document_.slice(span)))) return;
    const std::string word = fold(document_.slice(span));
    const auto [first, last] = names_.equal_range(key_of(word));
    for (auto name = first; name != last; ++name) {
      const GlossaryTerm& term = terms_[name->second.term];
      const bool own = span.begin >= term.term.begin && span.begin < term.definition.end;
      if (!own && !used_[name->second.term] && stands_at(name->second, token)) {
        used_[name->second.term] = true;
      }
    }
  }

  bool stands_at(const Name& name, std::size_t token) const {
    const auto tokens = facts_.tokens();
    if (token + name.words.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
      if (!are_forms_of_one(fold(document_.slice(tokens[token + i].span)), name.words[i])) {
        return false;
      }
    }
    return true;
  }

  const Document& document_;
  const Facts& facts_;
  std::span<const GlossaryTerm> terms_;
  std::vector<bool> used_;
  std::vector<bool> judged_;
  std::bitset<1024> starts_;                          // of the names
  std::unordered_multimap<std::string, Name> names_;  // by their first letters
};

}  // namespace

Check glossary_unused_term(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    const auto terms = facts.glossary();
    if (terms.empty()) return;
    const Usage usage(document, facts);
    // A glossary of which nothing is used explains the words of another paper.
    if (!usage.has_any()) return;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (!usage.is_unused(i)) continue;
      out.report(terms[i].term, {{"term", quoted_excerpt(document.slice(terms[i].term))}});
    }
  };
}

}  // namespace consultlint::checks

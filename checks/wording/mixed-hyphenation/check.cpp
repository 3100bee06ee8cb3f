#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "../rarer_way.h"
#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

/// Words that mean one thing with a hyphen and another without.
constexpr std::string_view kTwoMeanings[] = {
    "coop",    "everyday", "overall", "recollect", "recount", "recover", "recreation", "redress",
    "reform",  "relay",    "release", "remark",    "remove",  "repair",  "replace",    "represent",
    "reserve", "resign",   "resort",  "restore",   "retreat", "return",  "someone",    "unionised"};

/// Words that everybody writes as one today.
constexpr std::string_view kOneWord[] = {"metadata", "ongoing", "online", "website", "websites"};

/// Beginnings that need no hyphen; other words that lost theirs lost it at the end of a line.
constexpr std::string_view kJoining[] = {"co", "e", "inter", "over", "pre", "re", "sub", "under"};

constexpr std::uint32_t kShortest = 4;

bool is_among(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_small(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// What words have in common that should agree: all but a plural s.
std::string key_of(std::string_view word) {
  return std::string(word.ends_with('s') ? word.substr(0, word.size() - 1) : word);
}

/// Of words with "co-" it is the stem, because "co-ordinate" should agree with "coordination".
std::string key_of_co(std::string_view word) {
  constexpr std::size_t kStem = 7;
  return word.starts_with("co") ? "co-" + std::string(word.substr(0, kStem)) : std::string();
}

/// Tells by its first letters, in any case, that a word is not among a few.
class FewWords {
 public:
  void add(std::string_view word) { seen_.set(index(word)); }
  bool may_hold(std::string_view word) const { return seen_.test(index(word)); }

 private:
  static constexpr std::size_t kLetters = 32;  // what the low bits of a letter count
  /// Precondition: three bytes or more.
  static std::size_t index(std::string_view word) {
    const auto letter = [word](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(word[i])) % kLetters;
    };
    return (letter(0) * kLetters + letter(1)) * kLetters + letter(2);
  }
  std::bitset<kLetters * kLetters * kLetters> seen_;
};

/// Gathers words of two parts with a hyphen, and then the words that are the same without it.
class Hyphenation {
 public:
  Hyphenation(const Facts& facts, const Where& where)
      : facts_(facts),
        document_(facts.document()),
        filter_(where, facts),
        tokens_(facts.tokens()) {}

  /// By key, so in the same order on every machine.
  std::map<std::string, std::array<Way, 2>> gather() {
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      if (tokens_[i].glue == Glue::kHyphen && is_pair(i)) add_pair(i);
    }
    if (words_.empty()) return {};
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const TextSpan span = tokens_[i].span;
      if (span.size() < kShortest || !few_.may_hold(document_.slice(span))) continue;
      if (stands_alone(i)) add_if_known(i);
    }
    return std::move(words_);
  }

 private:
  bool joins(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].glue != Glue::kSpace && tokens_[i].glue != Glue::kBreak;
  }
  bool stands_alone(std::size_t i) const { return !joins(i) && !joins(i + 1); }

  /// "e-mail", not "day-to-day" and not "10–12".
  bool is_pair(std::size_t second) const {
    const TextSpan gap{tokens_[second - 1].span.end, tokens_[second].span.begin};
    return document_.slice(gap) == "-" && !joins(second - 1) && !joins(second + 1);
  }

  /// In small letters; empty for a name: a capital that does not begin a sentence.
  std::string small(std::size_t first, TextSpan span) const {
    std::string word(document_.slice(span));
    if (tokens_[first].is(Token::kCapitalised) && begins_sentence(first)) {
      word[0] = static_cast<char>(word[0] - 'A' + 'a');
    }
    return word;
  }

  bool begins_sentence(std::size_t token) const {
    const std::uint32_t sentence = facts_.sentence_at(tokens_[token].span.begin);
    return sentence != kNowhere && facts_.sentences()[sentence].first_token == token;
  }

  void add_pair(std::size_t second) {
    const TextSpan span{tokens_[second - 1].span.begin, tokens_[second].span.end};
    const std::string first_part = small(second - 1, tokens_[second - 1].span);
    const std::string joined = first_part + std::string(document_.slice(tokens_[second].span));
    const bool may_vary =
        joined.size() >= kShortest && is_small(joined) && !is_among(kTwoMeanings, joined);
    if (!may_vary || !filter_.covers(span) || is_in_headline(document_, span)) return;
    std::string other(document_.slice(span));
    other.erase(first_part.size(), 1);
    const std::string key = first_part == "co" ? key_of_co(joined) : key_of(joined);
    few_.add(joined);
    first_part_[key] = first_part.size();
    add(words_[key][1], span, std::move(other));
  }

  void add_if_known(std::size_t i) {
    const std::string_view text = document_.slice(tokens_[i].span);
    const std::string word = small(i, tokens_[i].span);
    if (!is_small(word)) return;
    auto known = words_.find(key_of_co(word));
    if (known == words_.end()) known = words_.find(key_of(word));
    if (known == words_.end() || !filter_.covers(tokens_[i].span)) return;
    if (is_in_headline(document_, tokens_[i].span)) return;
    std::string other(text);
    other.insert(first_part_[known->first], 1, '-');
    add(known->second[0], tokens_[i].span, std::move(other));
  }

  static void add(Way& way, TextSpan span, std::string other) {
    way.places.push_back(span);
    way.other_way.push_back({span, std::move(other)});
  }

  const Facts& facts_;
  const Document& document_;
  TextFilter filter_;
  std::span<const Token> tokens_;
  FewWords few_;
  std::map<std::string, std::array<Way, 2>> words_;
  std::map<std::string, std::size_t> first_part_;
};

/// Of equally common ways the one that stays comes first.
void rank(const Document& document, std::array<Way, 2>& ways) {
  if (ways[0].places.empty() || ways[1].places.empty()) return;
  const auto folded = [&document](const Way& way) {
    std::string word(document.slice(way.places.front()));
    if (word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] - 'A' + 'a');
    return word;
  };
  ways[0].settled = is_among(kOneWord, folded(ways[0]));
  const std::string hyphenated = folded(ways[1]);
  const auto first_part = std::string_view(hyphenated).substr(0, hyphenated.find('-'));
  if (!ways[0].settled && !is_among(kJoining, first_part)) std::swap(ways[0], ways[1]);
}

}  // namespace

Check wording_mixed_hyphenation(const Options& options) {
  return [where = options.where()](const Document& document, const Facts& facts, Sink& out) {
    for (auto& [key, ways] : Hyphenation(facts, where).gather()) {
      for (Way& way : ways) {
        if (!way.places.empty()) {
          way.name = '"' + std::string(document.slice(way.places.front())) + '"';
        }
      }
      rank(document, ways);
      report_rarer_way(document, ways, out);
    }
  };
}

}  // namespace consultlint::checks

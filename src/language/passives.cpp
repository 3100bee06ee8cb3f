#include "language/passives.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>

#include "language/participles.h"
#include "language/token_reader.h"
#include "language/words.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kMostAdverbs = 4;
constexpr std::uint32_t kLongestSubject = 6;  // words of a subject turned behind its verb
constexpr std::uint32_t kShortRest = 3;       // words behind a participle that end a question

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_get(std::string_view word) {
  return word.size() > 2 && ascii::lower(word.front()) == 'g' &&
         is_any_of(fold_word(word), {"get", "gets", "got", "getting", "gotten"});
}

bool is_article(std::string_view word) {
  return is_any_of(word, {"a", "an", "the"});
}

bool is_pronoun(std::string_view word) {
  return is_any_of(word, {"anyone", "everyone", "he", "i", "it", "she", "they", "we", "you"});
}

/// "re-opened" is one participle, "well-known" an adjective.
bool is_prefix(std::string_view word) {
  return is_any_of(word,
                   {"co", "cross", "de", "double", "e", "mis", "out", "over", "pre", "re", "sub"});
}

bool is_determiner(std::string_view word) {
  return is_article(word) || is_any_of(word, {"her", "his", "its", "my", "our", "their", "your"});
}

/// Words that end a short subject: "Is the proposed site in the town?"
bool ends_subject(std::string_view word) {
  return is_any_of(word, {"about", "after", "and",   "as",   "at",   "because", "before", "behind",
                          "but",   "by",    "for",   "from", "if",   "in",      "near",   "of",
                          "on",    "or",    "than",  "that", "to",   "under",   "until",  "when",
                          "where", "which", "while", "who",  "with", "without"});
}

/// Participles that are adjectives with the word behind them: "was fed up", "must be worn out".
bool is_state_of_two(std::string_view participle, std::string_view particle) {
  return (participle == "fed" && particle == "up") || (participle == "worn" && particle == "out");
}

/// Participles that look like other forms of their verb, so that only a particle tells them behind
/// get: "got put off", but "get set".
bool is_told_by_particle(std::string_view participle, std::string_view particle) {
  if (participle == "put") return is_any_of(particle, {"aside", "away", "back", "down", "off"});
  if (participle == "let") return is_any_of(particle, {"down", "in", "off", "out"});
  if (participle == "set") return is_any_of(particle, {"aside", "back"});
  if (participle == "read") return is_any_of(particle, {"back", "out"});
  return participle == "run" && particle == "over";
}

/// Verbs without an object that have one with their preposition: "was gone through".
bool takes_preposition(std::string_view verb, std::string_view preposition) {
  if (verb == "arrived") return preposition == "at";
  return verb == "gone" && is_any_of(preposition, {"over", "through"});
}

/// Words that begin an object: "it's made a start" is no passive.
bool begins_object(std::string_view word) {
  return is_article(word) ||
         is_any_of(word,
                   {"all",       "any",   "anything", "both",    "every", "everything", "her",
                    "him",       "his",   "it",       "its",     "many",  "me",         "more",
                    "much",      "my",    "no",       "nothing", "our",   "several",    "some",
                    "something", "their", "them",     "us",      "your"});
}

class PassiveFinder {
 public:
  explicit PassiveFinder(const Facts& facts) : facts_(facts), tokens_(facts) {}

  std::vector<Passive> run() {
    const auto sentences = facts_.sentences();
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
      if (facts_.in_english(sentences[i].block)) read_sentence(i, sentences[i]);
    }
    return std::move(passives_);
  }

 private:
  void read_sentence(std::uint32_t index, const Sentence& sentence) {
    first_ = sentence.first_token;
    end_ = sentence.first_token + sentence.tokens;
    question_ = facts_.document().slice(sentence.span).ends_with('?');
    for (std::uint32_t i = first_; i < end_; ++i) {
      const bool be = tokens_.in_class(i, kFormOfBe);
      if (!be && !is_get(tokens_.text(i))) continue;
      const auto participle = be ? behind_form_of_be(i) : behind_get(i);
      if (!participle) continue;
      const TextSpan span{tokens_[begin_of_chain(i)].span.begin, tokens_[*participle].span.end};
      passives_.push_back({span, index, *participle});
      i = *participle;
    }
  }

  std::string word(std::uint32_t i) const { return i < end_ ? fold_word(tokens_.text(i)) : ""; }

  /// "is being considered" begins at "is".
  std::uint32_t begin_of_chain(std::uint32_t i) const {
    return i > first_ && word(i) == "being" && tokens_.in_class(i - 1, kFormOfBe) ? i - 1 : i;
  }

  std::optional<std::uint32_t> behind_form_of_be(std::uint32_t be) const {
    const auto straight = participle_at(skip_adverbs(be + 1), be);
    return straight || !is_turned(be) ? straight : behind_subject(be);
  }

  std::optional<std::uint32_t> behind_get(std::uint32_t get) const {
    const std::uint32_t at = get + 1;
    if (at >= end_ || tokens_.gap(at) != " ") return std::nullopt;
    const std::string next = word(at);
    const bool state = is_any_of(next, {"involved", "started", "dressed", "stuck", "lost", "done",
                                        "put", "set", "let", "read", "run"}) ||
                       (next == "used" && word(at + 1) == "to");
    const bool told = !state || is_told_by_particle(next, word(at + 1));
    const BehindBe what = behind_be(next);
    const bool participle = what == BehindBe::kParticiple || what == BehindBe::kStateAsFound;
    return told && participle && stands_alone(at) ? std::optional(at) : std::nullopt;
  }

  /// The first token from `at` on that is no adverb; too many adverbs are none.
  std::uint32_t skip_adverbs(std::uint32_t at) const {
    const std::uint32_t first = at;
    for (std::uint32_t skipped = 0; skipped < kMostAdverbs; ++skipped) {
      const std::uint32_t behind = behind_adverb(at, at > first);
      if (behind == at) break;
      at = behind;
    }
    return at;
  }

  /// The token behind the adverb at `at`, which may be set off by commas or, as a `further` one, be
  /// joined by "and"; `at` if there is none.
  std::uint32_t behind_adverb(std::uint32_t at, bool further) const {
    if (at >= end_ || !(is_near(at) || opens_aside(at))) return at;
    const std::string here = word(at);
    if (is_adverb(here)) return at + 1;
    const std::string next = word(at + 1);
    if (further && is_any_of(here, {"and", "but", "or"}) && is_adverb(next)) return at + 2;
    const std::string two = here + ' ' + next;
    if (is_adverb_phrase(two)) return at + 2;
    return is_adverb_phrase(two + ' ' + word(at + 2)) ? at + 3 : at;
  }

  bool opens_aside(std::uint32_t at) const {
    return is_any_of(tokens_.gap(at), {" (", " \xE2\x80\x93 "});
  }

  /// Whether an aside of a few words, "(again)" or "– once more –", which began behind the word at
  /// `be`, is closed directly before the word at `at`.
  bool closes_aside(std::uint32_t be, std::uint32_t at) const {
    const std::string_view closing = tokens_.gap(at);
    const std::string_view opening = closing == ") " ? " (" : closing;
    for (std::uint32_t first = be + 1; first < at; ++first) {
      if (opens_aside(first) && tokens_.gap(first) == opening) return true;
    }
    return false;
  }

  bool is_near(std::uint32_t at) const {
    const std::string_view gap = tokens_.gap(at);
    return gap == " " || gap == ", " || gap == "-";
  }

  /// Whether the "'s" of the word at `be` is that of "has", as far as the words behind `at` tell.
  bool is_has(std::uint32_t be, std::uint32_t at) const {
    const std::string verb = word(be);
    if (!verb.ends_with("'s") && !verb.ends_with("\xE2\x80\x99s")) return false;
    if (word(at) == "had" || verb.starts_with("he") || verb.starts_with("she")) return true;
    return begins_object(word(at + 1)) || tokens_.is(at + 1, Token::kNumeric);
  }

  /// Whether only a quotation mark parts the word at `at` from the "been" before it.
  bool is_quoted(std::uint32_t at) const {
    return is_any_of(tokens_.gap(at), {" \"", " '", " \xE2\x80\x9C", " \xE2\x80\x98"}) &&
           is_any_of(word(at - 1), {"been", "being"});
  }

  /// Whether the word at `at` is joined to no other by a hyphen, prefixes apart.
  bool stands_alone(std::uint32_t at) const {
    const bool joined = tokens_[at].glue == Glue::kHyphen && !is_prefix(word(at - 1));
    const bool joins = at + 1 < end_ && tokens_[at + 1].glue == Glue::kHyphen;
    return !joined && !joins;
  }

  /// The participle that begins at `at`, which a prefix may part from the rest of it.
  std::optional<std::uint32_t> participle_at(std::uint32_t at, std::uint32_t be) const {
    if (at >= end_) return std::nullopt;
    if (!is_quoted(at)) {
      if (!is_near(at) && !closes_aside(be, at)) return std::nullopt;
      if (at == be + 1 && tokens_[at].glue == Glue::kBreak) return std::nullopt;
    }
    const bool prefixed = at + 1 < end_ && tokens_[at + 1].glue == Glue::kHyphen &&
                          (is_prefix(word(at)) || word(at + 2) == "by");
    const std::uint32_t participle = prefixed ? at + 1 : at;
    return makes_passive(be, participle) ? std::optional(participle) : std::nullopt;
  }

  bool makes_passive(std::uint32_t be, std::uint32_t at) const {
    const BehindBe what = behind_be(word(at));
    const std::string next = word(at + 1);
    if (takes_preposition(word(at), next)) return true;
    if (what == BehindBe::kOther || announces(be, at)) return false;
    if (next == "by") return true;
    if (is_state_of_two(word(at), next)) return word(at + 2) == "by";
    if (!stands_alone(at) || is_has(be, at)) return false;
    if (at > be + 1 && is_degree(word(at - 1))) return false;
    switch (what) {
      case BehindBe::kState:
        return false;
      case BehindBe::kStateBeforeTo:
        return next != "to" && next != "for";
      case BehindBe::kStateAsFound:
        return is_any_of(word(be), {"be", "been", "being"});
      case BehindBe::kStateNowadays:
        return next == "to" || !is_any_of(word(be), {"is", "are", "it's", "they're", "we're"});
      default:
        return true;
    }
  }

  /// "There were increased costs": the participle belongs to a noun.
  bool announces(std::uint32_t be, std::uint32_t at) const {
    return at == be + 1 && be > first_ && word(be - 1) == "there";
  }

  bool asks_how(std::uint32_t be) const {
    return be > first_ && is_any_of(word(be - 1), {"how", "when", "where", "why"});
  }

  /// Whether the verb at `be` may stand before its subject: "Were you told …?", "How is it paid?"
  bool is_turned(std::uint32_t be) const {
    if (!is_any_of(word(be),
                   {"is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't"})) {
      return false;
    }
    if (be == first_ || tokens_.gap(be) == ", " || asks_how(be)) return true;
    if (question_ && tokens_.gap(be) == ": ") return true;
    return is_any_of(word(be - 1), {"and", "nor", "or"});
  }

  /// The participle behind a subject of a few words, or of one pronoun.
  std::optional<std::uint32_t> behind_subject(std::uint32_t be) const {
    const std::uint32_t subject = be + 1;
    if (subject >= end_ || tokens_.gap(subject) != " " || word(subject) == "there") return {};
    return is_pronoun(word(subject)) ? behind_pronoun(be) : behind_noun(be);
  }

  std::optional<std::uint32_t> behind_pronoun(std::uint32_t be) const {
    const std::uint32_t at = be + 2;
    if (at >= end_ || !is_in_subject(at, false)) return {};
    const auto participle = participle_at(skip_adverbs(at), be);
    if (participle && is_before_noun(be, at, *participle)) return {};
    return participle;
  }

  std::optional<std::uint32_t> behind_noun(std::uint32_t be) const {
    const std::uint32_t last = std::min(end_, be + kLongestSubject + 2);
    bool described = false;  // by a participle, as in "the revised plans"
    for (std::uint32_t at = be + 2; at < last && is_in_subject(at, described); ++at) {
      const auto participle = participle_at(skip_adverbs(at), be);
      if (!participle) continue;
      if (!is_before_noun(be, at, *participle)) {
        return is_behind_noun(*participle, described) ? participle : std::nullopt;
      }
      if (!question_) break;
      described = true;
      at = *participle;
    }
    return {};
  }

  bool is_behind_noun(std::uint32_t participle, bool described) const {
    if (described && has_noun_behind(participle)) return false;
    return question_ || ends_clause(participle + 1);
  }

  /// Whether the subject, which a participle may have `described`, may go on at `at`. A stop inside
  /// a sentence is that of an abbreviation: "was the no. 9 withdrawn?"
  bool is_in_subject(std::uint32_t at, bool described) const {
    if (!is_any_of(tokens_.gap(at), {" ", ". "})) return false;
    return !tokens_.in_class(at, kFormOfBe | kModal) && !(described && ends_subject(word(at)));
  }

  /// Whether what begins at `at` with a `participle` describes a noun of the subject behind `be`:
  /// "the revised plans", "the three proposed sites", "the town's planned shops".
  bool is_before_noun(std::uint32_t be, std::uint32_t at, std::uint32_t participle) const {
    std::uint32_t before = at - 1;
    while (before > be + 1 && is_count(before)) --before;
    const std::string opening = word(before);
    if (before + 1 < at) return is_determiner(opening) && has_noun_behind(participle);
    return is_determiner(opening) || opening.ends_with("'s") || opening.ends_with("\xE2\x80\x99s");
  }

  bool is_count(std::uint32_t at) const {
    return tokens_.is(at, Token::kNumeric) ||
           is_any_of(word(at), {"two", "three", "four", "five", "six", "seven", "eight", "nine",
                                "ten", "first", "last", "other"});
  }

  bool has_noun_behind(std::uint32_t participle) const {
    const std::uint32_t behind = participle + 1;
    return behind < end_ && tokens_.gap(behind) == " " && !ends_subject(word(behind)) &&
           !is_adverb(word(behind)) && !is_article(word(behind));
  }

  /// Whether at most a few words follow from `at` on, to the end or to an "or".
  bool ends_clause(std::uint32_t at) const {
    return at + kShortRest >= end_ || tokens_[at].glue == Glue::kBreak || word(at) == "or";
  }

  const Facts& facts_;
  TokenReader tokens_;
  std::uint32_t first_ = 0;
  std::uint32_t end_ = 0;  // of the sentence's tokens
  bool question_ = false;
  std::vector<Passive> passives_;
};

}  // namespace

std::vector<Passive> find_passives(const Facts& facts) {
  return PassiveFinder(facts).run();
}

}  // namespace consultlint

#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "consultlint/hidden_verbs.h"
#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

/// Whether `word` is one of those in `words`, which are parted by single spaces.
bool is_one_of(std::string_view word, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

/// A verb that says little beside a noun, in the order of the page's rows, and the verbs that it
/// may hide; nothing for any.
struct EmptyVerb {
  std::string_view base;
  std::string_view hides;
};

constexpr std::array kEmptyVerbs = {
    EmptyVerb{"carry", {}},
    EmptyVerb{"conduct", {}},
    EmptyVerb{"perform", {}},
    EmptyVerb{"undertake", {}},
    EmptyVerb{"make",
              "adjust allocate allow alter amend announce apply arrange assess calculate change "
              "commit contribute decide determine evaluate improve invest pay present provide "
              "recommend reduce refer request suggest use visit"},
    EmptyVerb{"give",
              "answer approve assist authorise confirm consider describe encourage explain help "
              "indicate instruct notify permit prefer support"},
    EmptyVerb{"provide",
              "assist clarify confirm describe encourage explain help indicate justify notify "
              "support"},
    EmptyVerb{"reach", "agree conclude decide"},
    EmptyVerb{"come", "agree conclude decide"},
    EmptyVerb{"arrive", "agree conclude decide"},
    EmptyVerb{"take", "decide"},
    EmptyVerb{"have", "discuss prefer"},
    EmptyVerb{"hold", "discuss"},
    EmptyVerb{"enter", "discuss negotiate"},
};

/// Verbs whose nouns name a thing or a craft, whoever carries it out.
constexpr std::string_view kNotHidden =
    "act educate function inform transact consult construct instruct elect maintain";

/// Verbs that are their own nouns.
constexpr std::array<std::string_view, 11> kOwnNouns = {"answer",  "audit",  "change", "help",
                                                        "request", "review", "search", "study",
                                                        "support", "use",    "visit"};

std::string_view verb_of(std::string_view noun) {
  if (const std::string_view verb = verb_hidden_in(noun); !verb.empty()) return verb;
  const auto own = std::ranges::find_if(kOwnNouns, [&](std::string_view verb) {
    return noun == verb || (noun.starts_with(verb) && noun.substr(verb.size()) == "s");
  });
  return own == kOwnNouns.end() ? std::string_view() : *own;
}

/// What follows the noun: words that the verb takes too, and words that fall away with the noun.
struct Frame {
  std::string_view verb;
  std::string_view keeps;
  std::string_view drops;
};

constexpr Frame kUsual = {{}, {}, "of on into"};
constexpr std::array kFrames = {
    Frame{"adjust", {}, "to"},
    Frame{"agree", "on to that", {}},
    Frame{"answer", {}, "to"},
    Frame{"allocate", {}, "of"},
    Frame{"allow", "for", {}},
    Frame{"alter", {}, "to"},
    Frame{"amend", {}, "to"},
    Frame{"announce", "that", "of on about"},
    Frame{"apply", "for to", {}},
    Frame{"approve", {}, "to for of"},
    Frame{"arrange", "for to", {}},
    Frame{"assist", {}, "to"},
    Frame{"authorise", {}, "for"},
    Frame{"change", {}, "to in"},
    Frame{"commit", "to", {}},
    Frame{"conclude", "that", {}},
    Frame{"confirm", "that", "of"},
    Frame{"consider", {}, "to of"},
    Frame{"contribute", "to towards", {}},
    Frame{"decide", "on about to that whether", {}},
    Frame{"discuss", {}, "on about of"},
    Frame{"encourage", {}, "to"},
    Frame{"explain", "why how", "of for"},
    Frame{"help", {}, "to"},
    Frame{"improve", {}, "to in"},
    Frame{"indicate", "that", "of"},
    Frame{"instruct", {}, "to"},
    Frame{"invest", "in", {}},
    Frame{"justify", {}, "for"},
    Frame{"negotiate", "with", {}},
    Frame{"notify", "of", {}},
    Frame{"pay", "to for", "of"},
    Frame{"permit", {}, "to for"},
    Frame{"prefer", {}, "for to"},
    Frame{"present", "to", {}},
    Frame{"provide", "for", {}},
    Frame{"recommend", "that", {}},
    Frame{"reduce", {}, "to in of"},
    Frame{"refer", "to", {}},
    Frame{"request", {}, "for"},
    Frame{"suggest", "that", {}},
    Frame{"support", {}, "to for"},
    Frame{"visit", {}, "to"},
};

const Frame& frame_of(std::string_view verb) {
  const auto found = std::ranges::find(kFrames, verb, &Frame::verb);
  return found == kFrames.end() ? kUsual : *found;
}

/// A hidden verb and what it may take the place of.
struct Hidden {
  std::string_view verb;
  std::uint32_t end = 0;   // the token behind the words that it replaces
  bool qualified = false;  // an adjective stands before the noun
};

class Reader {
 public:
  Reader(const Document& document, const Facts& facts)
      : document_(document), tokens_(facts.tokens()) {}

  std::string word(std::uint32_t at) const {
    if (at >= tokens_.size()) return {};
    std::string folded(document_.slice(tokens_[at].span));
    std::ranges::transform(folded, folded.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return folded;
  }

  TextSpan span(std::uint32_t first, std::uint32_t end) const {
    return {tokens_[first].span.begin, tokens_[end - 1].span.end};
  }

  std::optional<Hidden> read(const PhraseHit& hit) const {
    const std::uint32_t end = hit.first_token + hit.tokens;
    const bool empty = hit.entry < kEmptyVerbs.size();
    return empty ? behind(kEmptyVerbs[hit.entry], end) : of_phrase(end);
  }

 private:
  /// What the words behind an empty verb, from `at` on, hide.
  std::optional<Hidden> behind(const EmptyVerb& empty, std::uint32_t at) const {
    if (follows(at) && is_one_of(word(at), "a an the any our its their your some this")) ++at;
    const std::uint32_t adjectives = at;
    while (follows(at) && at < adjectives + 2 && is_adjective(word(at))) ++at;
    if (!follows(at) || !ends_noun(at)) return std::nullopt;
    const std::string noun = word(at);
    const std::string_view verb = verb_of(noun);
    const bool hidden = !verb.empty() && !is_one_of(verb, kNotHidden) &&
                        (empty.hides.empty() || is_one_of(verb, empty.hides));
    if (!hidden) return std::nullopt;
    return with_frame({verb, at + 1, at > adjectives}, noun.ends_with('s'));
  }

  /// "the introduction of", from the noun on.
  std::optional<Hidden> of_phrase(std::uint32_t noun) const {
    const std::string_view verb = follows(noun) ? verb_hidden_in(word(noun)) : std::string_view();
    const bool hidden = !verb.empty() && !word(noun).ends_with('s') && ends_noun(noun) &&
                        word(noun + 1) == "of" && is_one_of(verb, kOftenBehindOf);
    return hidden ? std::optional(Hidden{verb, noun + 2, false}) : std::nullopt;
  }

  static constexpr std::string_view kOftenBehindOf =
      "adopt appoint assess build close create deliver develop establish implement improve "
      "introduce prepare prevent promote protect provide reduce remove replace";

  bool follows(std::uint32_t at) const {
    return at < tokens_.size() && tokens_[at].glue == Glue::kSpace &&
           !tokens_[at].is(Token::kCapitalised);
  }

  /// Whether no other word is joined to the noun by a hyphen.
  bool ends_noun(std::uint32_t at) const {
    return at + 1 >= tokens_.size() || tokens_[at + 1].glue != Glue::kHyphen;
  }

  static bool is_adjective(std::string_view word) {
    return is_one_of(word,
                     "annual appropriate brief careful clear comprehensive detailed due early "
                     "final first formal full fuller further initial joint new proper quick "
                     "regular serious significant thorough");
  }

  /// With the preposition that falls away; nothing when the verb could not stand before what
  /// follows.
  std::optional<Hidden> with_frame(Hidden hidden, bool plural) const {
    const Frame& frame = frame_of(hidden.verb);
    const bool follows_on = hidden.end < tokens_.size() && tokens_[hidden.end].glue == Glue::kSpace;
    const std::string next = follows_on ? word(hidden.end) : std::string();
    if (is_one_of(next, frame.drops) && !next.empty()) {
      ++hidden.end;
      return hidden;
    }
    const bool alone = next.empty() && hidden.verb == "decide" && !plural;
    return alone || (!next.empty() && is_one_of(next, frame.keeps)) ? std::optional(hidden)
                                                                    : std::nullopt;
  }

  const Document& document_;
  std::span<const Token> tokens_;
};

/// The verb in the form of the empty one; "by introducing", "to introduce" for an of-phrase.
std::string instead_of(const PhraseHit& hit, std::string_view verb, const Reader& reader,
                       const Facts& facts) {
  if (hit.entry < kEmptyVerbs.size()) {
    return in_form_of(verb, kEmptyVerbs[hit.entry].base, facts, hit.first_token);
  }
  const std::string preposition = reader.word(hit.first_token);
  if (preposition == "for") return "to " + std::string(verb);
  return preposition + " " + gerund_of(verb);
}

}  // namespace

Check plain_hidden_verb(const Options& options) {
  return [where = options.where(), phrases = options.phrases(),
          of_phrases = options.flag("of-phrases")](const Document& document, const Facts& facts,
                                                   Sink& out) {
    const TextFilter filter(where, facts);
    const Reader reader(document, facts);
    for (const PhraseHit& hit : facts.phrases(phrases)) {
      if (hit.entry >= kEmptyVerbs.size() && !of_phrases) continue;
      const auto hidden = reader.read(hit);
      if (!hidden) continue;
      const TextSpan span = reader.span(hit.first_token, hidden->end);
      if (!filter.covers(span)) continue;
      std::string instead = instead_of(hit, hidden->verb, reader, facts);
      Finding& finding = out.report(span, {{"found", document.slice(span)},
                                           {"verb", hidden->verb},
                                           {"instead", std::string_view(instead)}});
      if (hidden->qualified) continue;
      finding.fix = Fix{{{span, std::move(instead)}}, Applicability::kNeedsReview};
    }
  };
}

}  // namespace consultlint::checks

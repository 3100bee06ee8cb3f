#include "slips.h"

#include <algorithm>
#include <string_view>

namespace consultlint::checks::decided {
namespace {

/// Where the clause that holds a token begins: behind the last mark before it.
std::size_t clause_begin(const MarkedSentence& sentence, std::size_t token) {
  while (token > sentence.first && sentence.tokens[token].glue != Glue::kBreak) --token;
  return token;
}

std::size_t clause_end(const MarkedSentence& sentence, std::size_t token) {
  while (token < sentence.end && sentence.tokens[token].glue != Glue::kBreak) ++token;
  return token;
}

std::string quoted(std::string_view words) {
  return "\"" + std::string(words) + "\"";
}

class DecidedWording {
 public:
  DecidedWording(const Facts& facts, const SubjectWords& subject)
      : facts_(facts), document_(facts.document()), subject_(subject) {}

  /// The first slip of a sentence, if it makes one.
  std::optional<Slip> find(const MarkedSentence& sentence) const {
    for (const PhraseHit& hit : sentence.hits) {
      if (std::optional<Slip> slip = slip_at(sentence, hit)) return slip;
    }
    return std::nullopt;
  }

 private:
  std::optional<Slip> slip_at(const MarkedSentence& sentence, const PhraseHit& hit) const {
    switch (hit.entry) {
      case kWill: {
        std::optional<Slip> slip = plain_future(sentence, hit);
        return slip ? slip : from_a_day(sentence, hit);
      }
      case kDoing:
        return under_way(sentence, hit);
      case kHardship:
        return hardship(sentence, hit);
      case kWhen: {
        std::optional<Slip> slip = when_not_if(sentence, hit);
        return slip ? slip : after_the_change(sentence, hit);
      }
      case kSettled:
        return settled(sentence, hit);
      default:
        return std::nullopt;
    }
  }

  /// The step behind words that only fill: "will therefore be closed".
  const PhraseHit* step_behind(const MarkedSentence& sentence, std::size_t token) const {
    const auto step = std::ranges::find_if(sentence.hits, [token](const PhraseHit& hit) {
      return hit.entry == kStep && hit.first_token >= token;
    });
    if (step == sentence.hits.end()) return nullptr;
    const auto between = sentence.words(token, step->first_token);
    const bool joined =
        std::ranges::all_of(between, [this](const Token& word) { return fills(word); });
    return joined && sentence.tokens[step->first_token].glue == Glue::kSpace ? &*step : nullptr;
  }

  static const Token& verb_of(const MarkedSentence& sentence, const PhraseHit& step) {
    return sentence.tokens[step.first_token];
  }

  bool fills(const Token& word) const {
    constexpr std::string_view kFillers[] = {"also", "all",  "be",   "both",
                                             "now",  "soon", "then", "therefore"};
    const std::string_view text = document_.slice(word.span);
    return word.glue == Glue::kSpace &&
           (text.ends_with("ly") || std::ranges::find(kFillers, text) != std::end(kFillers));
  }

  /// "We will close the branch", "The branch will be closed".
  std::optional<Slip> plain_future(const MarkedSentence& sentence, const PhraseHit& will) const {
    const PhraseHit* step = step_behind(sentence, will.first_token + will.tokens);
    if (step == nullptr) return std::nullopt;
    const std::size_t behind = step->first_token + step->tokens;
    const std::size_t end = clause_end(sentence, behind);
    if (sentence.has(kProcess, sentence.first, end)) return std::nullopt;
    if (!is_proposed(sentence, will, *step, end)) return std::nullopt;
    const std::string_view rest = document_.slice({will.span.end, step->span.end});
    Slip slip{{will.span.begin, step->span.end},
              "Until then write " + quoted("would" + std::string(rest)) + "."};
    if (document_.slice(will.span) == "will") slip.edit = Edit{will.span, "would"};
    return slip;
  }

  /// Whether the step is the one that people are asked about, by what is done or by who does it.
  bool is_proposed(const MarkedSentence& sentence, const PhraseHit& will, const PhraseHit& step,
                   std::size_t end) const {
    const bool by_us = names_us(will) || sentence.has(kOwnBody, sentence.first, will.first_token);
    const auto before = sentence.words(sentence.first, will.first_token);
    const auto behind = sentence.words(step.first_token + step.tokens, end);
    if (subject_.any_in(by_us ? behind : before)) return true;
    return (by_us || !has_pronoun(before)) && subject_.names(verb_of(sentence, step));
  }

  bool has_pronoun(std::span<const Token> words) const {
    return std::ranges::any_of(
        words, [this](const Token& word) { return (facts_.classes(word.word) & kPronoun) != 0; });
  }

  /// "We'll", "we shall": the body stands in the words for the future.
  bool names_us(const PhraseHit& will) const {
    const std::string_view words = document_.slice(will.span);
    return words.starts_with("We") || words.starts_with("we");
  }

  /// "When the branch closes", "once the teams are merged".
  std::optional<Slip> when_not_if(const MarkedSentence& sentence, const PhraseHit& when) const {
    const std::size_t begin = when.first_token + when.tokens;
    const std::size_t end = clause_end(sentence, begin);
    if (sentence.has(kProcess, begin, end)) return std::nullopt;
    for (const PhraseHit& step : sentence.hits) {
      if (step.entry != kStep || step.first_token <= begin) continue;
      if (step.first_token >= end) break;
      const auto who = sentence.words(begin, step.first_token);
      const bool proposed = subject_.any_in(who) || subject_.names(verb_of(sentence, step));
      if (has_pronoun(who) || !proposed) break;
      if (!is_of_the_future(sentence, begin, step)) break;
      return Slip{{when.span.begin, step.span.end}, "Until then write \"if\" and not \"when\"."};
    }
    return std::nullopt;
  }

  /// "closes", "are closed", "has been closed", and not "closed" or "was closed".
  bool is_of_the_future(const MarkedSentence& sentence, std::size_t begin,
                        const PhraseHit& step) const {
    const std::string_view before = document_.slice(
        sentence.tokens[std::max<std::size_t>(step.first_token, begin + 1) - 1].span);
    const std::string_view verb = document_.slice(step.span);
    constexpr std::string_view kPresent[] = {"is", "are", "has", "have", "been"};
    if (std::ranges::find(kPresent, before) != std::end(kPresent)) return true;
    return verb.ends_with('s') && (facts_.classes(sentence.tokens[step.first_token - 1].word) &
                                   (kModal | kFunctionWord)) == 0;
  }

  /// "From 1 April adults will pay £6".
  std::optional<Slip> from_a_day(const MarkedSentence& sentence, const PhraseHit& will) const {
    const Token& first = sentence.tokens[sentence.first];
    constexpr std::size_t kShortest = 3;  // words: "From April adults"
    constexpr std::size_t kLongest = 10;
    const std::size_t before = will.first_token - sentence.first;
    if (before < kShortest || before > kLongest || !tells_day(sentence)) return std::nullopt;
    if (document_.slice(first.span) != "From") return std::nullopt;
    const bool about = subject_.any_in(sentence.words(sentence.first, sentence.end));
    if (!about || sentence.has(kProcess, sentence.first, sentence.end)) {
      return std::nullopt;
    }
    return Slip{{first.span.begin, will.span.end},
                "Until then begin with the condition, for example \"If this is agreed, from …\", "
                "and write \"would\"."};
  }

  /// Whether a day or a month stands behind the first word.
  bool tells_day(const MarkedSentence& sentence) const {
    constexpr std::size_t kNear = 3;
    const auto near =
        sentence.words(sentence.first + 1, std::min(sentence.first + kNear, sentence.end));
    return std::ranges::any_of(
        near, [this](const Token& word) { return (facts_.classes(word.word) & kMonth) != 0; });
  }

  /// "We are closing the branch".
  std::optional<Slip> under_way(const MarkedSentence& sentence, const PhraseHit& doing) const {
    const PhraseHit* step = step_behind(sentence, doing.first_token + doing.tokens);
    if (step == nullptr || !document_.slice(verb_of(sentence, *step).span).ends_with("ing")) {
      return std::nullopt;
    }
    const std::size_t end = clause_end(sentence, step->first_token + step->tokens);
    if (sentence.has(kProcess, sentence.first, end)) return std::nullopt;
    if (!subject_.any_in(sentence.words(step->first_token + step->tokens, end))) {
      return std::nullopt;
    }
    return Slip{{doing.span.begin, step->span.end}, "Until then write what you propose to do."};
  }

  /// "Swimmers will no longer have lockers".
  std::optional<Slip> hardship(const MarkedSentence& sentence, const PhraseHit& words) const {
    const bool ours = sentence.has(kOwnBody, sentence.first, words.first_token);
    const bool process = sentence.has(kProcess, sentence.first, sentence.end);
    if (ours || process || !subject_.any_in(sentence.words(sentence.first, sentence.end))) {
      return std::nullopt;
    }
    return Slip{words.span, "Until then write \"would\"."};
  }

  /// "Following the closure of the branch, readers will …".
  std::optional<Slip> after_the_change(const MarkedSentence& sentence,
                                       const PhraseHit& after) const {
    constexpr std::size_t kNear = 4;  // words
    const auto noun = std::ranges::find_if(sentence.hits, [&](const PhraseHit& hit) {
      return hit.entry == kStepNoun && hit.first_token > after.first_token;
    });
    if (noun == sentence.hits.end() || noun->first_token > after.first_token + kNear) {
      return std::nullopt;
    }
    const std::size_t end = clause_end(sentence, noun->first_token);
    const auto clause = sentence.words(after.first_token + 1, end);
    const bool of_past =
        std::ranges::any_of(clause, [](const Token& word) { return word.is(Token::kNumeric); });
    const bool to_come = sentence.has(kWill, sentence.first, sentence.end);
    if (of_past || !to_come || !subject_.any_in(clause)) return std::nullopt;
    if (sentence.has(kProcess, sentence.first, end)) return std::nullopt;
    return Slip{{after.span.begin, noun->span.end},
                "Until then write \"if\" it happens, and what would follow."};
  }

  /// "It has been decided to close the branch", "The closure has been approved".
  std::optional<Slip> settled(const MarkedSentence& sentence, const PhraseHit& words) const {
    const std::size_t behind = words.first_token + words.tokens;
    const std::size_t begin = clause_begin(sentence, words.first_token);
    const std::size_t end = clause_end(sentence, behind);
    const bool names_step =
        document_.slice(words.span).ends_with(" to")
            ? step_behind(sentence, behind) != nullptr
            : sentence.has(kStep, begin, end) || sentence.has(kStepNoun, begin, end);
    if (!names_step || !subject_.any_in(sentence.words(begin, end))) return std::nullopt;
    return Slip{words.span,
                "If it is settled, say under a heading of its own that it is not open to comment; "
                "if not, write what is proposed."};
  }

  const Facts& facts_;
  const Document& document_;
  const SubjectWords& subject_;
};

}  // namespace

std::optional<Slip> find_slip(const Facts& facts, const SubjectWords& subject,
                              const MarkedSentence& sentence) {
  return DecidedWording(facts, subject).find(sentence);
}

}  // namespace consultlint::checks::decided

#include "consultlint/check.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "../question_numbers.h"

namespace consultlint::checks {
namespace {

constexpr std::string_view kNumberWords[] = {
    "one",     "two",     "three",     "four",     "five",     "six",      "seven",
    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

/// Words in front of a number that make it the number of all questions of this paper.
constexpr std::string_view kOfAll[] = {"all",       "answer", "are", "asks",
                                       "following", "our",    "the", "these"};
/// Words behind "questions" that make them some of the questions.
constexpr std::string_view kOfSome[] = {"about", "for", "from", "in", "of", "on"};
/// Words that may stand between the number and "questions".
constexpr std::string_view kFillers[] = {"brief", "consultation", "key",    "main",
                                         "quick", "short",        "simple", "survey"};

bool is_among(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// Reads "the 14 short questions" from its end.
class StatedNumber {
 public:
  explicit StatedNumber(const Facts& facts) : facts_(facts), tokens_(facts.tokens()) {}

  struct Statement {
    TextSpan span;
    std::uint32_t number = 0;
  };

  std::optional<Statement> in_front_of(std::size_t questions) const {
    std::size_t at = questions;
    if (!step_back(at)) return std::nullopt;
    if (is_among(kFillers, text(at)) && !step_back(at)) return std::nullopt;
    const std::uint32_t number = number_at(at);
    if (number < 2) return std::nullopt;
    const Statement statement{{tokens_[at].span.begin, tokens_[questions].span.end}, number};
    if (!step_back(at) || !is_among(kOfAll, text(at))) return std::nullopt;
    const bool of_some = questions + 1 < tokens_.size() &&
                         tokens_[questions + 1].glue == Glue::kSpace &&
                         is_among(kOfSome, text(questions + 1));
    return of_some ? std::nullopt : std::optional(statement);
  }

 private:
  std::string_view text(std::size_t i) const { return facts_.document().slice(tokens_[i].span); }

  /// To the word before, if nothing but a space parts them.
  bool step_back(std::size_t& at) const {
    if (at == 0 || tokens_[at].glue != Glue::kSpace) return false;
    --at;
    return true;
  }

  std::uint32_t number_at(std::size_t i) const {
    const std::string_view word = text(i);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error == std::errc() && end == word.data() + word.size()) return number;
    const auto found = std::ranges::find(kNumberWords, word);
    if (found == std::end(kNumberWords)) return 0;
    return static_cast<std::uint32_t>(found - std::begin(kNumberWords)) + 1;
  }

  const Facts& facts_;
  std::span<const Token> tokens_;
};

/// The last number of questions that are numbered 1, 2, 3 … without a gap, or 0.
std::uint32_t last_number(const Facts& facts) {
  constexpr std::uint32_t kFewest = 3;
  std::uint32_t last = 0;
  for (const NumberedQuestion& question : numbered_questions(facts)) {
    if (question.number != last && question.number != last + 1) return 0;
    last = question.number;
  }
  return last < kFewest ? 0 : last;
}

/// Whether more numbers may follow the last question, before something that is not a question.
bool may_go_on(const Facts& facts, std::uint32_t last) {
  const TextSpan behind{facts.questions().back().span.end,
                        static_cast<std::uint32_t>(facts.document().text().size())};
  return prints_number(facts, behind, last + 1);
}

/// Reports each statement that differs from the count; questions up to `last` are numbered.
void compare_statements(std::span<const PhraseHit> hits, const Facts& facts, std::uint32_t last,
                        Sink& out) {
  const bool goes_on = may_go_on(facts, last);
  const StatedNumber stated(facts);
  for (const PhraseHit& hit : hits) {
    const auto statement = stated.in_front_of(hit.first_token);
    if (!statement) continue;
    const bool agrees = statement->number == last || statement->number == facts.questions().size();
    if (agrees || (statement->number > last && goes_on)) continue;
    out.report(statement->span, {{"stated", statement->number}, {"counted", last}}).related = {
        {facts.questions().back().span, "the last question"}};
  }
}

}  // namespace

Check question_number_mismatch(const Options& options) {
  return [phrases = options.phrases()](const Document&, const Facts& facts, Sink& out) {
    const std::span<const PhraseHit> hits = facts.phrases(phrases);
    const std::uint32_t last = hits.empty() ? 0 : last_number(facts);
    if (last > 0) compare_statements(hits, facts, last, out);
  };
}

}  // namespace consultlint::checks

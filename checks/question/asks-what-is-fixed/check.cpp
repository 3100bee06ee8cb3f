#include <algorithm>
#include <string>
#include <vector>

#include "../faulty_questions.h"
#include "consultlint/phrase_rows.h"

namespace consultlint::checks {
namespace {

/// The rows of the page's table.
enum Row : std::uint32_t { kFixed, kKnowing };

/// The words of a place that name things: ids, sorted.
std::vector<WordId> naming_words(const Document& document, const Facts& facts, TextSpan place) {
  constexpr std::size_t kShortest = 4;
  constexpr std::uint32_t kEmpty =
      kFunctionWord | kModal | kFormOfBe | kPronoun | kNegation | kQuestionWord | kMonth;
  std::vector<WordId> words;
  for (const Token& token : facts.tokens_in(place)) {
    const bool names =
        document.slice(token.span).size() >= kShortest && (facts.classes(token.word) & kEmpty) == 0;
    if (names) words.push_back(token.word);
  }
  std::ranges::sort(words);
  const auto repeated = std::ranges::unique(words);
  words.erase(repeated.begin(), repeated.end());
  return words;
}

/// A matter that the paper says is not open to comment.
struct FixedMatter {
  TextSpan told;
  std::vector<WordId> words;
};

/// Whether a question is about the matter: they share most of the words that name things in it.
bool is_about(const std::vector<WordId>& question, const FixedMatter& matter) {
  constexpr std::size_t kFewestShared = 3;
  std::vector<WordId> shared;
  std::ranges::set_intersection(question, matter.words, std::back_inserter(shared));
  return shared.size() >= kFewestShared && shared.size() * 2 >= question.size();
}

std::vector<FixedMatter> fixed_matters(const Document& document, const Facts& facts,
                                       std::span<const std::uint32_t> rows) {
  constexpr std::size_t kMost = 50;
  std::vector<FixedMatter> matters;
  const auto sentences = facts.sentences();
  for (std::size_t i = 0; i < sentences.size() && matters.size() < kMost; ++i) {
    if ((rows[i] & (1U << kFixed)) == 0) continue;
    matters.push_back({sentences[i].span, naming_words(document, facts, sentences[i].span)});
  }
  return matters;
}

}  // namespace

Check question_asks_what_is_fixed(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const std::vector<std::uint32_t> rows = phrase_rows(facts, phrases);
    const std::vector<FixedMatter> matters = fixed_matters(document, facts, rows);
    std::vector<const Question*> faulty;
    for (const Question& question : facts.questions()) {
      const std::uint32_t at = facts.sentence_at(question.span.begin);
      if (at == kNowhere || (rows[at] & (1U << kKnowing)) != 0) continue;
      const std::vector<WordId> words = naming_words(document, facts, question.span);
      const auto matter = std::ranges::find_if(
          matters, [&](const FixedMatter& fixed) { return is_about(words, fixed); });
      if (matter == matters.end()) continue;
      faulty.push_back(&question);
      out.report(question.span).related.push_back({matter->told, "Said to be settled here."});
    }
    out.set_outcome(outcome_of_questions(facts, faulty));
  };
}

}  // namespace consultlint::checks

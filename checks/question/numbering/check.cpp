#include "consultlint/check.h"

#include <string>
#include <vector>

#include "../question_numbers.h"

namespace consultlint::checks {
namespace {

/// A leap that is longer begins another numbering.
constexpr std::uint32_t kLongestLeap = 3;

/// What is wrong with a number behind the one before it; empty when nothing is.
std::string fault(const Facts& facts, const NumberedQuestion& before,
                  const NumberedQuestion& after) {
  // Lists that begin again with 1 are many, and each may be right.
  const bool is_same = after.number == before.number && after.number > 1;
  if (is_same && !before.is_part && !after.is_part) {
    return "so is the question before it";
  }
  if (after.number < before.number + 2 || after.number > before.number + kLongestLeap) return {};
  const TextSpan between{before.question->span.end, after.question->span.begin};
  std::string missing;
  for (std::uint32_t number = before.number + 1; number < after.number; ++number) {
    if (between.begin > between.end || prints_number(facts, between, number)) return {};
    missing += (missing.empty() ? "" : " and ") + std::to_string(number);
  }
  return "there is no question " + missing;
}

}  // namespace

Check question_numbering(const Options&) {
  return [](const Document&, const Facts& facts, Sink& out) {
    const std::vector<NumberedQuestion> questions = numbered_questions(facts);
    for (std::size_t i = 1; i < questions.size(); ++i) {
      const std::string what = fault(facts, questions[i - 1], questions[i]);
      if (what.empty()) continue;
      out.report(questions[i].question->span, {{"number", questions[i].number}, {"what", what}})
          .related = {{questions[i - 1].question->span, "the question before it"}};
    }
  };
}

}  // namespace consultlint::checks

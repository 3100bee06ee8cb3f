#include "question_numbers.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace consultlint::checks {

namespace {

/// "Q3.2 Which …": the number goes on behind a full stop.
bool has_decimal_number(std::string_view text, std::string_view number) {
  constexpr std::size_t kLongestOpening = 12;  // "Question 3.2"
  const std::size_t at = text.substr(0, kLongestOpening).find(number);
  if (at == std::string_view::npos) return false;
  const std::string_view behind = text.substr(at + number.size());
  return behind.size() > 1 && behind[0] == '.' && behind[1] >= '0' && behind[1] <= '9';
}

}  // namespace

std::vector<NumberedQuestion> numbered_questions(const Facts& facts) {
  constexpr std::uint32_t kLargest = 999;
  std::vector<NumberedQuestion> numbered;
  for (const Question& question : facts.questions()) {
    std::uint32_t number = 0;
    const char* const end = question.number.data() + question.number.size();
    const auto [rest, error] = std::from_chars(question.number.data(), end, number);
    const bool is_letter = end - rest == 1 && *rest >= 'a' && *rest <= 'z';
    if (error != std::errc() || (rest != end && !is_letter) || number > kLargest) continue;
    const std::string_view text = facts.document().slice(question.span);
    if (has_decimal_number(text, question.number)) continue;
    numbered.push_back({&question, number, is_letter});
  }
  return numbered;
}

bool prints_number(const Facts& facts, TextSpan between, std::uint32_t number) {
  const Document& document = facts.document();
  const std::string digits = std::to_string(number);
  const bool as_word = std::ranges::any_of(facts.tokens_in(between), [&](const Token& token) {
    std::string_view word = document.slice(token.span);
    if (word.starts_with('Q')) word.remove_prefix(1);
    return word.starts_with(digits);
  });
  if (as_word) return true;
  const auto blocks = document.blocks();
  const auto first = std::ranges::lower_bound(blocks, between.begin, {},
                                              [](const Block& block) { return block.span.begin; });
  const auto is_label = [&](const Block& block) {
    return document.number(block).starts_with(digits);
  };
  const auto last = std::find_if(first, blocks.end(), [between](const Block& block) {
    return block.span.begin >= between.end;
  });
  return std::any_of(first, last, is_label);
}

}  // namespace consultlint::checks

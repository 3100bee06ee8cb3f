#include "language/answer_scales.h"

#include <algorithm>
#include <array>

#include "language/cue_words.h"

namespace consultlint {
namespace {

bool is_way_out(const FoldedText& answer) {
  constexpr std::array<std::string_view, 24> kWaysOut = {
      "neither",        "not sure",       "unsure",         "don't know",
      "do not know",    "no opinion",     "other",          "no view",
      "it depends",     "depend",         "depends",        "no preference",
      "undecided",      "maybe",          "not applicable", "n a",
      "prefer not",     "about right",    "neutral",        "can't say",
      "no strong view", "something else", "average",        "partly"};
  return answer.has_any_of(kWaysOut);
}

bool is_unchanged(const FoldedText& answer) {
  constexpr std::array<std::string_view, 16> kUnchanged = {
      "none",       "no change", "as now",     "stay as",   "leave",    "unchanged",
      "neither",    "no limit",  "nothing",    "keep",      "as it is", "as they are",
      "not at all", "never",     "at present", "do nothing"};
  return answer.has_any_of(kUnchanged);
}

bool is_unfavourable(const FoldedText& answer) {
  constexpr std::array<std::string_view, 17> kAgainst = {
      "disagree",      "oppose",     "against",     "object",        "poor",    "bad",
      "dissatisfied",  "unlikely",   "unimportant", "not important", "unhappy", "difficult",
      "not satisfied", "not likely", "reject",      "worse",         "unfair"};
  return answer.has_any_of(kAgainst);
}

bool is_favourable(const FoldedText& answer) {
  constexpr std::array<std::string_view, 14> kFor = {
      "agree",  "support",   "in favour", "good", "excellent", "great",  "satisfied",
      "likely", "important", "happy",     "easy", "approve",   "better", "fair"};
  return answer.has_any_of(kFor);
}

}  // namespace

AnswerScale read_scale(std::span<const std::string_view> answers) {
  AnswerScale scale;
  scale.answers = answers.size();
  for (const std::string_view words : answers) {
    const FoldedText answer(words);
    scale.yes = scale.yes || answer.starts_with("yes");
    scale.no = scale.no || answer.starts_with("no");
    scale.unchanged = scale.unchanged || is_unchanged(answer);
    if (is_way_out(answer)) {
      scale.neutral = true;
    } else if (is_unfavourable(answer)) {
      ++scale.unfavourable;
    } else if (is_favourable(answer)) {
      ++scale.favourable;
    }
  }
  return scale;
}

}  // namespace consultlint

#include "language/question_faults.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "language/answer_scales.h"
#include "language/cue_words.h"
#include "language/double_questions.h"

namespace consultlint {
namespace {

/// The question without what stands in double quotation marks.
std::string without_quotes(std::string_view text) {
  constexpr std::string_view kOpen = "\xE2\x80\x9C";
  constexpr std::string_view kClose = "\xE2\x80\x9D";
  std::string kept;
  while (!text.empty()) {
    const std::size_t plain = text.find('"');
    const std::size_t curly = text.find(kOpen);
    const std::size_t open = std::min({plain, curly, text.size()});
    kept += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::string_view mark = open == curly ? kClose : std::string_view("\"");
    const std::size_t close = text.find(mark, 1);
    if (close == std::string_view::npos) {
      kept += text.substr(1);
      break;
    }
    text.remove_prefix(close + mark.size());
    kept += ' ';
  }
  return kept;
}

/// The question without "Question 4a." or "Q4:" in front.
std::string_view without_number(std::string_view text) {
  if (!text.starts_with('Q')) return text;
  const std::size_t figure = text.find_first_of("0123456789");
  const std::size_t end = text.find_first_of(" .:)", figure);
  constexpr std::size_t kFarthest = 10;
  if (figure > kFarthest || end == std::string_view::npos) return text;
  return text.substr(end);
}

bool is_balanced(const FoldedText& text) {
  constexpr std::array<std::string_view, 6> kBalanced = {"or disagree",       "agree or",
                                                         "support or oppose", "whether or not",
                                                         "or oppose",         "or not agree"};
  return text.has_any_of(kBalanced);
}

/// A question of degree leaves room for "not at all".
bool asks_how_far(const FoldedText& text) {
  constexpr std::array<std::string_view, 3> kStems = {"how far do you", "to what extent",
                                                      "how strongly do you"};
  return text.has_any_of(kStems);
}

/// "Don't you think …?", "Isn't it time …?"
bool begins_with_negation(const FoldedText& text) {
  const std::string_view words = text.view().substr(1);
  return words.substr(0, words.find(' ')).ends_with("n't");
}

/// Tells what others think before it asks.
bool appeals_to_others(const FoldedText& text) {
  constexpr std::array<std::string_view, 20> kAppeals = {
      "like most people", "like most residents",  "as most people",   "most people agree",
      "everyone agrees",  "everyone would agree", "everybody agrees", "experts agree",
      "no responsible",   "no sensible",          "no reasonable",    "any reasonable",
      "any responsible",  "every decent",         "surely",           "it is obvious that",
      "it is clear that", "with most residents",  "with most people", "count on your support"};
  return text.has_any_of(kAppeals);
}

bool is_leading(const FoldedText& text) {
  constexpr std::array<std::string_view, 22> kStems = {
      "do you agree that", "don't you",      "wouldn't you",     "would you agree",
      "isn't it",          "is it not",      "do you agree we",  "do you not agree",
      "aren't we",         "shouldn't we",   "would you not",    "isn't this",
      "you agree that",    "you will agree", "can we assume",    "do you accept that",
      "do you not think",  "shouldn't",      "do you agree the", "do you agree it",
      "do you agree our",  "would it not"};
  const bool leads = text.has_any_of(kStems) || begins_with_negation(text);
  return appeals_to_others(text) || (leads && !is_balanced(text) && !asks_how_far(text));
}

/// Words that praise or blame wherever they stand.
bool is_loaded_outright(const FoldedText& text) {
  constexpr std::array<std::string_view, 32> kLoaded = {
      "vital",          "much needed",  "modernise",
      "modernising",    "wasteful",     "outdated",
      "exciting",       "world class",  "common sense",
      "irresponsible",  "overdue",      "needless",
      "crucial",        "unacceptable", "desperately",
      "wonderful",      "antisocial",   "selfish",
      "obvious danger", "high time",    "state of the art",
      "cutting edge",   "crumbling",    "fantastic",
      "scandalous",     "disgraceful",  "eyesore",
      "red tape",       "much loved",   "hardworking",
      "hard working",   "reckless"};
  return text.has_any_of(kLoaded);
}

/// "Our sensible plan" praises; "Is this a sensible limit?" asks for a judgement.
bool praises_plan(const FoldedText& text) {
  constexpr std::array<std::string_view, 15> kPraise = {
      "sensible", "modern",   "safer", "fairer",    "unfair",  "generous",  "excellent", "better",
      "simple",   "improved", "fair",  "ambitious", "vibrant", "inspiring", "dangerous"};
  constexpr std::array<std::string_view, 7> kOwners = {"our",       "this", "these", "any",
                                                       "council's", "more", "such"};
  return std::ranges::any_of(kOwners, [&](std::string_view owner) {
    return std::ranges::any_of(kPraise, [&](std::string_view praise) {
      return text.has(std::string(owner) + " " + std::string(praise));
    });
  });
}

bool is_loaded(const FoldedText& text) {
  return is_loaded_outright(text) || praises_plan(text);
}

bool is_presuming(const FoldedText& text) {
  constexpr std::array<std::string_view, 23> kStems = {"how much will this",
                                                       "how much would this improve",
                                                       "how much better",
                                                       "which benefit",
                                                       "which benefits",
                                                       "which of these benefits",
                                                       "which improvement",
                                                       "which of these improvements",
                                                       "when should we start",
                                                       "how will you benefit",
                                                       "how would you benefit",
                                                       "how will this improve",
                                                       "how would this improve",
                                                       "what do you like most",
                                                       "what do you like best",
                                                       "how far will this improve",
                                                       "how soon should we",
                                                       "what are you most looking forward to",
                                                       "how pleased are you",
                                                       "what will you enjoy",
                                                       "of the benefits",
                                                       "when should the new",
                                                       "when would you like the new"};
  constexpr std::array<std::string_view, 7> kImproving = {
      "improve your",          "improve the",  "help you",   "benefit you",
      "make your life easier", "benefit your", "improve our"};
  constexpr std::array<std::string_view, 5> kRoom = {"if you agree", "if at all", "if any", "if so",
                                                     "or worsen"};
  constexpr std::array<std::string_view, 3> kHow = {"how much will", "how will", "how would"};
  return (text.has_any_of(kStems) || (text.has_any_of(kHow) && text.has_any_of(kImproving))) &&
         !text.has_any_of(kRoom);
}

/// "Do you disagree that it should not close?"
bool is_double_negative(const FoldedText& text) {
  constexpr std::array<std::string_view, 10> kFirst = {
      "do you disagree that", "do you oppose",          "do you object to",
      "disagree with not",    "is it not unreasonable", "not un",
      "not disagree",         "would you object if",    "would you oppose",
      "would you disagree"};
  constexpr std::array<std::string_view, 9> kSecond = {"not",       "never",        "no longer",
                                                       "shouldn't", "without",      "unreasonable",
                                                       "unfair",    "unacceptable", "unnecessary"};
  return !is_balanced(text) && text.has_any_of(kFirst) && text.has_any_of(kSecond);
}

bool is_absolute(const FoldedText& text) {
  constexpr std::array<std::string_view, 9> kAbsolutes = {
      "always",          "never",      "ever",     "in every case",   "any circumstances",
      "all of the time", "completely", "entirely", "no circumstances"};
  return (asks_for_one_choice(text) || text.starts_with("do you")) && text.has_any_of(kAbsolutes) &&
         !text.has("have you ever");
}

/// Asks what people think, not what they are or do.
bool asks_opinion(const FoldedText& text) {
  constexpr std::array<std::string_view, 10> kOpinion = {
      "agree",  "support", "should",      "do you think", "in favour",
      "oppose", "enough",  "content for", "happy with",   "right"};
  return text.has_any_of(kOpinion);
}

bool asks_to_choose(const FoldedText& text) {
  constexpr std::array<std::string_view, 7> kChoice = {
      "which option",   "which of these options", "which of the options",  "which of the two",
      "which proposal", "which do you prefer",    "which do you like best"};
  return text.has_any_of(kChoice);
}

void add_answer_faults(const FoldedText& text, const AnswerScale& scale, const Question& question,
                       std::vector<std::string_view>& faults) {
  const bool graded = scale.favourable > 0 && scale.favourable + scale.unfavourable > 2;
  if (graded && scale.favourable != scale.unfavourable) faults.emplace_back("unbalanced-scale");
  const bool two_sided = (scale.yes && scale.no && scale.answers == 2) ||
                         (scale.favourable > 0 && scale.favourable == scale.unfavourable);
  if (two_sided && !scale.neutral && !question.comments && asks_opinion(text)) {
    faults.emplace_back("no-neutral-answer");
  }
  const bool choice = asks_to_choose(text) && !question.several && !scale.yes;
  if (choice && !scale.neutral && !scale.unchanged && !text.has("if any")) {
    faults.emplace_back("no-none-of-these");
  }
}

}  // namespace

std::vector<std::string_view> find_question_faults(const Document& document,
                                                   const Question& question) {
  const FoldedText text(without_quotes(without_number(document.slice(question.span))));
  std::vector<std::string_view> faults;
  if (is_leading(text)) faults.emplace_back("leading");
  if (is_loaded(text)) faults.emplace_back("loaded");
  if (is_presuming(text)) faults.emplace_back("presuming");
  if (is_double_barrelled(text)) faults.emplace_back("double-barrelled");
  if (is_double_negative(text)) faults.emplace_back("double-negative");
  if (is_absolute(text)) faults.emplace_back("absolute");
  if (question.answers.empty()) return faults;
  std::vector<std::string_view> answers;
  answers.reserve(question.answers.size());
  for (const TextSpan answer : question.answers) answers.push_back(document.slice(answer));
  add_answer_faults(text, read_scale(answers), question, faults);
  return faults;
}

}  // namespace consultlint

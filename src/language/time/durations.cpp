#include "language/time/durations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "language/cue_words.h"
#include "language/token_reader.h"

namespace consultlint {
namespace {

using Unit = DurationMention::Unit;
using Role = DurationMention::Role;
using Phrases = std::span<const std::string_view>;

struct UnitName {
  std::string_view word;
  Unit unit;
  std::uint32_t times;
};
constexpr std::array<UnitName, 6> kUnits = {{
    {"day", Unit::kDay, 1},
    {"week", Unit::kWeek, 1},
    {"fortnight", Unit::kWeek, 2},
    {"month", Unit::kMonth, 1},
    {"quarter", Unit::kMonth, 3},
    {"year", Unit::kYear, 1},
}};

/// "weeks", "week's" and "weeks'" name the week.
bool names_unit(std::string_view word, std::string_view unit) {
  if (word.size() < unit.size() || !equals_ignoring_case(word.substr(0, unit.size()), unit)) {
    return false;
  }
  const std::string_view ending = word.substr(unit.size());
  return ending.empty() || ending == "s" || ending == "S" || ending == "'s" ||
         ending == "\xE2\x80\x99s";
}

std::optional<UnitName> unit_named(std::string_view word) {
  const auto found =
      std::ranges::find_if(kUnits, [&](const UnitName& u) { return names_unit(word, u.word); });
  return found == kUnits.end() ? std::nullopt : std::optional(*found);
}

/// One to nineteen and the tens; 0 for other words.
std::uint32_t number_named(const TokenReader& tokens, std::uint32_t index) {
  constexpr std::array<std::string_view, 20> kSmall = {
      "",         "one",     "two",     "three",     "four",     "five",    "six",
      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  constexpr std::array<std::string_view, 10> kTens = {
      "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
  if (!tokens.in_class(index, kNumberWord)) return 0;
  for (std::uint32_t i = 1; i < kSmall.size(); ++i) {
    if (tokens.is_word(index, kSmall[i])) return i;
  }
  for (std::uint32_t i = 2; i < kTens.size(); ++i) {
    if (tokens.is_word(index, kTens[i])) return i * 10;
  }
  return 0;
}

struct Count {
  std::uint32_t value = 0;
  std::uint32_t begin = 0;
};

/// The number that ends at token `index`.
std::optional<Count> read_count(const TokenReader& tokens, std::uint32_t index) {
  if (const auto number = tokens.number(index)) {
    const bool part_of_number =
        tokens[index].glue == Glue::kDot || tokens[index].glue == Glue::kSlash;
    if (!number->suffix.empty() || part_of_number || number->value == 0) return std::nullopt;
    return Count{number->value, index};
  }
  const std::uint32_t last = number_named(tokens, index);
  if (last == 0) return std::nullopt;
  const std::uint32_t tens = index > 0 && last < 10 ? number_named(tokens, index - 1) : 0;
  if (tens >= 20 && tokens.follows(index)) return Count{tens + last, index - 1};
  return Count{last, index};
}

/// "a week" is a length of time only behind a word that measures: else it is "once a week".
bool is_single(const TokenReader& tokens, std::uint32_t article, std::string_view unit) {
  if (!tokens.is_word(article, "a") && !tokens.is_word(article, "one")) return false;
  if (article == 0 || !tokens.follows_by_space(article)) return false;
  constexpr std::array<std::string_view, 13> kMeasures = {"for",   "within",  "over",  "of", "than",
                                                          "least", "about",   "after", "in", "last",
                                                          "take",  "another", "around"};
  const bool measured = std::ranges::any_of(
      kMeasures, [&](std::string_view word) { return tokens.is_word(article - 1, word); });
  return measured ||
         (unit == "fortnight" && !tokens.is(article - 1, Token::kNumeric) &&
          !tokens.is_word(article - 1, "once") && !tokens.is_word(article - 1, "twice"));
}

/// Words between number and unit: "10 working days", "28 clear days".
bool is_adjective(const TokenReader& tokens, std::uint32_t index) {
  constexpr std::array<std::string_view, 9> kWords = {"working",     "business", "clear",
                                                      "consecutive", "calendar", "full",
                                                      "whole",       "more",     "further"};
  return std::ranges::any_of(kWords,
                             [&](std::string_view word) { return tokens.is_word(index, word); });
}

std::optional<DurationMention> read_duration(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<UnitName> unit = unit_named(tokens.text(index));
  if (!unit || index == 0 || !tokens.follows(index)) return std::nullopt;
  DurationMention mention;
  Unit measured = unit->unit;
  std::uint32_t at = index - 1;
  if (at > 0 && is_adjective(tokens, at) && tokens.follows(at)) {
    const bool working = tokens.is_word(at, "working") || tokens.is_word(at, "business");
    if (working && measured == Unit::kDay) measured = Unit::kWorkingDay;
    --at;
  }
  std::optional<Count> count = read_count(tokens, at);
  if (!count && at + 1 == index && is_single(tokens, at, unit->word)) count = Count{1, at};
  if (!count || count->value > 10'000) return std::nullopt;
  mention.parts = {{static_cast<double>(count->value * unit->times), measured}};
  mention.span = {tokens[count->begin].span.begin, tokens[index].span.end};
  return mention;
}

bool any_has(const FoldedText& text, Phrases phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) { return text.has(phrase); });
}

bool any_starts(const FoldedText& text, Phrases phrases) {
  return std::ranges::any_of(phrases,
                             [&](std::string_view phrase) { return text.starts_with(phrase); });
}

constexpr std::array<std::string_view, 26> kConsulting = {
    "consultation", "consult", "consulting",      "consultations", "replies",  "reply",
    "responses",    "respond", "response",        "survey",        "comments", "comment",
    "engagement",   "views",   "feedback",        "submissions",   "exercise", "questionnaire",
    "closes",       "opens",   "representations", "observations",  "to write", "call for evidence",
    "your say",     "open"};
constexpr std::array<std::string_view, 12> kReporting = {
    "publish", "published", "report",       "results",  "outcome",  "findings",
    "summary", "feedback",  "reply to you", "write to", "get back", "response to"};
constexpr std::array<std::string_view, 12> kAfterClose = {
    "of the closing",   "of the close",    "after the close",       "after the closing",
    "of closing",       "after closing",   "after it closes",       "of the end of",
    "after the end of", "of the last day", "of the survey closing", "after the consultation"};
constexpr std::array<std::string_view, 27> kRightPeriod = {"consultation",
                                                           "public consultation",
                                                           "statutory consultation",
                                                           "formal consultation",
                                                           "consultation period",
                                                           "engagement",
                                                           "public engagement",
                                                           "survey",
                                                           "comment period",
                                                           "to reply",
                                                           "to respond",
                                                           "to comment",
                                                           "in which to reply",
                                                           "in which to respond",
                                                           "in which to comment",
                                                           "in which to write",
                                                           "for replies",
                                                           "for comments",
                                                           "for responses",
                                                           "from the date of",
                                                           "from today",
                                                           "from the launch",
                                                           "to send",
                                                           "to have your say",
                                                           "for comment",
                                                           "to tell us",
                                                           "public comment"};
constexpr std::array<std::string_view, 20> kLeftPeriod = {
    "run",        "runs",         "running", "ran",    "open",     "lasts",  "lasting",
    "last",       "period",       "have",    "length", "duration", "time",   "consult",
    "consulting", "consultation", "closes",  "shuts",  "until",    "extends"};
constexpr std::array<std::string_view, 18> kUsual = {
    "usual",       "normal",      "normally", "standard",      "customary",  "recommended",
    "recommends",  "code",        "compact",  "rather than",   "instead of", "shorter than",
    "longer than", "extended by", "ideally",  "best practice", "guidance",   "more than"};

constexpr std::array<std::string_view, 6> kRate = {"a week",   "a month",   "a year",
                                                   "per week", "per month", "per year"};

/// Reads the words around a length of time.
class RoleReader {
 public:
  explicit RoleReader(const Facts& facts) : facts_(facts) {}

  Role role_of(TextSpan span) const {
    const Document& document = facts_.document();
    const std::uint32_t at = facts_.sentence_at(span.begin);
    const TextSpan sentence = at == kNowhere ? span : facts_.sentences()[at].span;
    const FoldedText left(document.slice({std::min(sentence.begin, span.begin), span.begin}));
    const FoldedText right(document.slice({span.end, std::max(sentence.end, span.end)}));
    if (right.starts_with("notice") || right.starts_with("prior notice") ||
        left.ends_with("notice of") || left.ends_with("notice of at least")) {
      return Role::kNotice;
    }
    if (is_feedback(left, right)) return Role::kFeedback;
    if (is_usual(left) || any_starts(right, kRate)) return Role::kNone;
    return is_period(left, right, span) ? Role::kConsultationPeriod : Role::kNone;
  }

 private:
  static bool is_feedback(const FoldedText& left, const FoldedText& right) {
    const bool deadline = left.ends_with("within") || left.ends_with("in") ||
                          left.ends_with("about") || left.ends_with("than") ||
                          left.ends_with("after");
    if (!deadline) return any_starts(right, kAfterClose) && any_has(left, kReporting);
    return any_starts(right, kAfterClose) || any_has(left, kReporting);
  }

  /// Whether the last words before the figure speak of a rule instead of this consultation.
  static bool is_usual(const FoldedText& left) { return any_has(last_words(left, 5), kUsual); }

  static FoldedText last_words(const FoldedText& text, int count) {
    const std::string_view view = text.view();
    std::size_t at = view.size() - 1;
    for (; count > 0 && at != 0 && at != std::string_view::npos; --count) {
      at = view.rfind(' ', at - 1);
    }
    return FoldedText(view.substr(at == std::string_view::npos ? 0 : at));
  }

  bool is_period(const FoldedText& left, const FoldedText& right, TextSpan span) const {
    if (any_starts(right, kRightPeriod)) return true;
    const FoldedText near = last_words(left, 7);
    const bool spoken = any_has(left, kConsulting) || any_has(right, kConsulting);
    if (spoken && any_has(near, kLeftPeriod)) return true;
    return is_labelled(span);
  }

  /// "Length | 12 weeks": the first cell of its row speaks of the consultation's length.
  bool is_labelled(TextSpan span) const {
    const Document& document = facts_.document();
    const std::uint32_t at = document.block_at(span.begin);
    if (at == kNowhere || document.blocks()[at].kind != BlockKind::kCell) return false;
    const std::uint32_t row = document.blocks()[at].parent;
    if (row == kNowhere || row + 1 == at) return false;
    const FoldedText label(document.slice(document.content(document.blocks()[row + 1])));
    constexpr std::array<std::string_view, 9> kLabels = {
        "gives you", "time allowed",        "time to reply", "length",  "duration",
        "how long",  "consultation period", "period",        "runs for"};
    return label.word_count() <= 4 && any_has(label, kLabels);
  }

  const Facts& facts_;
};

}  // namespace

std::vector<DurationMention> find_durations(const Facts& facts) {
  const TokenReader tokens(facts);
  const RoleReader roles(facts);
  std::vector<DurationMention> durations;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.in_class(i, kTimeUnit)) continue;
    std::optional<DurationMention> mention = read_duration(tokens, i);
    if (!mention) continue;
    mention->role = roles.role_of(mention->span);
    durations.push_back(*mention);
  }
  return durations;
}

std::string_view to_string(Role role) {
  switch (role) {
    case Role::kNone:
      return "";
    case Role::kConsultationPeriod:
      return "consultation-period";
    case Role::kFeedback:
      return "feedback";
    case Role::kNotice:
      return "notice";
  }
  return "";
}

}  // namespace consultlint

#include "language/time/date_roles.h"

#include <algorithm>
#include <array>

#include "language/cue_words.h"
#include "language/time/date_cues.h"
#include "language/time/date_places.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kFrontBlocks = 24;  // where a paper prints its own date
constexpr std::uint32_t kHeadBlocks = 14;   // where a date needs no word to explain it
constexpr std::uint32_t kShortLine = 20;    // words beside the date
constexpr int kStrengthWeight = 10;
constexpr int kSaysNothing = -100;
constexpr int kBesideDate = 2;  // words between "ends" or "open" and its date
constexpr int kFarthest = 20;   // words; beyond that distance no longer counts

/// What a piece of text says about a date.
struct Vote {
  DateRole role = DateRole::kNone;
  int score = 0;         ///< 0: nothing was said.
  bool is_past = false;  ///< A closing in the past tense: maybe another consultation's.
};

enum class Side { kLeft, kRight, kLabel };

/// Whether words that lead to a date make it a limit: "by", "until", "no later than".
bool is_limit(std::string_view left) {
  constexpr std::array<std::string_view, 18> kLimits = {"by",
                                                        "before",
                                                        "until",
                                                        "till",
                                                        "than",
                                                        "up to",
                                                        "including",
                                                        "by the end of",
                                                        "by end of",
                                                        "by the",
                                                        "until the",
                                                        "before the",
                                                        "before the end of",
                                                        "up to and including",
                                                        "by midnight on",
                                                        "until midnight on",
                                                        "until the end of",
                                                        "by close of business on"};
  const FoldedText folded(left.substr(left.size() - std::min<std::size_t>(left.size(), 48)));
  return std::ranges::any_of(kLimits, [&](auto limit) { return folded.ends_with(limit); });
}

bool speaks_of_consultation(const FoldedText& text) {
  constexpr std::array<std::string_view, 10> kNames = {
      "consultation", "survey",         "questionnaire",     "engagement",      "exercise",
      "consulting",   "comment period", "call for evidence", "feedback period", "consult"};
  return std::ranges::any_of(kNames, [&](auto name) { return text.has(name); });
}

/// Everything that turns a hint into a role besides the hint itself.
struct Setting {
  Side side = Side::kLeft;
  bool limit = false;         ///< "by DATE".
  bool range = false;         ///< The date is a range.
  bool consultation = false;  ///< The sentence or label speaks of a consultation.
};

/// The role of a hint that needs nothing else to be understood.
DateRole plain_role(DateHint hint) {
  switch (hint) {
    case DateHint::kCloses:
    case DateHint::kClosedPast:
      return DateRole::kClosing;
    case DateHint::kIssues:
      return DateRole::kIssue;
    case DateHint::kDecides:
      return DateRole::kDecision;
    case DateHint::kReports:
      return DateRole::kFeedback;
    case DateHint::kEvent:
      return DateRole::kEvent;
    case DateHint::kTakesEffect:
      return DateRole::kImplementation;
    default:
      return DateRole::kNone;
  }
}

Vote vote_of(DateHint hint, const Setting& setting) {
  const DateRole opening = setting.range ? DateRole::kClosing : DateRole::kOpening;
  switch (hint) {
    case DateHint::kOpens:  // "open until" closes
      return {setting.limit ? DateRole::kClosing : opening, 0, false};
    case DateHint::kStarts:
      if (setting.consultation) return {opening, 0, false};
      return {DateRole::kImplementation, -kStrengthWeight, false};
    case DateHint::kEnds:
      return {setting.consultation ? DateRole::kClosing : DateRole::kNone, 0, false};
    case DateHint::kReplies:
      if (setting.limit || setting.range) return {DateRole::kClosing, 0, false};
      return {DateRole::kNone, kSaysNothing, false};
    case DateHint::kNeutral:
      return {DateRole::kNone, kSaysNothing, false};
    default:
      return {plain_role(hint), 0, hint == DateHint::kClosedPast && setting.side != Side::kLabel};
  }
}

int words_between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return 0;
  const auto part = text.substr(begin, end - begin);
  return static_cast<int>(std::ranges::count(part, ' '));
}

/// The best of what a piece of text says. The nearer to the date, the better.
Vote judge(std::string_view source, const Setting& setting) {
  const FoldedText text(source);
  Vote best;
  for (const CueHit& hit : date_cues().find_in(text)) {
    const auto size = static_cast<std::uint32_t>(text.view().size());
    const int distance = setting.side == Side::kLeft    ? words_between(text.view(), hit.end, size)
                         : setting.side == Side::kRight ? words_between(text.view(), 0, hit.begin)
                                                        : 0;
    const auto hint = static_cast<DateHint>(hit.cue->meaning);
    const bool beside_only =
        hint == DateHint::kEnds || (hint == DateHint::kOpens && hit.cue->strength < 3);
    if (beside_only && distance > kBesideDate) continue;
    Vote vote = vote_of(hint, setting);
    vote.score += hit.cue->strength * kStrengthWeight - std::min(distance, kFarthest) + kFarthest;
    if (vote.score >= best.score && vote.score > kFarthest / 2) best = vote;
  }
  return best;
}

/// The part of `left` behind its last semicolon, colon or spaced dash.
std::string_view last_clause(std::string_view left) {
  const auto cut =
      std::find_if(left.rbegin(), left.rend(), [](char c) { return c == ';' || c == ':'; });
  return {cut.base(), left.end()};
}

/// What a sentence says about all its dates.
struct SentenceHints {
  std::string_view text;
  bool elsewhere = false;     ///< They are dates of another exercise.
  bool consultation = false;  ///< It speaks of a consultation.
};

class RoleFinder {
 public:
  RoleFinder(const Facts& facts, std::span<const WrittenDate> dates)
      : facts_(facts), dates_(dates), places_(find_date_places(facts, dates)) {}

  std::vector<DateRole> run() {
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      Vote vote = judge_place(i);
      if (!is_allowed(vote.role, i)) vote = {};
      votes_.push_back(vote);
    }
    drop_past_closings();
    std::vector<DateRole> roles;
    roles.reserve(votes_.size());
    for (const Vote& vote : votes_) roles.push_back(vote.role);
    return roles;
  }

 private:
  bool is_range(std::size_t i) const { return dates_[i].last.has_value(); }

  /// A sentence may hold any number of dates: it is read for the first of them only.
  void read_sentence(std::string_view text) {
    if (text.data() == sentence_.text.data() && text.size() == sentence_.text.size()) return;
    const FoldedText folded(text);
    sentence_ = {text, !elsewhere_cues().find_in(folded).empty(), speaks_of_consultation(folded)};
  }

  Vote judge_place(std::size_t i) {
    const DatePlace& place = places_[i];
    read_sentence(place.sentence);
    if (sentence_.elsewhere) return {};
    if (const Vote own = judge_sentence(i); own.score > 0) return own;
    if (const Vote label = judge_labels(i); label.score > 0) return label;
    if (place.follows_in_sentence && place.left.size() <= 8 && i > 0 &&
        votes_[i - 1].role == DateRole::kEvent) {
      return votes_[i - 1];
    }
    return judge_position(i);
  }

  Vote judge_sentence(std::size_t i) const {
    const DatePlace& place = places_[i];
    Setting setting{Side::kLeft, is_limit(place.left), is_range(i),
                    sentence_.consultation || continues_opening(i)};
    const std::string_view clause = last_clause(place.left);
    if (const Vote near = judge(clause, setting); near.score > 0) return near;
    // "From 1 April 2026 the bus would …" tells by its first word what the rest is about.
    const bool from = !is_range(i) && FoldedText(place.left).ends_with("from");
    if (from && FoldedText(place.right).has("would")) {
      return {DateRole::kImplementation, kStrengthWeight, false};
    }
    if (clause.size() < place.left.size()) {
      if (const Vote left = judge(place.left, setting); left.score > 0) return left;
    }
    setting.side = Side::kRight;
    return judge(place.right, setting);
  }

  /// "It begins on 9 May and ends on 6 June": the second date is of the same thing.
  bool continues_opening(std::size_t i) const {
    return i > 0 && places_[i].follows_in_sentence && votes_[i - 1].role == DateRole::kOpening;
  }

  Vote judge_labels(std::size_t i) const {
    const DatePlace& place = places_[i];
    // "Date" above a column says nothing of what happens then.
    Vote column = judge_label(place.column, i);
    if (column.role == DateRole::kIssue) column = {};
    const Vote row = judge_label(place.row, i);
    const Vote& first = place.column_is_header ? column : row;
    const Vote& second = place.column_is_header ? row : column;
    if (first.score > 0) return first;
    if (second.score > 0) return second;
    if (const Vote above = judge_label(place.above, i); above.score > 0) return above;
    if (!place.row.empty()) return {};
    const Vote heading = judge_label(place.heading, i);
    const bool told = heading.role == DateRole::kEvent || heading.role == DateRole::kClosing;
    return told ? heading : Vote{};
  }

  Vote judge_label(std::string_view label, std::size_t i) const {
    if (label.empty()) return {};
    const FoldedText folded(label);
    // A label of a word or two, such as "Starts", stands for the document's own dates.
    const bool bare = folded.word_count() <= 2;
    return judge(label, {Side::kLabel, is_limit(places_[i].left), is_range(i),
                         bare || speaks_of_consultation(folded)});
  }

  /// A date that nothing explains: at the head of a paper its date of issue, or its period.
  Vote judge_position(std::size_t i) const {
    const DatePlace& place = places_[i];
    const WrittenDay& day = dates_[i].first;
    if (day.precision != Precision::kDay || place.block > kHeadBlocks) return {};
    const bool apart = place.row.empty() && place.words_beside <= kShortLine;
    if (!apart || !dates_[i].year_printed || !is_line(place.block)) return {};
    if (day.time) return {DateRole::kEvent, 1, false};
    return {is_range(i) ? DateRole::kClosing : DateRole::kIssue, 1, false};
  }

  /// A date in a list or a note belongs to what is listed.
  bool is_line(std::uint32_t block) const {
    const BlockKind kind = facts_.document().blocks()[block].kind;
    return kind == BlockKind::kParagraph || kind == BlockKind::kHeading ||
           kind == BlockKind::kTitle;
  }

  /// Some roles only a day can have, and a paper's own date stands at its head or its foot.
  bool is_allowed(DateRole role, std::size_t i) const {
    const bool day = dates_[i].first.precision == Precision::kDay;
    if (role == DateRole::kOpening || role == DateRole::kClosing) return day;
    if (role == DateRole::kEvent) return day;
    if (role != DateRole::kIssue) return true;
    const std::size_t blocks = facts_.document().blocks().size();
    const std::uint32_t block = places_[i].block;
    const bool apart =
        places_[i].words_beside <= kShortLine || FoldedText(places_[i].left).has("this");
    return apart && day && dates_[i].year_printed && (block <= kFrontBlocks || block + 8 >= blocks);
  }

  /// "The survey, which closed on 31 July" is another exercise when this one closes later.
  void drop_past_closings() {
    const bool ours = std::ranges::any_of(
        votes_, [](const Vote& v) { return v.role == DateRole::kClosing && !v.is_past; });
    if (!ours) return;
    for (Vote& vote : votes_) {
      if (vote.is_past) vote = {};
    }
  }

  const Facts& facts_;
  std::span<const WrittenDate> dates_;
  std::vector<DatePlace> places_;
  std::vector<Vote> votes_;
  SentenceHints sentence_;  // of the date that is judged
};

}  // namespace

std::vector<DateRole> find_date_roles(const Facts& facts, std::span<const WrittenDate> dates) {
  return RoleFinder(facts, dates).run();
}

}  // namespace consultlint

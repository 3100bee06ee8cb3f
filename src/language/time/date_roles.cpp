#include "language/time/date_roles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "language/cue_words.h"
#include "language/time/date_cues.h"
#include "language/time/date_places.h"
#include "language/time/date_votes.h"
#include "language/time/printed_years.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kFrontBlocks = 24;   // where a paper prints its own date
constexpr std::uint32_t kHeadBlocks = 14;    // where a date needs no word to explain it
constexpr std::uint32_t kShortLine = 20;     // words beside the date
constexpr std::uint32_t kShortSentence = 6;  // words beside the date: "Published by us on"
constexpr std::uint32_t kLabelWords = 2;     // of a label that is nothing else
constexpr std::uint32_t kFewWords = 3;       // with a full stop behind them still no sentence
constexpr std::size_t kJoin = 8;             // bytes of "and", ", " between two dates of one event
constexpr int kBySayingNothing = 1;          // the score of a place

/// What a sentence says about all its dates.
struct SentenceHints {
  std::string_view text;
  bool elsewhere = false;     ///< They are dates of another exercise.
  bool ours = false;          ///< It speaks of the consultation.
  bool bare_is_ours = false;  ///< "Ends on" without a subject does, too.
  bool ahead = false;         ///< It speaks of what will be.
};

/// A vote with the place that gave it.
struct Finding {
  DateVote vote;
  std::string reason;
};

/// Whether a sentence is about another exercise or another body.
bool speaks_of_elsewhere(const FoldedText& sentence) {
  constexpr std::uint32_t kShortly = 40;  // bytes from "separate" to its "consultation"
  constexpr std::array<std::string_view, 5> kNames = {"consultation", "survey", "exercise",
                                                      "questionnaire", "engagement"};
  const std::vector<CueHit> hits = elsewhere_cues().find_in(sentence);
  return std::ranges::any_of(hits, [&](const CueHit& hit) {
    if (hit.cue->meaning != kOnlyBeforeConsultation) return true;
    const FoldedText behind(sentence.view().substr(hit.end, kShortly));
    return std::ranges::any_of(kNames, [&](std::string_view name) { return behind.has(name); });
  });
}

/// Whether it matters what the sentence before is about: something starts or ends.
bool looks_back(const DateHints& hints) {
  constexpr std::array kVerbs = {DateHint::kOpens, DateHint::kStarts, DateHint::kStarted,
                                 DateHint::kEnds,  DateHint::kEnded,  DateHint::kSends};
  return std::ranges::any_of(kVerbs, [&](DateHint verb) { return hints.has(verb); });
}

bool begins_with_pronoun(const FoldedText& sentence) {
  constexpr std::array<std::string_view, 5> kPronouns = {"it", "this", "that", "they", "these"};
  return std::ranges::any_of(kPronouns,
                             [&](std::string_view word) { return sentence.starts_with(word); });
}

bool ends_with_stop(std::string_view sentence) {
  const std::size_t last = sentence.find_last_not_of(" )*_\"'\n");
  return last != std::string_view::npos && sentence[last] == '.';
}

/// The part of `left` behind its last semicolon or colon.
std::string_view last_clause(std::string_view left) {
  const auto cut =
      std::find_if(left.rbegin(), left.rend(), [](char c) { return c == ';' || c == ':'; });
  return {cut.base(), left.end()};
}

std::string_view first_clause(std::string_view right) {
  return right.substr(0, right.find(';'));
}

std::string quoted(const DateVote& vote) {
  return vote.cue == nullptr ? std::string() : fmt::format("'{}'", vote.cue->phrase);
}

class RoleFinder {
 public:
  RoleFinder(const Facts& facts, std::span<const WrittenDate> dates)
      : facts_(facts), dates_(dates), places_(find_date_places(facts, dates)) {}

  std::vector<DateRoleGuess> run() {
    findings_.reserve(dates_.size());
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      Finding finding = judge_place(i);
      if (!is_allowed(finding.vote.role, i)) finding = {};
      findings_.push_back(std::move(finding));
    }
    drop_weak_closings();
    std::vector<DateRoleGuess> roles;
    roles.reserve(findings_.size());
    for (Finding& finding : findings_) {
      const bool none = finding.vote.role == DateRole::kNone;
      roles.push_back({finding.vote.role, none ? std::string() : std::move(finding.reason),
                       finding.vote.is_past});
    }
    return roles;
  }

 private:
  bool is_range(std::size_t i) const { return dates_[i].last.has_value(); }
  bool is_day(std::size_t i) const { return dates_[i].first.precision == Precision::kDay; }
  bool is_year(std::size_t i) const { return dates_[i].first.precision == Precision::kYear; }

  /// A sentence may hold any number of dates: it is read for the first of them only.
  void read_sentence(const DatePlace& place) {
    const std::string_view text = place.sentence;
    if (text.data() == sentence_.text.data() && text.size() == sentence_.text.size()) return;
    const FoldedText folded(text);
    const DateHints hints = hints_in(folded);
    const bool pronoun = begins_with_pronoun(folded);
    const bool before_is_ours = looks_back(hints) && is_ours(place.before, pronoun);
    const bool carries_on = pronoun && before_is_ours;
    const bool ours = hints.speak_of_consultation() || hints.has(DateHint::kCloses);
    const bool goes_on = pronoun || folded.has("it");  // about what the sentence before is about
    const bool elsewhere =
        speaks_of_elsewhere(folded) ||
        (goes_on && !place.before.empty() && speaks_of_elsewhere(FoldedText(place.before)));
    sentence_ = {text, elsewhere, ours || carries_on, place.begins_block || before_is_ours,
                 hints.has(DateHint::kFuture)};
  }

  /// "Other dates that you may look for": a heading or a line over dates of other things.
  bool is_under_other_dates(std::size_t i) {
    const DatePlace& place = places_[i];
    if (place.heading.data() != heading_.data()) {  // a section may hold any number of dates
      heading_ = place.heading;
      heading_is_of_others_ = is_of_others(heading_);
    }
    return heading_is_of_others_ || is_of_others(place.above);
  }

  static bool is_of_others(std::string_view label) {
    return !label.empty() && !other_dates_cues().find_in(FoldedText(label)).empty();
  }

  /// Whether a sentence names the consultation, or the replies that "they" in the next may be.
  static bool is_ours(std::string_view sentence, bool before_pronoun) {
    if (sentence.empty()) return false;
    const DateHints hints = hints_in(FoldedText(sentence));
    return hints.name_consultation() || hints.has(DateHint::kOpens) ||
           (before_pronoun && hints.has(DateHint::kReplies));
  }

  Finding judge_place(std::size_t i) {
    const DatePlace& place = places_[i];
    read_sentence(place);
    if (sentence_.elsewhere || is_under_other_dates(i)) return {};
    if (is_year(i) && !sentence_.ahead) return {};
    if (place.is_day_of_meeting && is_day(i)) {
      return {{DateRole::kEvent, kBySayingNothing}, "the rows for an hour or a place beside it"};
    }
    if (Finding bare = judge_bare_label(i); bare.vote.score > 0) return bare;
    if (Finding own = judge_sentence(i); own.vote.score > 0) return own;
    if (Finding label = judge_labels(i); label.vote.score > 0) return label;
    const bool joined = i > 0 && place.follows_in_sentence && place.left.size() <= kJoin;
    if (joined && findings_[i - 1].vote.role == DateRole::kEvent) return findings_[i - 1];
    return judge_position(i);
  }

  /// "Starts | Monday 26 May (come and see us at the fair)": a label that is nothing but the word
  /// for a beginning or an end says more than the words beside the date.
  Finding judge_bare_label(std::size_t i) const {
    const DatePlace& place = places_[i];
    const FoldedText row(place.row);
    if (place.row.empty() || shares_row(i) || row.word_count() > kLabelWords) return {};
    if (place.block <= kFrontBlocks && is_day(i)) {
      const std::string reason = fmt::format("the row '{}'", place.row);
      if (row.view() == " from ") return {{DateRole::kOpening, kBySayingNothing}, reason};
      if (row.view() == " until " || row.view() == " to ") {
        return {{DateRole::kClosing, kBySayingNothing}, reason};
      }
    }
    Finding label = judge_label("row", place.row, i);
    return is_start_or_end(label.vote) ? label : Finding{};
  }

  static bool is_start_or_end(const DateVote& vote) {
    if (vote.cue == nullptr) return false;
    constexpr std::array kHints = {DateHint::kOpens,  DateHint::kStarts, DateHint::kStarted,
                                   DateHint::kCloses, DateHint::kEnds,   DateHint::kEnded};
    const auto hint = static_cast<DateHint>(vote.cue->meaning);
    const bool period = vote.role == DateRole::kOpening || vote.role == DateRole::kClosing;
    return period && std::ranges::find(kHints, hint) != kHints.end();
  }

  Finding judge_sentence(std::size_t i) const {
    const DatePlace& place = places_[i];
    const FoldedText left(place.left);
    DateSetting setting = setting_before(i, left);
    if (setting.continues && left.word_count() <= kFewWords && leads_to_limit(since_opening(i))) {
      DateVote vote = findings_[i - 1].vote;
      vote.role = DateRole::kClosing;
      return {vote, "the opening before it"};
    }
    const std::string_view clause = last_clause(place.left);
    const bool cut = clause.size() < place.left.size();
    const FoldedText right(first_clause(place.right));
    DateVote vote = vote_on(cut ? FoldedText(clause) : left, setting);
    if (vote.score > 0)
      return is_plain_meeting(vote) ? meeting_or_decision(vote, right) : before(vote);
    // "From 1 April 2026 the bus would …" tells by its first word what the rest is about.
    if (setting.from && !is_range(i) && right.has("would")) {
      return {{DateRole::kImplementation, kBySayingNothing}, "'would' behind it"};
    }
    if (cut) vote = vote_on(left, setting);
    if (vote.score > 0) return before(vote);
    setting.side = DateSide::kRight;
    setting.foreign = vote.hints.speak_of_other_things();
    setting.soft = vote.hints.has(DateHint::kSoft);
    vote = vote_on(right, setting);
    // "From 6 p.m. on 13 February, to answer questions": hours of an event.
    if (vote.role == DateRole::kOpening && dates_[i].first.time) return {};
    return behind(vote);
  }

  DateSetting setting_before(std::size_t i, const FoldedText& left) const {
    return {.side = DateSide::kLeft,
            .limit = leads_to_limit(left),
            .from = leads_to_beginning(left),
            .range = is_range(i),
            .ours = sentence_.ours || continues_opening(i),
            .bare_is_ours = sentence_.bare_is_ours || follows_opening(i),
            .continues = continues_opening(i)};
  }

  static bool is_plain_meeting(const DateVote& vote) {
    return vote.role == DateRole::kEvent && vote.cue != nullptr && vote.cue->strength < 3;
  }

  /// "The board is meeting on 10 December to approve the zones".
  static Finding meeting_or_decision(const DateVote& meeting, const FoldedText& right) {
    const DateVote purpose = vote_on(right, {.side = DateSide::kRight});
    return purpose.role == DateRole::kDecision ? behind(purpose) : before(meeting);
  }

  static Finding behind(DateVote vote) {
    vote.is_aside = true;
    return {vote, quoted(vote) + " behind it"};
  }
  static Finding before(const DateVote& vote) { return {vote, quoted(vote) + " before it"}; }

  /// "28 April until midnight yesterday, (": the opening day before and the words behind it, some
  /// of which may have been taken for its time of day.
  FoldedText since_opening(std::size_t i) const {
    return FoldedText(facts_.document().slice({dates_[i - 1].span.begin, dates_[i].span.begin}));
  }

  /// "It begins on 9 May and ends on 6 June": the second date is of the same thing.
  bool continues_opening(std::size_t i) const {
    return i > 0 && places_[i].follows_in_sentence &&
           findings_[i - 1].vote.role == DateRole::kOpening;
  }

  /// "Opens 5 September. Closes 31 October."
  bool follows_opening(std::size_t i) const {
    return i > 0 && places_[i - 1].block == places_[i].block &&
           findings_[i - 1].vote.role == DateRole::kOpening;
  }

  Finding judge_labels(std::size_t i) const {
    const DatePlace& place = places_[i];
    // "Date" above a column says nothing of what happens then.
    Finding column = judge_label("column", place.column, i);
    if (column.vote.role == DateRole::kIssue) column = {};
    Finding row = judge_label("row", place.row, i);
    if (row.vote.score == 0 && !shares_row(i)) row = judge_label("row", place.whole_row, i);
    Finding& first = place.column_is_header ? column : row;
    Finding& second = place.column_is_header ? row : column;
    if (first.vote.score > 0) return std::move(first);
    if (second.vote.score > 0) return std::move(second);
    if (!is_day(i)) return {};
    if (Finding question = judge_question(i); question.vote.score > 0) return question;
    Finding above = judge_label("line above,", place.above, i);
    above.vote.is_aside = true;
    return above.vote.score > 0 ? above : judge_heading(i);
  }

  /// "When must it be done by? Midnight on 15 March."
  Finding judge_question(std::size_t i) const {
    const DatePlace& place = places_[i];
    const std::size_t last = place.before.find_last_not_of(" *_\n");
    const bool asked = last != std::string_view::npos && place.before[last] == '?';
    if (!asked || !stands_apart(i, kShortSentence)) return {};
    Finding answer = judge_label("question", place.before, i);
    return answer.vote.role == DateRole::kClosing ? answer : Finding{};
  }

  /// A section about events or the closing date holds such dates; "How to reply" tells of a date
  /// only where nothing else is said: "By 5 March". A table there has dates of other things.
  Finding judge_heading(std::size_t i) const {
    Finding heading = judge_label("heading", places_[i].heading, i);
    if (heading.vote.role == DateRole::kEvent) return heading;
    if (heading.vote.role != DateRole::kClosing || !places_[i].row.empty()) return {};
    const bool closes = heading.vote.cue->meaning == static_cast<std::uint8_t>(DateHint::kCloses);
    const bool alone = FoldedText(places_[i].left).word_count() <= kFewWords;
    heading.vote.is_soft = !closes;
    return closes || alone ? heading : Finding{};
  }

  /// Whether its row holds another day.
  bool shares_row(std::size_t i) const {
    const auto same = [&](std::size_t other) {
      return is_day(other) && places_[other].whole_row.data() == places_[i].whole_row.data();
    };
    return (i > 0 && same(i - 1)) || (i + 1 < dates_.size() && same(i + 1));
  }

  Finding judge_label(std::string_view what, std::string_view label, std::size_t i) const {
    if (label.empty()) return {};
    const FoldedText folded(label);
    const FoldedText left(places_[i].left);
    // A label of a word or two, such as "Starts", stands for the document's own dates.
    const bool bare = folded.word_count() <= 2;
    const DateSetting setting{.side = DateSide::kLabel,
                              .limit = leads_to_limit(left) || leads_to_limit(folded),
                              .from = leads_to_beginning(left) || leads_to_beginning(folded),
                              .range = is_range(i),
                              .bare_is_ours = bare};
    return {vote_on(folded, setting), fmt::format("the {} '{}'", what, label)};
  }

  /// A date that nothing explains: at the head of a paper its date of issue, or its period.
  Finding judge_position(std::size_t i) const {
    const DatePlace& place = places_[i];
    if (!is_day(i) || place.block > kHeadBlocks || !place.row.empty()) return {};
    if (!dates_[i].year_printed || sentence_.ahead || !is_line(i)) return {};
    DateRole role = is_range(i) ? DateRole::kClosing : DateRole::kIssue;
    // "Sent: 2 February 2026 08:31" is no event.
    const bool labelled = place.left.find(':') != std::string_view::npos;
    if (dates_[i].first.time && !labelled) role = DateRole::kEvent;
    return {{role, kBySayingNothing}, "its place at the head of the paper"};
  }

  /// Whether it stands on a line and not in a sentence. A date in a list or a note belongs to what
  /// is listed.
  bool is_line(std::size_t i) const {
    const DatePlace& place = places_[i];
    const BlockKind kind = facts_.document().blocks()[place.block].kind;
    if (kind != BlockKind::kParagraph && kind != BlockKind::kHeading && kind != BlockKind::kTitle) {
      return false;
    }
    return stands_apart(i, kFewWords);
  }

  /// Whether few words stand beside it: fewer if they make a sentence.
  bool stands_apart(std::size_t i, std::uint32_t words_of_sentence) const {
    const DatePlace& place = places_[i];
    const std::uint32_t words =
        FoldedText(place.left).word_count() + FoldedText(place.right).word_count();
    return words <= (ends_with_stop(place.sentence) ? words_of_sentence : kShortLine);
  }

  /// Some roles only a day can have, and a paper's own date stands at its head or its foot.
  bool is_allowed(DateRole role, std::size_t i) const {
    switch (role) {
      case DateRole::kOpening:
      case DateRole::kClosing:
        return is_day(i) && !is_within_a_day(i);
      case DateRole::kEvent:
        return is_day(i);
      case DateRole::kDecision:
        // "It will not be decided before 2032" names no time of a decision.
        return !is_year(i) || (sentence_.ahead && !leads_to_limit(FoldedText(places_[i].left)));
      case DateRole::kFeedback:
      case DateRole::kImplementation:
        return !is_year(i) || sentence_.ahead;
      case DateRole::kIssue:
        return is_day(i) && is_own_date(i);
      case DateRole::kNone:
        return true;
    }
    return true;
  }

  /// "26 April 2025 at 14:00 to 26 April 2025 at 15:30": hours of an event, no period.
  bool is_within_a_day(std::size_t i) const {
    const WrittenDay& first = dates_[i].first;
    const auto& last = dates_[i].last;
    return last && first.day == last->day && first.month == last->month && first.year == last->year;
  }

  bool is_own_date(std::size_t i) const {
    const std::size_t blocks = facts_.document().blocks().size();
    const std::uint32_t block = places_[i].block;
    const bool apart = stands_apart(i, kShortSentence) || FoldedText(places_[i].left).has("this");
    return apart && dates_[i].year_printed && (block <= kFrontBlocks || block + 8 >= blocks);
  }

  /// How far a closing can be trusted to be the consultation's own.
  enum class Trust : std::uint8_t { kPastOrSoft, kWithoutYear, kAside, kFull };

  /// "The survey, which closed on 31 July" is another exercise when this one closes later, and a
  /// day by which replies are only hoped for gives way to the last one. The day on which a
  /// consultation closes is printed in full somewhere, with the word for it in front; other limits
  /// ("ask for a copy by 12 May") seldom are.
  Trust trust_in(std::size_t i, const PrintedYears& printed_years) const {
    const DateVote& vote = findings_[i].vote;
    if (vote.is_past || vote.is_soft) return Trust::kPastOrSoft;
    const bool printed = dates_[i].year_printed || printed_years.year_of(last_of(i)) != 0;
    if (!printed) return Trust::kWithoutYear;
    return vote.is_aside ? Trust::kAside : Trust::kFull;
  }

  /// Only the closings that can be trusted most are kept, and other mentions of the same days.
  void drop_weak_closings() {
    const PrintedYears printed(dates_);
    std::vector<std::pair<std::size_t, Trust>> closings;
    Trust best = Trust::kPastOrSoft;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (findings_[i].vote.role != DateRole::kClosing) continue;
      closings.emplace_back(i, trust_in(i, printed));
      best = std::max(best, closings.back().second);
    }
    std::set<std::pair<int, int>> kept;
    for (const auto& [index, trust] : closings) {
      if (trust == best) kept.insert(day_and_month(last_of(index)));
    }
    for (const auto& [index, trust] : closings) {
      if (trust < best && !kept.contains(day_and_month(last_of(index)))) findings_[index] = {};
    }
  }

  static std::pair<int, int> day_and_month(const WrittenDay& day) { return {day.day, day.month}; }

  const WrittenDay& last_of(std::size_t i) const {
    return dates_[i].last ? *dates_[i].last : dates_[i].first;
  }

  const Facts& facts_;
  std::span<const WrittenDate> dates_;
  std::vector<DatePlace> places_;
  std::vector<Finding> findings_;
  SentenceHints sentence_;    // of the date that is judged
  std::string_view heading_;  // over it
  bool heading_is_of_others_ = false;
};

}  // namespace

std::vector<DateRoleGuess> find_date_roles(const Facts& facts, std::span<const WrittenDate> dates) {
  return RoleFinder(facts, dates).run();
}

}  // namespace consultlint

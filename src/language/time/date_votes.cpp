#include "language/time/date_votes.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr int kStrengthWeight = 10;
constexpr int kFarthest = 20;    // words; beyond that distance no longer counts
constexpr int kAnywhere = 1000;  // words; a clause has no more
constexpr int kBesideDate = 3;   // words between a bare "open" and its date
constexpr int kNearDate = 8;     // words between "ends" or "send" and its date
constexpr int kWordsBefore = 8;  // words that may stand between "by" and its date

/// A role, or nothing said.
struct Meaning {
  DateRole role = DateRole::kNone;
  bool speaks = true;
  bool is_past = false;
};

/// Whether nothing, or only "it" or "we", stands before a verb: `before` is all that does.
bool lacks_own_subject(std::string_view before) {
  constexpr std::array<std::string_view, 8> kPronouns = {"",         " ",        " it ", " this ",
                                                         " and it ", " and we ", " we ", " and "};
  return std::ranges::find(kPronouns, before) != kPronouns.end();
}

/// The clause before a verb when it has a subject of its own: "we ask you because the plan ends on"
/// or "the present one ends on"; else nothing. `before` is all that stands before the verb.
std::string_view clause_apart(std::string_view before) {
  constexpr std::array<std::string_view, 7> kLeadIns = {
      " because ", " although ", " whereas ", " as the ", " as our ", " since the ", " when the "};
  constexpr std::array<std::string_view, 4> kOfToday = {" present ", " current ", " existing ",
                                                        " old "};
  constexpr std::array<std::string_view, 5> kVerbs = {" is ", " are ", " was ", " has ", " have "};
  constexpr std::array<std::string_view, 4> kSharing = {" and ", " it ", " we ", " which "};
  const auto ends = [&](std::string_view word) { return before.ends_with(word); };
  if (std::ranges::any_of(kSharing, ends)) return {};
  std::size_t begin = 0;
  for (const std::string_view word : kLeadIns) {
    const std::size_t at = before.rfind(word);
    if (at != std::string_view::npos) begin = std::max(begin, at + word.size() - 1);
  }
  const auto stands = [&](std::string_view word) { return before.find(word) != before.npos; };
  const bool apart = begin > 0 || std::ranges::any_of(kOfToday, stands);
  const std::string_view clause = before.substr(begin);
  // "The survey, because Easter is early, ends on": that clause has its own verb.
  const auto has_verb = [&](std::string_view verb) { return clause.find(verb) != clause.npos; };
  return apart && std::ranges::none_of(kVerbs, has_verb) ? clause : std::string_view();
}

/// Whether what ends has a clause of its own that does not speak of the consultation.
bool has_other_subject(std::string_view before) {
  const std::string_view clause = clause_apart(before);
  return !lacks_own_subject(clause) && !hints_in(FoldedText(clause)).speak_of_consultation();
}

constexpr Meaning kSilent = {DateRole::kNone, false, false};
constexpr Meaning kDenial = {DateRole::kNone, true, false};

/// Weighs the cues of one text.
class Voter {
 public:
  Voter(const FoldedText& text, const DateSetting& setting)
      : text_(text.view()), setting_(setting), hits_(date_cues().find_in(text)) {
    for (const CueHit& hit : hits_) seen_.add(hint_of(hit));
  }

  DateVote best() const {
    DateVote best;
    for (const CueHit& hit : hits_) {
      const int distance = distance_of(hit);
      if (distance > reach_of(hit)) continue;
      const Meaning meaning = meaning_of(hit);
      const int score = base_score(hit) - std::min(distance, kFarthest);
      if (!meaning.speaks || score < best.score) continue;
      best = {.role = meaning.role, .score = score, .is_past = meaning.is_past, .cue = hit.cue};
    }
    if (is_denied(best.role)) best.role = DateRole::kNone;
    best.hints = seen_;
    best.is_soft = best.role == DateRole::kClosing && (setting_.soft || seen_.has(DateHint::kSoft));
    return best;
  }

 private:
  static DateHint hint_of(const CueHit& hit) { return static_cast<DateHint>(hit.cue->meaning); }

  /// Words between the cue and the date.
  int distance_of(const CueHit& hit) const {
    if (setting_.side == DateSide::kLabel) return 0;
    const std::string_view between =
        setting_.side == DateSide::kLeft
            ? text_.substr(std::min<std::size_t>(hit.end, text_.size()))
            : text_.substr(0, hit.begin);
    return static_cast<int>(
        std::ranges::count(between.substr(0, between.find_last_not_of(' ') + 1), ' '));
  }

  int reach_of(const CueHit& hit) const {
    switch (hint_of(hit)) {
      case DateHint::kOpens:
        return hit.cue->strength < 3 ? kBesideDate : kAnywhere;
      case DateHint::kEnds:
      case DateHint::kSends:
        return kNearDate;
      default:
        return kAnywhere;
    }
  }

  /// Whether the period is one of something else than the consultation.
  bool is_denied(DateRole role) const {
    if (role == DateRole::kClosing && is_request()) return true;
    const bool of_period = role == DateRole::kClosing || role == DateRole::kOpening;
    return of_period && (setting_.foreign || seen_.speak_of_other_things());
  }

  /// "Questions about the paper should reach us by": its subject is no reply.
  bool is_request() const {
    return !hits_.empty() && hint_of(hits_.front()) == DateHint::kRequest &&
           hits_.front().begin <= 1 && !seen_.has(DateHint::kReplies);
  }

  /// "Replies online" as a label.
  bool is_label_of_replies(const CueHit& hit) const {
    constexpr std::array<std::string_view, 5> kNames = {"replies", "responses", "comments",
                                                        "submissions", "representations"};
    return setting_.side == DateSide::kLabel && setting_.bare_is_ours && hit.begin <= 1 &&
           std::ranges::find(kNames, hit.cue->phrase) != kNames.end();
  }

  /// "It begins on 9 May with a workshop and ends on 6 June": the verb counts most.
  int base_score(const CueHit& hit) const {
    const bool begun = setting_.continues || seen_.has(DateHint::kOpens);
    const bool verb = hint_of(hit) == DateHint::kEnds && begun;
    return (hit.cue->strength + (verb ? 1 : 0)) * kStrengthWeight + kFarthest;
  }

  /// Whether what starts or ends is the consultation: it is spoken of, or nothing else is.
  bool is_ours(const CueHit& hit) const {
    // "A walk on 12 December, starting at the dock": behind a date the words before it are meant.
    const bool bare = setting_.side != DateSide::kRight && setting_.bare_is_ours &&
                      lacks_own_subject(text_.substr(0, hit.begin));
    return bare || setting_.ours || seen_.speak_of_consultation();
  }

  /// "It opens on 5 May and, because of the present rota, closes on": it is the same that closes.
  bool is_of_other_subject(const CueHit& hit) const {
    const bool shared = setting_.continues && text_.starts_with(" and ");
    return setting_.side == DateSide::kLeft && !shared &&
           has_other_subject(text_.substr(0, hit.begin));
  }

  /// Whether something is sent by you or to us: so does a sentence that begins with "Return".
  bool is_between_us(const CueHit& hit) const {
    const bool verb = hit.cue->strength > 1;
    const bool order = verb && hit.begin <= 1 && setting_.side == DateSide::kLeft;
    return order || setting_.ours || seen_.speak_of_consultation() || seen_.has(DateHint::kPartner);
  }

  bool is_limit_or_range() const { return setting_.limit || setting_.range; }

  bool is_told_as_past() const {
    const bool past = seen_.has(DateHint::kPast) || seen_.has(DateHint::kWas);
    return past && !seen_.has(DateHint::kFuture);
  }

  Meaning opening() const {
    return {setting_.range ? DateRole::kClosing : DateRole::kOpening, true, false};
  }

  Meaning meaning_of(const CueHit& hit) const {
    switch (hint_of(hit)) {
      case DateHint::kOpens:
      case DateHint::kStarts:
      case DateHint::kStarted:
        return meaning_of_start(hit);
      case DateHint::kCloses:
      case DateHint::kEnds:
      case DateHint::kEnded:
      case DateHint::kClosedPast:
        return meaning_of_end(hit);
      case DateHint::kConsultation:
      case DateHint::kPeriod:
      case DateHint::kReplies:
      case DateHint::kSends:
        return meaning_of_reply(hit);
      case DateHint::kDecides:
        return {is_told_of(hit) ? DateRole::kFeedback : DateRole::kDecision};
      case DateHint::kDecided:
        return seen_.has(DateHint::kFuture) ? Meaning{DateRole::kDecision} : kDenial;
      case DateHint::kResults:
        return tells() ? Meaning{DateRole::kFeedback} : kSilent;
      case DateHint::kTells:
        return seen_.has(DateHint::kResults) ? Meaning{DateRole::kFeedback} : kSilent;
      case DateHint::kIssues:
        return is_of_results() ? kSilent : Meaning{DateRole::kIssue};
      case DateHint::kRequest:
      case DateHint::kWas:
      case DateHint::kHistory:
        return kDenial;
      default:
        return {plain_role(hint_of(hit)), plain_role(hint_of(hit)) != DateRole::kNone, false};
    }
  }

  Meaning meaning_of_start(const CueHit& hit) const {
    const DateHint hint = hint_of(hit);
    const bool weak = hit.cue->strength < 3;
    if (hint == DateHint::kOpens && weak && seen_.has(DateHint::kResults)) {
      return {DateRole::kFeedback};  // "a summary will be available from"
    }
    if (hint == DateHint::kOpens) {  // "open until" closes
      return setting_.limit ? Meaning{DateRole::kClosing} : opening();
    }
    if (is_ours(hit)) {
      return {opening().role, true,
              hint == DateHint::kStarted && setting_.side != DateSide::kLabel};
    }
    return hint == DateHint::kStarts ? Meaning{DateRole::kImplementation} : kDenial;
  }

  Meaning meaning_of_end(const CueHit& hit) const {
    const DateHint hint = hint_of(hit);
    if (hint == DateHint::kCloses) return {DateRole::kClosing, true, is_told_as_past()};
    if (hint != DateHint::kClosedPast && !is_ours(hit)) return kDenial;
    if (is_of_other_subject(hit)) return kDenial;
    const bool past = hint != DateHint::kEnds && setting_.side != DateSide::kLabel;
    const bool begins = hint == DateHint::kClosedPast && setting_.from && !setting_.range;
    return {begins ? DateRole::kOpening : DateRole::kClosing, true, past};
  }

  Meaning meaning_of_reply(const CueHit& hit) const {
    const DateHint hint = hint_of(hit);
    if (hint == DateHint::kSends && !is_between_us(hit)) return kSilent;
    // "You will be told the results of the consultation by …".
    if (seen_.has(DateHint::kResults) && seen_.has(DateHint::kTells)) return kSilent;
    if (is_limit_or_range() || is_label_of_replies(hit)) {
      return {DateRole::kClosing, true, is_told_as_past()};
    }
    return setting_.from && hint != DateHint::kSends ? Meaning{DateRole::kOpening} : kSilent;
  }

  /// "We will publish the decision on": not the day on which it is taken.
  bool is_told_of(const CueHit& hit) const {
    return hit.cue->phrase.starts_with("decision") &&
           std::ranges::any_of(hits_, [&](const CueHit& other) {
             const DateHint hint = hint_of(other);
             const bool tells = hint == DateHint::kReports || hint == DateHint::kTells;
             return tells && other.begin < hit.begin;
           });
  }

  /// "Will be published", "report published" as a label: no date of issue.
  bool is_of_results() const {
    const bool labelled = setting_.side == DateSide::kLabel && seen_.has(DateHint::kResults);
    return labelled || seen_.has(DateHint::kFuture);
  }

  /// Whether somebody is told of results, or a label names them.
  bool tells() const {
    return seen_.has(DateHint::kTells) || seen_.has(DateHint::kFuture) ||
           seen_.has(DateHint::kIssues) || setting_.side == DateSide::kLabel;
  }

  /// The role of a hint that needs nothing else to be understood.
  static DateRole plain_role(DateHint hint) {
    switch (hint) {
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

  std::string_view text_;
  DateSetting setting_;
  std::vector<CueHit> hits_;
  DateHints seen_;
};

/// Words that may stand between "until" and its date, besides figures: "5pm on".
bool is_filler(std::string_view word) {
  constexpr std::array<std::string_view, 40> kFillers = {
      "the",     "end",       "of",       "on",        "at",      "close",     "business",
      "play",    "day",       "midnight", "noon",      "midday",  "pm",        "am",
      "p",       "m",         "a",        "monday",    "tuesday", "wednesday", "thursday",
      "friday",  "saturday",  "sunday",   "including", "and",     "closing",   "date",
      "latest",  "yesterday", "today",    "tomorrow",  "teatime", "hours",     "hrs",
      "o'clock", "working",   "office",   "our",       "final"};
  return ascii::is_digit(word.front()) || std::ranges::find(kFillers, word) != kFillers.end();
}

/// `text` without the fillers at its end: what leads to the date.
std::string_view without_fillers(const FoldedText& text) {
  std::string_view rest = text.view();
  for (int i = 0; i < kWordsBefore && rest.size() > 1; ++i) {
    const std::size_t begin = rest.find_last_of(' ', rest.size() - 2) + 1;
    if (!is_filler(rest.substr(begin, rest.size() - 1 - begin))) break;
    rest = rest.substr(0, begin);
  }
  return rest;
}

bool ends_with_one_of(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [text](std::string_view word) { return text.ends_with(word); });
}

}  // namespace

bool DateHints::speak_of_consultation() const {
  return name_consultation() || has(DateHint::kReplies);
}

bool DateHints::name_consultation() const {
  return has(DateHint::kConsultation) || has(DateHint::kPeriod) || has(DateHint::kScope);
}

bool DateHints::speak_of_other_things() const {
  return has(DateHint::kForeign) && !has(DateHint::kConsultation) && !has(DateHint::kReplies);
}

DateHints hints_in(const FoldedText& text) {
  DateHints hints;
  for (const CueHit& hit : date_cues().find_in(text)) {
    hints.add(static_cast<DateHint>(hit.cue->meaning));
  }
  return hints;
}

DateVote vote_on(const FoldedText& text, const DateSetting& setting) {
  return Voter(text, setting).best();
}

bool leads_to_limit(const FoldedText& left) {
  constexpr std::array<std::string_view, 8> kWords = {" by ",  " before ", " until ", " till ",
                                                      " til ", " than ",   " up to ", " through "};
  return ends_with_one_of(without_fillers(left), kWords);
}

bool leads_to_beginning(const FoldedText& left) {
  constexpr std::array<std::string_view, 7> kWords = {
      " from ", " since ", " starting ", " beginning ", " commencing ", " between ", " as "};
  return ends_with_one_of(without_fillers(left), kWords);
}

}  // namespace consultlint

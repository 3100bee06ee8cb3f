#include "language/time/length_roles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>
#include <string_view>

#include "language/cue_words.h"
#include "language/time/date_cues.h"
#include "language/time/length_cues.h"

namespace consultlint {
namespace {

using Role = DurationMention::Role;

constexpr std::uint32_t kFarLeft = 300;     // bytes that are read before a length
constexpr std::uint32_t kFarRight = 200;    // and behind it
constexpr std::uint32_t kBeside = 40;       // bytes between a length and a date beside it
constexpr int kNear = 4;                    // words between "usual" and the length
constexpr int kRunsReach = 5;               // words between "runs" and the length
constexpr int kClause = 8;                  // words over which "would" and "ran" reach
constexpr std::uint32_t kOneWordBytes = 5;  // with the spaces around it
constexpr int kUnheard = 1000;              // words; such a hint was not met

/// The words of one side of a length and what they hint at.
class Side {
 public:
  Side(std::string_view source, const CueTable& table)
      : text_(source), hits_(table.find_in(text_)) {}

  const FoldedText& text() const { return text_; }
  std::span<const CueHit> hits() const { return hits_; }

  static LengthHint hint_of(const CueHit& hit) { return static_cast<LengthHint>(hit.cue->meaning); }

  /// The hint that the text begins with.
  std::optional<LengthHint> first() const {
    if (hits_.empty() || hits_.front().begin != 1) return std::nullopt;
    return hint_of(hits_.front());
  }
  /// The hint that the text ends with.
  std::optional<LengthHint> last() const {
    if (hits_.empty() || words_behind(hits_.back()) != 0) return std::nullopt;
    return hint_of(hits_.back());
  }
  bool has(LengthHint hint) const {
    return std::ranges::any_of(hits_, [&](const CueHit& hit) { return hint_of(hit) == hint; });
  }
  /// Words between the last such hint and the end of the text.
  int distance(LengthHint hint) const {
    const auto found = std::find_if(hits_.rbegin(), hits_.rend(),
                                    [&](const CueHit& hit) { return hint_of(hit) == hint; });
    return found == hits_.rend() ? kUnheard : words_behind(*found);
  }
  int words_behind(const CueHit& hit) const {
    const std::string_view rest = text_.view().substr(hit.end);
    return static_cast<int>(std::ranges::count(rest, ' ')) - 1;
  }

 private:
  FoldedText text_;
  std::vector<CueHit> hits_;
};

/// What a sentence says about all its lengths.
struct SentenceHints {
  std::uint32_t index = kNowhere;
  TextSpan span;
  bool elsewhere = false;  ///< It speaks of another exercise.
  bool dated = false;      ///< It tells when the consultation opens or closes.
};

class RoleFinder {
 public:
  explicit RoleFinder(const Facts& facts)
      : facts_(facts), document_(facts.document()), dates_(facts.dates()) {}

  Role role_of(const WrittenLength& length) {
    read_sentence(length.span);
    const TextSpan span = length.span;
    const std::uint32_t begin = std::max(sentence_.span.begin, before(span.begin, kFarLeft));
    const std::uint32_t end = std::min(sentence_.span.end, span.end + kFarRight);
    const std::string_view left = document_.slice({begin, span.begin});
    const std::string_view right = document_.slice({span.end, std::max(end, span.end)});
    const Place place{span, Side(left, context_of_length_cues()),
                      Side(right, context_of_length_cues()), hint_behind(right),
                      label_of(span, left)};
    if (place.behind == LengthHint::kUnrelated) return Role::kNone;
    if (is_notice(place)) return Role::kNotice;
    if (place.behind == LengthHint::kBefore || sentence_.elsewhere) return Role::kNone;
    if (is_feedback(place)) return Role::kFeedback;
    const bool in_days = length.parts.front().unit >= DurationMention::Unit::kDay;
    const bool countable = in_days && !length.is_range && !length.of_school_days;
    const bool is_rule = facts_.document_kind().kind == DocumentKind::kCode;
    return countable && !is_rule && is_period(place) ? Role::kConsultationPeriod : Role::kNone;
  }

 private:
  /// One length with the words around it.
  struct Place {
    TextSpan span;
    Side left;
    Side right;
    std::optional<LengthHint> behind;  ///< What the words directly behind it say.
    std::string_view label;            ///< Of its table row, or the words before a colon.
  };

  /// A comma parts the length from what describes it, not from what it is counted from.
  static std::optional<LengthHint> hint_behind(std::string_view right) {
    const std::optional<LengthHint> hint =
        Side(right.substr(0, kBeside), behind_length_cues()).first();
    const bool parted = right.starts_with(',') || right.starts_with(';') || right.starts_with('.');
    const bool describes = hint == LengthHint::kPeriod || hint == LengthHint::kUnrelated;
    return parted && describes ? std::nullopt : hint;
  }

  static std::uint32_t before(std::uint32_t at, std::uint32_t bytes) {
    return at - std::min(at, bytes);
  }

  /// A sentence may hold any number of lengths: it is read for the first of them only.
  void read_sentence(TextSpan span) {
    const std::uint32_t index = facts_.sentence_at(span.begin);
    if (index != kNowhere && index == sentence_.index) return;
    const TextSpan whole = index == kNowhere ? span : facts_.sentences()[index].span;
    const FoldedText folded(document_.slice(whole));
    sentence_ = {index, whole, !elsewhere_cues().find_in(folded).empty(), has_own_date(whole)};
  }

  static bool is_own(const DateMention& date) {
    return date.role == DateRole::kOpening || date.role == DateRole::kClosing;
  }

  std::size_t first_date_from(std::uint32_t offset) const {
    const auto first = std::ranges::lower_bound(
        dates_, offset, {}, [](const DateMention& date) { return date.span.begin; });
    return static_cast<std::size_t>(first - dates_.begin());
  }

  bool has_own_date(TextSpan span) const {
    const std::size_t first = first_date_from(span.begin);
    const std::size_t count = std::max(first_date_from(span.end), first) - first;
    return std::ranges::any_of(dates_.subspan(first, count), is_own);
  }

  /// The first cell of the row that the length stands in, or the words before a colon.
  std::string_view label_of(TextSpan span, std::string_view left) const {
    const std::uint32_t at = document_.block_at(span.begin);
    if (at != kNowhere && document_.blocks()[at].kind == BlockKind::kCell) {
      const std::uint32_t row = document_.blocks()[at].parent;
      if (row == kNowhere || row + 1 == at) return {};
      return document_.slice(document_.content(document_.blocks()[row + 1]));
    }
    const std::size_t colon = left.find_last_not_of(' ');
    return colon != std::string_view::npos && left[colon] == ':' ? left.substr(0, colon)
                                                                 : std::string_view();
  }

  static bool is_notice(const Place& place) {
    if (place.behind == LengthHint::kNotice) return true;
    if (place.left.distance(LengthHint::kNotice) <= 1) return true;
    return place.behind == LengthHint::kBefore &&
           (place.left.has(LengthHint::kReports) || place.left.has(LengthHint::kSends));
  }

  bool is_feedback(const Place& place) const {
    const bool from_close = place.behind == LengthHint::kAfterClose;
    const bool due = place.left.last() == LengthHint::kDeadline;
    if (!from_close && (!due || place.behind == LengthHint::kFromIssue)) return false;
    if (place.behind == LengthHint::kAfter && !date_behind(place.span)) return false;
    const bool of_results = names_results(place.left) || names_results(place.right);
    const int enough = from_close ? 1 : of_results ? 2 : 3;
    if (const auto told = tells_results(place.left, true, enough)) return *told;
    if (const auto told = tells_results(place.right, false, enough)) return *told;
    if (place.label.empty()) return false;
    return tells_results(Side(place.label, context_of_length_cues()), true, enough).value_or(false);
  }

  static bool names_results(const Side& side) {
    return std::ranges::any_of(side.hits(), [](const CueHit& hit) {
      const LengthHint hint = Side::hint_of(hit);
      return hint == LengthHint::kConsults ||
             (hint == LengthHint::kReports && hit.cue->strength == 1);
    });
  }

  /// Whether the hint that stands nearest to the length is of results; nothing if none decides.
  static std::optional<bool> tells_results(const Side& side, bool backwards, int enough) {
    const std::size_t count = side.hits().size();
    for (std::size_t i = 0; i < count; ++i) {
      const CueHit& hit = side.hits()[backwards ? count - 1 - i : i];
      const LengthHint hint = Side::hint_of(hit);
      if (hint == LengthHint::kOther) return false;
      if (hint == LengthHint::kSupposed && backwards && side.words_behind(hit) <= kClause) {
        return false;
      }
      if (hint != LengthHint::kReports || hit.cue->strength < enough) continue;
      return !backwards || !is_supposed(side, count - 1 - i);
    }
    return std::nullopt;
  }

  /// "Would be published": the hint before this one says that it is not so yet.
  static bool is_supposed(const Side& side, std::size_t index) {
    if (index == 0) return false;
    const CueHit& before = side.hits()[index - 1];
    const std::uint32_t gap = side.hits()[index].begin - before.end;
    return Side::hint_of(before) == LengthHint::kSupposed && gap <= kOneWordBytes;
  }

  /// The date that begins within a word or two behind the length, if any.
  const DateMention* date_behind(TextSpan span) const {
    const std::size_t next = first_date_from(span.end);
    const bool near = next < dates_.size() && dates_[next].span.begin < span.end + kBeside;
    return near ? &dates_[next] : nullptr;
  }

  bool is_period(const Place& place) const {
    if (labels_period(FoldedText(place.label))) return true;
    if (place.behind == LengthHint::kAfterClose || place.behind == LengthHint::kAfter) return false;
    if (is_usual(place)) return false;
    if (place.left.distance(LengthHint::kSupposed) <= kClause || is_past(place)) return false;
    if (place.behind == LengthHint::kPeriod) return !is_due(place);
    if (is_beside_own_date(place)) return true;
    const bool asks = place.left.has(LengthHint::kInvites) || place.left.has(LengthHint::kConsults);
    if (place.behind == LengthHint::kFromIssue && asks) return !is_of_other(place.left.hits());
    return is_reply_time(place) || runs(place) || is_consulted(place);
  }

  static bool is_usual(const Place& place) {
    return std::ranges::any_of(place.left.hits(), [&](const CueHit& hit) {
      return Side::hint_of(hit) == LengthHint::kUsual &&
             place.left.words_behind(hit) <= (hit.cue->strength > 1 ? kClause : kNear);
    });
  }

  /// Whether something else than the consultation is the nearest that can last.
  static bool is_of_other(std::span<const CueHit> hits) {
    for (const CueHit& hit : hits | std::views::reverse) {
      if (Side::hint_of(hit) == LengthHint::kConsults) return false;
      if (Side::hint_of(hit) == LengthHint::kOther) return true;
    }
    return false;
  }

  /// "It ran for six weeks": in a paper that consults, an older exercise, unless the sentence gives
  /// the paper's own dates.
  bool is_past(const Place& place) const {
    if (sentence_.dated) return false;
    if (facts_.document_kind().kind != DocumentKind::kConsultation) return false;
    if (place.left.distance(LengthHint::kPast) <= kClause) return true;
    const auto hits = place.right.hits();
    return !hits.empty() && std::ranges::any_of(hits.first(std::min<std::size_t>(hits.size(), 2)),
                                                [](const CueHit& hit) {
                                                  return Side::hint_of(hit) == LengthHint::kPast;
                                                });
  }

  /// "Monday 7 April 2025 (12 weeks)", "six weeks from 9 June".
  bool is_beside_own_date(const Place& place) const {
    if (place.behind == LengthHint::kUntil) {
      const DateMention* next = date_behind(place.span);
      if (next != nullptr && is_own(*next)) return true;
    }
    const std::size_t next = first_date_from(place.span.begin);
    if (next == 0 || !is_own(dates_[next - 1])) return false;
    const std::uint32_t end = dates_[next - 1].span.end;
    if (end > place.span.begin || place.span.begin - end > kBeside) return false;
    constexpr std::array<std::string_view, 9> kLinks = {
        " ",          " for ",     " a period of ", " for a period of ", " that is ",
        " which is ", " lasting ", " giving ",      " a total of "};
    const FoldedText between(document_.slice({end, place.span.begin}));
    return std::ranges::find(kLinks, between.view()) != kLinks.end();
  }

  /// "Please reply within six weeks".
  static bool is_reply_time(const Place& place) {
    if (place.left.last() != LengthHint::kDeadline || place.behind == LengthHint::kUntil) {
      return false;
    }
    const auto hits = place.left.hits();
    const auto asks = [](const CueHit& hit) {
      return Side::hint_of(hit) == LengthHint::kInvites && hit.cue->strength > 1;
    };
    return hits.back().cue->phrase == "within" && std::ranges::any_of(hits, asks) &&
           place.left.has(LengthHint::kConsults) && !is_of_other(hits);
  }

  /// "Within six weeks": something is done by then.
  static bool is_due(const Place& place) {
    return place.left.last() == LengthHint::kDeadline && place.left.hits().back().cue->strength > 1;
  }

  /// "The consultation runs for six weeks."
  bool runs(const Place& place) const {
    const auto hits = place.left.hits();
    if (is_due(place)) return false;
    const auto verb = std::find_if(hits.rbegin(), hits.rend(), [](const CueHit& hit) {
      return Side::hint_of(hit) == LengthHint::kRuns || Side::hint_of(hit) == LengthHint::kPast;
    });
    if (verb == hits.rend() || place.left.words_behind(*verb) > kRunsReach) {
      return false;
    }
    const auto at = static_cast<std::size_t>(hits.rend() - verb) - 1;
    if (is_of_other(hits.subspan(at))) return false;
    if (verb->cue->strength > 1) return true;
    const auto before_verb = hits.first(at);
    if (is_of_other(before_verb) && !is_subject(before_verb, *verb)) return false;
    const bool consults = std::ranges::any_of(
        before_verb, [](const CueHit& hit) { return Side::hint_of(hit) == LengthHint::kConsults; });
    return consults || sentence_.dated || is_compared(place.right);
  }

  /// "The consultation on the scheme runs …" is of the consultation, "… on the scheme that runs …"
  /// and "… on a scheme running …" of the scheme.
  static bool is_subject(std::span<const CueHit> before_verb, const CueHit& verb) {
    if (verb.cue->phrase.starts_with("running") || verb.cue->phrase == "lasting") return false;
    for (const CueHit& hit : before_verb) {
      if (Side::hint_of(hit) == LengthHint::kConsults) {
        return Side::hint_of(before_verb.back()) != LengthHint::kRelative;
      }
      if (Side::hint_of(hit) == LengthHint::kOther) return false;
    }
    return false;
  }

  /// "… instead of the usual twelve", "… and not the customary twelve".
  static bool is_compared(const Side& right) {
    return !right.hits().empty() && right.hits().front().begin <= kOneWordBytes &&
           Side::hint_of(right.hits().front()) == LengthHint::kUsual;
  }

  /// "Consultation (6 weeks)", "we are consulting on the plan for ten weeks".
  bool is_consulted(const Place& place) const {
    const auto hits = place.left.hits();
    if (hits.empty() || is_of_other(hits)) return false;
    const bool bracketed = document_.text().substr(place.span.end).starts_with(')');
    if (bracketed && place.left.last() == LengthHint::kConsults) return true;
    return place.left.text().ends_with("for") && std::ranges::any_of(hits, [](const CueHit& hit) {
             return Side::hint_of(hit) == LengthHint::kConsults && hit.cue->strength > 1;
           });
  }

  const Facts& facts_;
  const Document& document_;
  std::span<const DateMention> dates_;
  SentenceHints sentence_;  // of the length that is judged
};

}  // namespace

std::vector<Role> find_length_roles(const Facts& facts, std::span<const WrittenLength> lengths) {
  RoleFinder finder(facts);
  std::vector<Role> roles;
  roles.reserve(lengths.size());
  for (const WrittenLength& length : lengths) roles.push_back(finder.role_of(length));
  return roles;
}

}  // namespace consultlint

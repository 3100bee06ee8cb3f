#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "consultlint/calendar.h"
#include "language/time/fault_finders.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kNear = 160;    // bytes before a date that can say what it is for
constexpr std::uint32_t kAnswer = 300;  // bytes: a question in the row or sentence before it
constexpr std::uint32_t kBehind = 60;

/// The text from `before` bytes before a place to `behind` bytes behind it.
FoldedText text_near(const FaultScene& scene, TextSpan place, std::uint32_t before,
                     std::uint32_t behind) {
  const auto end = static_cast<std::uint32_t>(scene.facts.document().text().size());
  return FoldedText(scene.facts.document().slice(
      {place.begin - std::min(place.begin, before), std::min(end, place.end + behind)}));
}

/// Words that a promise to report on the replies is made of.
bool speaks_of_results(const FaultScene& scene, TextSpan place) {
  constexpr std::array<std::string_view, 22> kResults = {
      "results",      "findings",      "report",           "reports",      "feedback",  "outcome",
      "summary",      "find out",      "hear from us",     "hear back",    "published", "publish",
      "publication",  "announce",      "announced",        "released",     "release",   "tell you",
      "let you know", "what was said", "what people said", "what you said"};
  return has_any(text_near(scene, place, kAnswer, kBehind), kResults);
}

/// "Within six weeks", "ten days after": a length that is a time limit.
bool is_limit(const FaultScene& scene, TextSpan length) {
  constexpr std::uint32_t kWord = 16;
  constexpr std::array<std::string_view, 3> kLimits = {"within", "no later than", "not later than"};
  constexpr std::array<std::string_view, 2> kFrom = {" of ", " after "};
  const std::string_view behind = scene.facts.document().text().substr(length.end);
  return has_any(text_near(scene, {length.begin, length.begin}, kWord, 0), kLimits) ||
         std::ranges::any_of(kFrom,
                             [&](std::string_view word) { return behind.starts_with(word); });
}

/// Whether something tells when the results will come: a date that need not have a year, or a
/// length. Errs on the side of the paper.
bool tells_when_results_come(const FaultScene& scene) {
  using Role = DurationMention::Role;
  const auto by_length = [&](const DurationMention& length) {
    if (length.role != Role::kNone) return length.role == Role::kFeedback;
    return is_limit(scene, length.span) && speaks_of_results(scene, length.span);
  };
  const auto by_date = [&](const DateMention& date) {
    if (date.role == DateRole::kFeedback) return true;
    const bool other = date.role != DateRole::kNone && date.role != DateRole::kEvent;
    const std::optional<Date> day = last_day(date);
    if (other || (day && *day <= *scene.closing)) return false;
    return speaks_of_results(scene, date.span);
  };
  return std::ranges::any_of(scene.facts.durations(), by_length) ||
         std::ranges::any_of(scene.dates, by_date);
}

bool leads_to(const FaultScene& scene, TextSpan date, std::span<const std::string_view> phrases) {
  const std::uint32_t line = std::min(scene.around(date).begin, date.begin);
  const std::uint32_t before = std::min(date.begin - line, kNear);
  return has_any(text_near(scene, {date.begin, date.begin}, before, 0), phrases);
}

bool is_planned_review(const FaultScene& scene, TextSpan date) {
  constexpr std::array<std::string_view, 8> kPlanned = {
      "will be reviewed", "be reviewed", "review date", "next review",
      "review by",        "will review", "review due",  "due for review"};
  return leads_to(scene, date, kPlanned);
}

bool is_past_review(const FaultScene& scene, TextSpan date) {
  constexpr std::array<std::string_view, 5> kDone = {
      "was reviewed", "were reviewed", "been reviewed", "last reviewed", "reviewed and updated"};
  return leads_to(scene, date, kDone);
}

/// When the last review was of which the paper tells.
std::optional<Date> latest_review(const FaultScene& scene) {
  std::optional<Date> latest;
  for (const DateMention& date : scene.dates) {
    if (is_past_review(scene, date.span)) latest = std::max(latest, last_day(date));
  }
  return latest;
}

}  // namespace

void find_missing_feedback_date(const FaultScene& scene, FaultList& faults) {
  if (!scene.closing || scene.closing_looks_back()) return;
  if (scene.timeline.feedback || tells_when_results_come(scene)) return;
  faults.add(scene.dates[*scene.timeline.closing].span,
             fmt::format("replies close on {}, but no date tells when the results will be "
                         "published",
                         spell_date(*scene.closing)));
}

void find_overdue_reviews(const FaultScene& scene, FaultList& faults) {
  const std::optional<Date> today = scene.facts.context().reference_date;
  if (!today) return;
  const std::optional<Date> reviewed = latest_review(scene);
  TextSpan told;  // only the first date behind "will be reviewed" is the review's
  for (const DateMention& date : scene.dates) {
    const TextSpan line = scene.around(date.span);
    if (line == told || !is_planned_review(scene, date.span)) continue;
    told = line;
    const std::optional<Date> last = last_day(date);
    if (!last || *last >= *today || reviewed >= first_day(date)) continue;
    faults.add(date.span, fmt::format("the review was due by {}, {} before {}", spell_date(*last),
                                      spell_days(days_between(*last, *today)), spell_date(*today)));
  }
}

}  // namespace consultlint

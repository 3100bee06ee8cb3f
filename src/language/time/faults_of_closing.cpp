#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "consultlint/calendar.h"
#include "language/time/fault_finders.h"

namespace consultlint {
namespace {

constexpr std::chrono::hours kOfficesOpen{8};
constexpr std::chrono::hours kOfficesClose{18};

/// Why a day on which offices are shut does harm, as the end of a sentence, and where that is said.
struct OfficeNeed {
  std::string_view why;
  TextSpan place;
};

std::optional<OfficeNeed> office_need(const FaultScene& scene) {
  const DateMention& closing = scene.dates[*scene.timeline.closing];
  if (closing.time && *closing.time >= kOfficesOpen && *closing.time <= kOfficesClose) {
    return OfficeNeed{", though the time of day is one of office hours", closing.span};
  }
  for (const Contact& contact : scene.facts.contacts()) {
    if (contact.role != Contact::Role::kReply) continue;
    if (contact.kind == Contact::Kind::kPost || contact.kind == Contact::Kind::kFreepost) {
      return OfficeNeed{", when nobody takes in the replies that come by post", contact.span};
    }
    if (contact.kind == Contact::Kind::kPhone) {
      return OfficeNeed{", when nobody answers the phone", contact.span};
    }
  }
  return std::nullopt;
}

void add_shut_day(const FaultScene& scene, std::string what, FaultList& faults) {
  const TextSpan span = scene.dates[*scene.timeline.closing].span;
  std::vector<TextSpan> related;
  if (const std::optional<OfficeNeed> need = office_need(scene)) {
    what += need->why;
    if (need->place != span) related.push_back(need->place);
  }
  faults.add(span, std::move(what), std::move(related));
}

/// Whether the paper knows that it no longer takes replies.
bool says_it_has_closed(const FaultScene& scene) {
  constexpr std::array<std::string_view, 12> kClosed = {
      "is now closed",          "has now closed",         "now closed",
      "status closed",          "consultation closed",    "consultation has closed",
      "consultation is closed", "consultation has ended", "comment period has ended",
      "survey has closed",      "survey is closed",       "no longer accepting"};
  return scene.closing_looks_back() || has_any(FoldedText(scene.facts.document().text()), kClosed);
}

}  // namespace

void find_two_closing_dates(const FaultScene& scene, FaultList& faults) {
  const std::vector<std::uint32_t>& all = scene.timeline.closing_all;
  if (all.size() < 2) return;
  const DateMention& first = scene.dates[all.front()];
  const Date first_close = *last_day(first);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const DateMention& other = scene.dates[all[i]];
    const int days = days_between(first_close, *last_day(other));
    faults.add(other.span,
               fmt::format("replies close on {} here but on {} elsewhere, {} {}",
                           spell_date(*last_day(other)), spell_date(first_close),
                           spell_days(std::abs(days)), days > 0 ? "earlier" : "later"),
               {first.span});
  }
}

void find_closing_on_weekend(const FaultScene& scene, FaultList& faults) {
  if (!scene.closing || !is_weekend(*scene.closing) || scene.closing_looks_back()) return;
  add_shut_day(scene,
               fmt::format("{} is a {}", spell_date(*scene.closing),
                           weekday_name(weekday_of(*scene.closing))),
               faults);
}

void find_closing_on_bank_holiday(const FaultScene& scene, FaultList& faults) {
  if (!scene.closing) return;
  const auto holiday = bank_holiday_on(*scene.closing, scene.facts.nation());
  if (!holiday || scene.closing_looks_back()) return;
  add_shut_day(scene,
               fmt::format("{} is a bank holiday ({})", spell_date(*scene.closing), *holiday),
               faults);
}

void find_closing_past(const FaultScene& scene, FaultList& faults) {
  const std::optional<Date> today = scene.facts.context().reference_date;
  if (!today || !scene.closing || *scene.closing >= *today || says_it_has_closed(scene)) return;
  faults.add(scene.dates[*scene.timeline.closing].span,
             fmt::format("replies closed on {}, {} before {}", spell_date(*scene.closing),
                         spell_days(days_between(*scene.closing, *today)), spell_date(*today)));
}

}  // namespace consultlint

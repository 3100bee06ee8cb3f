#include "report/inspect/views.h"

namespace consultlint {
namespace {

using Mention = std::optional<std::uint32_t>;  // index into Facts::dates()

std::optional<std::string> first_day(const Facts& facts, Mention mention) {
  if (!mention) return std::nullopt;
  const DateMention& date = facts.dates()[*mention];
  const std::optional<Date> day = consultlint::first_day(date);
  if (!day) return std::nullopt;
  return to_iso(*day, date.precision);
}

/// Of "from 3 March to 26 May", the date on which it closes.
std::optional<std::string> last_day(const Facts& facts, Mention mention) {
  if (!mention) return std::nullopt;
  const DateMention& date = facts.dates()[*mention];
  if (!date.end) return first_day(facts, mention);
  return to_iso(*date.end, date.precision);
}

std::optional<std::string> period(const Facts& facts, Mention mention) {
  if (!mention) return std::nullopt;
  return to_iso(facts.durations()[*mention]);
}

}  // namespace

void inspect_timeline(std::string_view path, const Facts& facts, std::ostream& out) {
  const Timeline& timeline = facts.timeline();
  write_view(path, out, [&](JsonWriter& json) {
    json.field("issue", first_day(facts, timeline.issue));
    json.field("opening", first_day(facts, timeline.opening));
    json.field("closing", last_day(facts, timeline.closing));
    json.array("closing_all", [&] {
      for (const std::uint32_t mention : timeline.closing_all) json.value(last_day(facts, mention));
    });
    json.array("replaced", [&] {
      for (const std::uint32_t mention : timeline.replaced) json.value(last_day(facts, mention));
    });
    json.field("decision", first_day(facts, timeline.decision));
    json.field("feedback", first_day(facts, timeline.feedback));
    json.field("stated_period", period(facts, timeline.stated_period));
    json.field("period_days", timeline.period_days);
    write_objects(json, "faults", timeline.faults, [&](const TimelineFault& fault) {
      json.field("id", fault.id);
      json.field("message", fault.message);
      write_place(json, facts.document(), fault.span);
    });
  });
}

}  // namespace consultlint

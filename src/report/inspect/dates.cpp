#include <fmt/format.h>

#include "report/inspect/views.h"

namespace consultlint {
namespace {

std::optional<std::string> iso(const std::optional<Date>& date, Precision precision) {
  if (!date) return std::nullopt;
  return to_iso(*date, precision);
}

std::optional<std::string> clock(const std::optional<std::chrono::minutes>& time) {
  if (!time) return std::nullopt;
  return fmt::format("{:02}:{:02}", time->count() / 60, time->count() % 60);
}

}  // namespace

void inspect_dates(std::string_view path, const Facts& facts, std::ostream& out) {
  const Document& document = facts.document();
  write_view(path, out, [&](JsonWriter& json) {
    write_objects(json, "dates", facts.dates(), [&](const DateMention& date) {
      json.field("text", document.slice(date.span));
      json.field("value", iso(date.begin, date.precision));
      json.field("end", iso(date.end, date.precision));
      json.field("time", clock(date.time));
      json.field("precision", to_string(date.precision));
      json.field("role", unless_empty(to_string(date.role)));
      json.field("reason", unless_empty(date.reason));
      json.field("year_inferred", date.begin && date.year_source != YearSource::kPrinted);
      json.list("faults", date.faults);
      write_place(json, document, date.span);
    });
  });
}

void inspect_durations(std::string_view path, const Facts& facts, std::ostream& out) {
  const Document& document = facts.document();
  write_view(path, out, [&](JsonWriter& json) {
    write_objects(json, "durations", facts.durations(), [&](const DurationMention& duration) {
      json.field("text", document.slice(duration.span));
      json.field("value", to_iso(duration));
      json.field("role", unless_empty(to_string(duration.role)));
      write_place(json, document, duration.span);
    });
  });
}

}  // namespace consultlint

#include "report/html/timeline_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "consultlint/calendar.h"
#include "report/html/open_period.h"
#include "report/html/time_axis.h"

namespace consultlint::html {
namespace {

constexpr int kTop = 30;  // pixels above the first row: the names of the marks
constexpr int kRow = 28;  // pixels of a row
constexpr std::size_t kMostRows = 30;
constexpr int kFarDays = 731;  // from the dates of the consultation itself

std::string percent(double share) {
  return fmt::format("{:.2f}%", share);
}

/// The outline of a sign around the origin; each part has a shape of its own.
std::string_view outline(DateRole role) {
  switch (role) {
    case DateRole::kOpening:
      return "M-5,-6 L6,0 L-5,6 Z";
    case DateRole::kClosing:
      return "M-5,-5 H5 V5 H-5 Z";
    case DateRole::kIssue:
      return "M0,-6 L6,5 H-6 Z";
    case DateRole::kDecision:
      return "M0,-7 L7,0 L0,7 L-7,0 Z";
    case DateRole::kFeedback:
      return "M0,6 L6,-5 H-6 Z";
    case DateRole::kImplementation:
      return "M-6,-2 H-2 V-6 H2 V-2 H6 V2 H2 V6 H-2 V2 H-6 Z";
    default:
      return "M-4,0 A4,4 0 1 0 4,0 A4,4 0 1 0 -4,0 Z";
  }
}

/// The rows that the picture shows: those near the consultation itself, or all when none is its
/// own.
std::vector<TimelineRow> rows_near(std::span<const TimelineRow> rows) {
  std::optional<DayRange> own;
  for (const TimelineRow& row : rows) {
    if (!row.settled) continue;
    own = own ? DayRange{std::min(own->first, row.first), std::max(own->last, row.last)}
              : DayRange{row.first, row.last};
  }
  std::vector<TimelineRow> near;
  for (const TimelineRow& row : rows) {
    const bool is_near = !own || (days_between(row.first, own->first) <= kFarDays &&
                                  days_between(own->last, row.last) <= kFarDays);
    if (is_near && near.size() < kMostRows) near.push_back(row);
  }
  return near;
}

class Picture {
 public:
  Picture(Writer& out, const Facts& facts, std::span<const TimelineRow> rows)
      : out_(out),
        facts_(facts),
        rows_(rows),
        open_(open_period(facts)),
        axis_(rows.front().first, std::ranges::max(rows, {}, &TimelineRow::last).last),
        bottom_(kTop + kRow * static_cast<int>(rows.size() + (open_ ? 1 : 0))) {}

  void write() const {
    const std::string height = std::to_string(bottom_ + 6);
    const std::string name =
        fmt::format("{} on a line of time from {} to {}; the table below tells the same",
                    rows_.size() == 1 ? "A date" : fmt::format("{} dates", rows_.size()),
                    spell_date(rows_.front().first), spell_date(last_day_shown()));
    out_.element("svg",
                 {{"class", "timeline"}, {"role", "img"}, {"aria-label", name}, {"height", height}},
                 [&] {
                   write_ticks();
                   int y = kTop;
                   if (open_) {
                     write_open_days(y);
                     y += kRow;
                   }
                   for (const TimelineRow& row : rows_) {
                     write_row(row, y);
                     y += kRow;
                   }
                 });
  }

 private:
  Date last_day_shown() const { return std::ranges::max(rows_, {}, &TimelineRow::last).last; }
  std::string x(Date date) const { return percent(axis_.position(date)); }

  void write_ticks() const {
    const std::string bottom = std::to_string(bottom_);
    for (const TimeAxis::Tick& tick : axis_.ticks()) {
      const std::string at = x(tick.date);
      out_.empty("line", {{"class", "tick"}, {"x1", at}, {"x2", at}, {"y1", "20"}, {"y2", bottom}});
      const double share = axis_.position(tick.date);
      out_.element("text",
                   {{"class", "tick-name"},
                    {"x", at},
                    {"y", "14"},
                    {"text-anchor", share < 8    ? "start"
                                    : share > 92 ? "end"
                                                 : "middle"}},
                   tick.name);
    }
  }

  void write_open_days(int y) const {
    const double begin = axis_.position(open_->days.first);
    const double width = std::max(axis_.position(open_->days.last) - begin, 0.5);
    const std::string height = std::to_string(bottom_ - y);
    out_.empty("rect", {{"class", "open-shade"},
                        {"x", percent(begin)},
                        {"y", std::to_string(y)},
                        {"width", percent(width)},
                        {"height", height}});
    out_.empty("rect", {{"class", "open-bar"},
                        {"x", percent(begin)},
                        {"y", std::to_string(y + 8)},
                        {"width", percent(width)},
                        {"height", "12"}});
    write_holidays(y);
    write_label(begin, begin + width, y,
                fmt::format("Open for {} days", length_in_days(open_->days)));
  }

  void write_holidays(int y) const {
    for (const BankHoliday& holiday : open_->holidays) {
      const std::string at = x(holiday.date);
      out_.empty("line", {{"class", "holiday"},
                          {"x1", at},
                          {"x2", at},
                          {"y1", std::to_string(y + 4)},
                          {"y2", std::to_string(y + 24)}});
    }
  }

  void write_row(const TimelineRow& row, int y) const {
    const double begin = axis_.position(row.first);
    const double end = axis_.position(row.last);
    const std::string_view style = row.replaced  ? "sign replaced"
                                   : row.settled ? "sign"
                                                 : "sign other";
    if (row.first != row.last) {
      out_.empty("rect", {{"class", "span"},
                          {"x", percent(begin)},
                          {"y", std::to_string(y + 11)},
                          {"width", percent(std::max(end - begin, 0.5))},
                          {"height", "6"}});
    }
    out_.element("svg",
                 {{"x", percent(begin)}, {"y", std::to_string(y + 14)}, {"overflow", "visible"}},
                 [&] {
                   out_.empty("path", {{"class", style}, {"d", outline(row.role)}});
                 });
    write_label(begin, row.first == row.last ? begin : end, y,
                fmt::format("{} {}", row.word, date_words(row)));
  }

  /// Shorter than a range of days where the paper names a month or a year.
  std::string date_words(const TimelineRow& row) const {
    if (row.mention->precision != Precision::kDay) return std::string(words_of(*row.mention));
    return row.first == row.last ? spell_date(row.first) : spell_range(row.first, row.last);
  }

  std::string_view words_of(const DateMention& mention) const {
    return facts_.document().slice(mention.span);
  }

  /// Beside the sign, on the side where there is more room.
  void write_label(double begin, double end, int y, const std::string& words) const {
    const bool right = 100 - end >= begin;
    out_.element("text",
                 {{"class", "date-name"},
                  {"x", percent(right ? end : begin)},
                  {"dx", right ? "12" : "-12"},
                  {"y", std::to_string(y + 18)},
                  {"text-anchor", right ? "start" : "end"}},
                 words);
  }

  Writer& out_;
  const Facts& facts_;
  std::span<const TimelineRow> rows_;
  std::optional<OpenPeriod> open_;
  TimeAxis axis_;
  int bottom_;
};

}  // namespace

void write_timeline_picture(Writer& out, const Facts& facts, std::span<const TimelineRow> rows) {
  const std::vector<TimelineRow> near = rows_near(rows);
  if (near.empty() || near.front().first == std::ranges::max(near, {}, &TimelineRow::last).last) {
    return;
  }
  Picture(out, facts, near).write();
}

}  // namespace consultlint::html

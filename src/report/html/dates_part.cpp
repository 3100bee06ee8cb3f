#include "report/html/dates_part.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "consultlint/calendar.h"
#include "report/html/open_period.h"
#include "report/html/part.h"
#include "report/html/timeline_picture.h"
#include "report/html/timeline_rows.h"

namespace consultlint::html {
namespace {

std::string_view where_year_comes_from(const DateMention& mention) {
  switch (mention.year_source) {
    case YearSource::kElsewhere:
      return "; the year stands elsewhere";
    case YearSource::kInferred:
      return "; the year is inferred";
    default:
      return "";
  }
}

std::string day_words(const TimelineRow& row) {
  if (row.first != row.last) return spell_range(row.first, row.last);
  return fmt::format("{} {}", weekday_name(weekday_of(row.first)), spell_date(row.first));
}

void write_row(Writer& out, const FileView& view, const TimelineRow& row) {
  const DateMention& mention = *row.mention;
  out.element("tr", [&] {
    out.element("th", {{"scope", "row"}}, row.word);
    out.element("td", day_words(row));
    out.element("td", [&] {
      out.element("a", {{"href", link_to(view.anchor_of(mention.span))}},
                  view.document()->slice(mention.span));
    });
    out.element("td", mention.reason + std::string(where_year_comes_from(mention)));
  });
}

void write_table(Writer& out, const FileView& view, const std::vector<TimelineRow>& rows) {
  out.element("table", [&] {
    out.element("caption", "What each date is the date of");
    out.element("thead", [&] {
      out.element("tr", [&] {
        for (const std::string_view name : {"Part", "Date", "In the paper", "Told by"}) {
          out.element("th", {{"scope", "col"}}, name);
        }
      });
    });
    out.element("tbody", [&] {
      for (const TimelineRow& row : rows) write_row(out, view, row);
    });
  });
}

}  // namespace

void write_dates_part(Writer& out, const FileView& view) {
  const std::vector<TimelineRow> rows = timeline_rows(*view.facts());
  write_part(out, view, kDates, [&] {
    if (rows.empty()) {
      out.element("p", "The paper gives no date that has a part in a consultation.");
      return;
    }
    write_timeline_picture(out, *view.facts(), rows);
    if (const auto open = open_period(*view.facts())) out.element("p", in_words(*open));
    out.element(
        "div", {{"class", "scroll"}, {"role", "group"}, {"aria-label", "Dates"}, {"tabindex", "0"}},
        [&] { write_table(out, view, rows); });
  });
}

}  // namespace consultlint::html

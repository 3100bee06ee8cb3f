#pragma once
#include <string>
#include <string_view>

#include "consultlint/dates.h"
#include "unit/language/facts_of.h"

namespace consultlint::test {

inline std::string clock_of(std::chrono::minutes time) {
  const std::string hours = std::to_string(time.count() / 60);
  const std::string minutes = std::to_string(time.count() % 60);
  return hours + ":" + (minutes.size() < 2 ? "0" : "") + minutes;
}

/// The dates of the prose as "text = value/end@time", parted by "; ", as a person would check them.
inline std::string dates_in(std::string_view prose, Context context = {}) {
  const FactsOf facts(prose, context);
  std::string seen;
  for (const DateMention& date : facts->dates()) {
    seen += (seen.empty() ? "" : "; ") + std::string(facts.text(date.span)) + " = ";
    seen += date.begin ? to_iso(*date.begin, date.precision) : "?";
    if (date.end) seen += "/" + to_iso(*date.end, date.precision);
    if (date.time) seen += "@" + clock_of(*date.time);
  }
  return seen;
}

}  // namespace consultlint::test

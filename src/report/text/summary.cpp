#include "report/text/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

namespace consultlint {
namespace {

struct Totals {
  std::array<std::size_t, 4> by_level = {};  // index: Level
  std::size_t findings = 0;
  std::size_t files_with_findings = 0;
  std::size_t unreadable = 0;
  std::size_t problems = 0;
  std::size_t failures = 0;
};

Totals count(const Report& report) {
  Totals totals;
  for (const FileReport& file : report.files) {
    totals.findings += file.findings.size();
    totals.files_with_findings += file.findings.empty() ? 0 : 1;
    totals.unreadable += file.error ? 1 : 0;
    totals.problems += file.problems.size();
    totals.failures += file.failures.size();
    for (const ReportedFinding& finding : file.findings) {
      ++totals.by_level[static_cast<std::size_t>(finding.level)];
    }
  }
  return totals;
}

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string levels(const Totals& totals) {
  static constexpr std::array<std::pair<Level, std::string_view>, 4> kNouns = {
      {{Level::kError, "error"},
       {Level::kWarning, "warning"},
       {Level::kNote, "note"},
       {Level::kNone, "remark"}}};
  std::vector<std::string> parts;
  for (const auto& [level, noun] : kNouns) {
    const std::size_t number = totals.by_level[static_cast<std::size_t>(level)];
    if (number > 0) parts.push_back(counted(number, noun));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

/// What stood in the way of a full answer: "; 1 file could not be read".
std::string shortfall(const Report& report, const Totals& totals) {
  std::string out;
  const auto add = [&out](std::size_t number, std::string_view noun, std::string_view what) {
    if (number > 0) out += fmt::format("; {}{}", counted(number, noun), what);
  };
  add(totals.unreadable, "file", " could not be read");
  add(totals.problems, "problem", " in the files themselves");
  add(totals.failures, "check", " failed");
  add(report.errors.size(), "other error", "");
  return out;
}

struct RuleCount {
  const RuleInfo* rule = nullptr;
  std::size_t findings = 0;
};

/// The rules that fired, the busiest first, then by id.
std::vector<RuleCount> count_rules(const Report& report) {
  std::map<std::string_view, RuleCount> by_id;
  for (const FileReport& file : report.files) {
    for (const ReportedFinding& finding : file.findings) {
      RuleCount& row = by_id[finding.rule->id];
      row.rule = finding.rule;
      ++row.findings;
    }
  }
  std::vector<RuleCount> rows;
  rows.reserve(by_id.size());
  for (const auto& [id, row] : by_id) rows.push_back(row);
  std::ranges::stable_sort(rows, std::ranges::greater{}, &RuleCount::findings);
  return rows;
}

Level strictest(const Totals& totals) {
  for (const Level level : {Level::kError, Level::kWarning}) {
    if (totals.by_level[static_cast<std::size_t>(level)] > 0) return level;
  }
  return Level::kNote;
}

}  // namespace

void append_statistics(std::string& out, const Report& report) {
  const std::vector<RuleCount> rows = count_rules(report);
  std::size_t width = 0;
  for (const RuleCount& row : rows) width = std::max(width, row.rule->id.size());
  for (const RuleCount& row : rows) {
    fmt::format_to(std::back_inserter(out), "{:6}  {:<{}}  {}\n", row.findings, row.rule->id, width,
                   row.rule->title);
  }
  if (!rows.empty()) out += '\n';
}

void append_summary(std::string& out, const Report& report, const Paint& paint) {
  const Totals totals = count(report);
  const std::string files = counted(report.files.size(), "file");
  const std::string rest = shortfall(report, totals);
  if (totals.findings > 0) {
    fmt::format_to(std::back_inserter(out), "{}{}{} in {} of {}: {}{}.\n",
                   paint.level(strictest(totals)), counted(totals.findings, "finding"), paint.off(),
                   totals.files_with_findings, files, levels(totals), rest);
  } else if (rest.empty()) {
    fmt::format_to(std::back_inserter(out), "{}All clear:{} nothing to report in {}.\n",
                   paint.fix(), paint.off(), files);
  } else {
    fmt::format_to(std::back_inserter(out), "No findings in {}{}.\n", files, rest);
  }
}

}  // namespace consultlint

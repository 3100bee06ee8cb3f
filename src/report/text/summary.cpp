#include "report/text/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "consultlint/fixable.h"
#include "report/text/terminal.h"
#include "report/wording.h"

namespace consultlint {
namespace {

struct Totals {
  std::array<std::size_t, 4> by_level = {};       // index: Level
  std::array<std::size_t, 3> by_fixability = {};  // index: Fixability
  std::size_t findings = 0;
  std::size_t files_with_findings = 0;
  std::size_t suppressed = 0;
  std::size_t known = 0;
  std::size_t unreadable = 0;
  std::size_t problems = 0;
  std::size_t failures = 0;
};

Totals count(const Report& report) {
  Totals totals;
  for (const FileReport& file : report.files) {
    totals.findings += file.findings.size();
    totals.files_with_findings += file.findings.empty() ? 0 : 1;
    totals.suppressed += file.suppressed.size();
    totals.known += file.known.size();
    totals.unreadable += file.error ? 1 : 0;
    totals.problems += file.problems.size();
    totals.failures += file.failures.size();
    for (const ReportedFinding& finding : file.findings) {
      ++totals.by_level[static_cast<std::size_t>(finding.level)];
      ++totals.by_fixability[static_cast<std::size_t>(fixability(file.format, finding))];
    }
  }
  return totals;
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

/// What stood in the way of a full answer: "; 1 file could not be checked".
std::string shortfall(const Report& report, const Totals& totals) {
  std::string out;
  const auto add = [&out](std::size_t number, std::string_view noun, std::string_view what) {
    if (number > 0) out += fmt::format("; {}{}", counted(number, noun), what);
  };
  add(totals.unreadable, "file", " could not be checked");
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

/// " in 2 of 5 files"; of a single file there is nothing to tell about files.
std::string in_files(const Report& report, const Totals& totals) {
  const std::size_t all = report.files.size();
  if (all == 1) return {};
  if (totals.files_with_findings == all) return fmt::format(" in {} files", all);
  return fmt::format(" in {} of {} files", totals.files_with_findings, all);
}

/// What the program can mend by itself.
void append_fixable(std::string& out, const Totals& totals) {
  const auto of = [&](Fixability fixability) {
    return totals.by_fixability[static_cast<std::size_t>(fixability)];
  };
  const std::size_t safely = of(Fixability::kSafely);
  const std::size_t unsafely = of(Fixability::kUnsafely);
  if (safely > 0) {
    fmt::format_to(std::back_inserter(out), "--fix mends {} of them", safely);
    if (unsafely > 0) {
      fmt::format_to(std::back_inserter(out), ", with --unsafe-fixes {}", safely + unsafely);
    }
    out += ".\n";
  } else if (unsafely > 0) {
    fmt::format_to(std::back_inserter(out), "--fix --unsafe-fixes mends {} of them.\n", unsafely);
  }
}

/// What was found and is not shown, so that silence is never taken for health.
void append_hidden(std::string& out, const Report& report, const Totals& totals) {
  std::vector<std::string> parts;
  if (totals.suppressed > 0) parts.push_back(fmt::format("{} silenced", totals.suppressed));
  if (totals.known > 0) parts.push_back(fmt::format("{} of the baseline", totals.known));
  if (!parts.empty()) {
    fmt::format_to(std::back_inserter(out), "Not shown: {}.\n", fmt::join(parts, ", "));
  }
  if (report.baseline_gone > 0) {
    fmt::format_to(std::back_inserter(out),
                   "{} of the baseline {} gone; write it anew with --write-baseline {}.\n",
                   counted(report.baseline_gone, "finding"),
                   report.baseline_gone == 1 ? "is" : "are", visible(report.baseline_path));
  }
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
  const std::string rest = shortfall(report, totals);
  if (totals.findings > 0) {
    fmt::format_to(std::back_inserter(out), "{}{}{}{}: {}{}.\n", paint.level(strictest(totals)),
                   counted(totals.findings, "finding"), paint.off(), in_files(report, totals),
                   levels(totals), rest);
    append_fixable(out, totals);
  } else {
    const std::string files = counted(report.files.size(), "file");
    const std::string_view clear = report.baseline ? "nothing new" : "nothing to report";
    if (rest.empty()) {
      fmt::format_to(std::back_inserter(out), "{}All clear:{} {} in {}.\n", paint.fix(),
                     paint.off(), clear, files);
    } else {
      fmt::format_to(std::back_inserter(out), "No findings in {}{}.\n", files, rest);
    }
  }
  append_hidden(out, report, totals);
}

}  // namespace consultlint

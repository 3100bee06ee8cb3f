#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <ostream>
#include <string>
#include <utility>

#include "consultlint/report.h"
#include "report/text/excerpt.h"
#include "report/text/paint.h"
#include "report/text/summary.h"
#include "report/text/terminal.h"
#include "report/wording.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kTerminalColumns = 100;
constexpr std::uint32_t kGutterColumns = 8;  // "12345 | "

/// Findings are many, and a format string is read again for each: parts are joined by hand.
void append(std::string& out, std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts) out += part;
}

/// `path:line:column: ` as editors parse it.
void append_place(std::string& out, std::string_view path, const Place& place, const Paint& paint) {
  out += paint.bold();
  append_visible(out, path);
  append(out, {":", std::to_string(place.line), ":", std::to_string(place.column), ":", paint.off(),
               " "});
}

std::string_view level_word(Level level) {
  return level == Level::kNone ? "info" : to_string(level);
}

void append_headline(std::string& out, const FileReport& file, const ReportedFinding& finding,
                     const Paint& paint) {
  append_place(out, file.path, finding.at.place, paint);
  append(out, {paint.level(finding.level), level_word(finding.level), ":", paint.off(), " ",
               paint.bold()});
  append_visible(out, finding.message);
  append(out, {paint.off(), " ", paint.dim(), "[", finding.rule->id, "]", paint.off(), "\n"});
}

/// Where a person looks for it: paragraph and page of a Word file, and the headings above.
void append_whereabouts(std::string& out, const Located& at) {
  const std::string where = spot(at);
  if (where.empty() && at.heading.empty()) return;
  out += "  ";
  append_visible(out, where);
  if (!at.heading.empty()) {
    append(out, {where.empty() ? "under \"" : ", under \""});
    append_visible(out, at.heading);
    out += '"';
  }
  out += '\n';
}

void append_excerpt(std::string& out, const ReportedFinding& finding, const Paint& paint) {
  if (finding.at.line.empty()) return;
  const TerminalExcerpt excerpt = terminal_excerpt(finding.at, kTerminalColumns - kGutterColumns);
  const std::string number = std::to_string(finding.at.place.line);
  constexpr std::size_t kNumberColumns = kGutterColumns - 3;
  out.append(kNumberColumns - std::min(kNumberColumns, number.size()), ' ');
  append(out, {number, " | ", excerpt.line, "\n"});
  if (excerpt.marks_all) return;  // marks that leave nothing out only make the report longer
  out += "      | ";
  out.append(excerpt.indent, ' ');
  append(out, {paint.level(finding.level), "^"});
  out.append(excerpt.marks - 1, '~');
  append(out, {paint.off(), "\n"});
}

void append_related(std::string& out, const FileReport& file, const LocatedRelated& related,
                    const Paint& paint) {
  append_place(out, path_of(related, file), related.at.place, paint);
  append(out, {paint.level(Level::kNote), "note:", paint.off(), " "});
  append_visible(out, related.message);
  out += '\n';
}

void append_fix(std::string& out, const ReportedFinding& finding, const Paint& paint) {
  if (finding.edits.empty()) return;
  append(out, {"  ", paint.fix(), "fix:", paint.off(), " "});
  append_visible(out, fix_words(finding));
  const bool safe = finding.applicability == Applicability::kSafe;
  append(out, {safe ? "\n" : " (look before you apply it)\n"});
}

/// Which codes of practice ask for it, each with its clauses: "asked for by kent 4.2, 4.10".
void append_clauses(std::string& out, const ReportedFinding& finding) {
  std::string_view before = "  asked for by ";
  std::string_view code;
  for (const std::string_view name : finding.clauses) {
    const std::size_t colon = std::min(name.find(':'), name.size());
    append(out, {std::exchange(before, ", ")});
    if (std::exchange(code, name.substr(0, colon)) != code) append(out, {code, " "});
    append_visible(out, name.substr(std::min(colon + 1, name.size())));
  }
  if (!finding.clauses.empty()) out += '\n';
}

void append_finding(std::string& out, const FileReport& file, const ReportedFinding& finding,
                    const Paint& paint) {
  append_headline(out, file, finding, paint);
  append_whereabouts(out, finding.at);
  append_excerpt(out, finding, paint);
  for (const LocatedRelated& related : finding.related) {
    append_related(out, file, related, paint);
  }
  append_clauses(out, finding);
  append_fix(out, finding, paint);
  out += '\n';
}

/// Damage that was read past. What could not be read at all is no part of this report: whoever runs
/// the program prints it on standard error.
void append_problems(std::string& out, const FileReport& file, const Paint& paint) {
  for (const std::string& problem : file.problems) {
    fmt::format_to(std::back_inserter(out), "{}{}:{} {}{}:{} {}\n\n", paint.bold(),
                   visible(file.path), paint.off(), paint.level(Level::kWarning),
                   to_string(Level::kWarning), paint.off(), visible(problem));
  }
}

}  // namespace

void write_text(const Report& report, std::ostream& out) {
  const Paint paint(report.color);
  std::string text;
  for (const FileReport& file : report.files) {
    append_problems(text, file, paint);
    for (const ReportedFinding& finding : file.findings) {
      append_finding(text, file, finding, paint);
      out << text;
      text.clear();
    }
  }
  if (report.statistics) append_statistics(text, report);
  if (!report.quiet) append_summary(text, report, paint);
  out << text;
}

}  // namespace consultlint

#pragma once
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consultlint/report.h"

namespace consultlint::report_sample {

/// Rules as the catalogue would give them.
inline RuleInfo rule(std::string_view id, Level level = Level::kWarning) {
  RuleInfo info;
  info.id = id;
  info.kind = "lexicon";
  info.level = level;
  info.title = "Use plain words";
  info.summary = "A plainer word says the same.";
  info.why = "Readers stumble over hard words.";
  return info;
}
inline const RuleInfo kPlainWords = rule("language/plain-words");
inline const RuleInfo kTwoDates = rule("timescale/two-closing-dates", Level::kError);

inline std::uint32_t code_points(std::string_view text) {
  std::uint32_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

inline std::uint32_t surrogates(std::string_view text) {
  std::uint32_t count = 0;
  for (const char c : text) count += static_cast<unsigned char>(c) >= 0xF0U ? 1 : 0;
  return count;
}

/// A place on line `number`; `marked` is the line with the span in [[ ]].
inline Located at(std::uint32_t number, std::string_view marked) {
  const std::size_t open = marked.find("[[");
  const std::size_t close = marked.find("]]");
  const std::string_view before = marked.substr(0, open);
  const std::string_view span = marked.substr(open + 2, close - open - 2);
  Located located;
  located.line = std::string(before) + std::string(span) + std::string(marked.substr(close + 2));
  located.begin = static_cast<std::uint32_t>(before.size());
  located.end = static_cast<std::uint32_t>(before.size() + span.size());
  located.place.line = located.place.end_line = number;
  located.place.column = 1 + code_points(before);
  located.place.end_column = located.place.column + code_points(span);
  located.utf16 = {surrogates(before), surrogates(before) + surrogates(span)};
  located.bytes = {1 + located.begin, 1 + located.end};
  return located;
}

inline ReportedFinding finding(const RuleInfo& rule, std::string message, Located where) {
  ReportedFinding found;
  found.rule = &rule;
  found.level = rule.level;
  found.message = std::move(message);
  found.text = where.line.substr(where.begin, where.end - where.begin);
  found.at = std::move(where);
  return found;
}

/// A finding whose fix replaces the words found.
inline ReportedFinding fixable(const RuleInfo& rule, std::string message, Located where,
                               std::string text) {
  ReportedFinding found = finding(rule, std::move(message), std::move(where));
  found.edits.push_back({found.at.place, std::move(text), found.at.utf16, found.at.bytes});
  found.applicability = Applicability::kSafe;
  return found;
}

inline FileReport file(std::string path, Format format, std::vector<ReportedFinding> findings) {
  FileReport report;
  report.path = std::move(path);
  report.format = format;
  report.kind = DocumentKind::kConsultation;
  report.findings = std::move(findings);
  int number = 0;
  for (ReportedFinding& found : report.findings) found.fingerprint = {"00000000000000f1", ++number};
  return report;
}

/// The files of a report: `{file(…), file(…)}`. Reports cannot be copied, so they are moved in.
struct Files : std::vector<FileReport> {
  template <class... Reports>
  Files(Reports&&... reports) {  // NOLINT(google-explicit-constructor): reads as a list
    (push_back(std::move(reports)), ...);
  }
};

/// What a reporter prints of `files`, with `adjust` to set the report's switches.
template <class Adjust>
std::string written(Reporter write, std::span<const FileReport> files, Adjust adjust) {
  const std::vector<const RuleInfo*> rules = {&kPlainWords, &kTwoDates};
  Report report;
  report.files = files;
  report.rules = rules;
  report.version = "0.1.0";
  adjust(report);
  std::ostringstream out;
  write(report, out);
  return out.str();
}

template <class Adjust>
std::string written(Reporter write, const Files& files, Adjust adjust) {
  return written(write, std::span<const FileReport>(files), adjust);
}

inline std::string written(Reporter write, const Files& files) {
  return written(write, files, [](Report&) {});
}

}  // namespace consultlint::report_sample

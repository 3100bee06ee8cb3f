#include "lsp/diagnostics.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

#include "text/ascii.h"

namespace consultlint::lsp {
namespace {

constexpr std::string_view kSource = "consultlint";

enum class Severity : int { kError = 1, kWarning = 2, kInformation = 3, kHint = 4 };

Severity severity_of(Level level) {
  switch (level) {
    case Level::kError:
      return Severity::kError;
    case Level::kWarning:
      return Severity::kWarning;
    case Level::kNote:
      return Severity::kInformation;
    case Level::kNone:
      break;
  }
  return Severity::kHint;
}

Json plain_diagnostic(const Range& range, Severity severity, std::string_view message) {
  return {{"range", to_json(range)},
          {"severity", static_cast<int>(severity)},
          {"source", kSource},
          {"message", message}};
}

/// The message, and who asks for it where that is short.
std::string message_of(const ReportedFinding& finding) {
  constexpr std::size_t kShort = 60;
  const std::string clauses = fmt::format("{}", fmt::join(finding.clauses, ", "));
  if (clauses.empty() || clauses.size() > kShort) return finding.message;
  return fmt::format("{} Asked for by {}.", finding.message, clauses);
}

Json related_of(const ReportedFinding& finding, const std::string& uri, Placing placing) {
  Json related = Json::array();
  for (const LocatedRelated& place : finding.related) {
    if (!place.path.empty()) continue;  // of another file of a run; there is but one
    const Json range = to_json(range_of(place.at, placing));
    related.push_back({{"location", {{"uri", uri}, {"range", range}}}, {"message", place.message}});
  }
  return related;
}

/// Takes ":12" from the end of a place; 0 when there is none.
std::uint32_t take_number(std::string_view& place) {
  const std::size_t colon = place.rfind(':');
  if (colon == std::string_view::npos) return 0;
  std::uint32_t number = 0;
  const char* const end = place.data() + place.size();
  if (std::from_chars(place.data() + colon + 1, end, number).ptr != end) return 0;
  place = place.substr(0, colon);
  return number;
}

/// The line of an error in the file `path`, from 0; nothing when the error is about another file.
std::optional<std::uint32_t> line_of_error(const Error& error, const std::string& path) {
  std::string_view place = error.where;
  const std::uint32_t last = take_number(place);
  const std::uint32_t before = take_number(place);
  const std::uint32_t line = before > 0 ? before : last;
  std::error_code failed;
  const auto file = std::filesystem::absolute(place, failed).lexically_normal();
  if (line == 0 || failed || file.generic_string() != path) return std::nullopt;
  return line - 1;
}

Json error_diagnostic(const Error& error, const std::string& path) {
  constexpr std::uint32_t kWholeLine = 1U << 16U;  // clients cut it at the end of the line
  if (const auto line = line_of_error(error, path)) {
    return plain_diagnostic({{*line, 0}, {*line, kWholeLine}}, Severity::kError, error.message);
  }
  const bool elsewhere = !error.where.empty() && error.where != path;
  const std::string message =
      elsewhere ? fmt::format("{}: {}", error.where, error.message) : error.message;
  return plain_diagnostic({{0, 0}, {0, 0}}, Severity::kError, message);
}

/// What is to be said besides findings.
void append_remarks(const FileReport& report, Json& diagnostics) {
  for (const std::string& problem : report.problems) {
    diagnostics.push_back(plain_diagnostic({}, Severity::kInformation, problem));
  }
  for (const std::string& failure : report.failures) {
    diagnostics.push_back(plain_diagnostic({}, Severity::kHint, failure));
  }
}

/// "paragraph 12, page 3, under "How to reply"".
std::string place_in_words(const Located& at) {
  std::string words = at.whereabouts;
  if (at.place.page > 0) words += fmt::format(", page {}", at.place.page);
  if (!at.heading.empty()) words += fmt::format(", under \"{}\"", at.heading);
  return words;
}

}  // namespace

Json diagnostic_of(const ReportedFinding& finding, const std::string& uri, Placing placing,
                   const Client& client) {
  Json diagnostic = plain_diagnostic(range_of(finding.at, placing), severity_of(finding.level),
                                     message_of(finding));
  diagnostic["code"] = finding.rule->id;
  diagnostic["data"] =
      fmt::format("{}:{}", finding.fingerprint.hash, finding.fingerprint.occurrence);
  if (client.related_information && !finding.related.empty()) {
    diagnostic["relatedInformation"] = related_of(finding, uri, placing);
  }
  return diagnostic;
}

Json diagnostics_of(const OpenFile& file, const Client& client) {
  Json diagnostics = Json::array();
  const std::string& text = file.document.text();
  if (std::ranges::all_of(text, ascii::is_space)) return diagnostics;
  const FileReport& report = file.checked->report;
  if (report.error) diagnostics.push_back(error_diagnostic(*report.error, file.path));
  const Placing placing = placing_of(text, client.encoding);
  for (const ReportedFinding& finding : report.findings) {
    diagnostics.push_back(diagnostic_of(finding, file.uri, placing, client));
  }
  append_remarks(report, diagnostics);
  return diagnostics;
}

Json diagnostics_of(const std::string& uri, const FileReport& report, const Client& client) {
  Json diagnostics = Json::array();
  if (report.error) diagnostics.push_back(error_diagnostic(*report.error, report.path));
  for (const ReportedFinding& finding : report.findings) {
    Json diagnostic = diagnostic_of(finding, uri, {client.encoding, 0}, client);
    const std::string words = place_in_words(finding.at);
    if (!words.empty()) {
      diagnostic["message"] = fmt::format("{} ({})", message_of(finding), words);
    }
    diagnostics.push_back(std::move(diagnostic));
  }
  append_remarks(report, diagnostics);
  return diagnostics;
}

}  // namespace consultlint::lsp

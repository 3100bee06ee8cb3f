#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

#include "report/sarif/locations.h"
#include "report/sarif/log.h"

namespace consultlint {
namespace {

/// A date, or a length of time, that a finding holds against others.
struct Statement {
  std::size_t file = 0;
  const Located* at = nullptr;
  std::string_view message;
  bool is_fault = false;  ///< The one that the finding stands on.
};

/// In reading order: the files as the report has them, and the places as they stand in each.
std::vector<Statement> statements(const SarifLog& log, const SarifResult& result) {
  const ReportedFinding& finding = *result.finding;
  std::vector<Statement> all = {{result.file, &finding.at, finding.message, true}};
  for (const LocatedRelated& related : finding.related) {
    const std::size_t file = log.file_index(related.path).value_or(result.file);
    all.push_back({file, &related.at, related.message});
  }
  std::ranges::stable_sort(all, {}, [](const Statement& each) {
    return std::tuple(each.file, each.at->place.line, each.at->place.column);
  });
  return all;
}

std::string_view words_of(const Located& at) {
  const std::string_view line = at.line;
  if (at.end > line.size()) return {};
  return line.substr(at.begin, at.end - at.begin);
}

void write_statement(JsonWriter& json, SarifLog& log, const Statement& statement,
                     std::size_t order) {
  json.object("location", [&] {
    write_sarif_physical_location(json, log, statement.file, *statement.at);
    write_sarif_message(json, "message", sarif_words(statement.message));
  });
  json.list("kinds", statement.is_fault ? std::vector<std::string_view>{"value", "danger"}
                                        : std::vector<std::string_view>{"value"});
  if (const std::string_view words = words_of(*statement.at); !words.empty()) {
    json.object("state", [&] { write_sarif_message(json, "stated", sarif_words(words)); });
  }
  json.field("executionOrder", order);
  json.field("importance", "essential");
}

}  // namespace

void write_sarif_code_flow(JsonWriter& json, SarifLog& log, const SarifResult& result) {
  const ReportedFinding& finding = *result.finding;
  if (finding.related.empty() || !finding.rule->id.starts_with("timescale/")) return;
  const auto locations = [&] {
    std::size_t order = 0;
    for (const Statement& statement : statements(log, result)) {
      json.object([&] { write_statement(json, log, statement, ++order); });
    }
  };
  const auto flow = [&] {
    write_sarif_message(json, "message", "What was held against each other, in reading order.");
    json.array("threadFlows", [&] { json.object([&] { json.array("locations", locations); }); });
  };
  json.array("codeFlows", [&] { json.object(flow); });
}

}  // namespace consultlint

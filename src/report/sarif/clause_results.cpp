#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "report/compliance/clause_view.h"
#include "report/fingerprint.h"
#include "report/sarif/log.h"

namespace consultlint {
namespace {

std::string_view result_kind(ClauseVerdict verdict) {
  switch (verdict) {
    case ClauseVerdict::kMet:
      return "pass";
    case ClauseVerdict::kNotMet:
    case ClauseVerdict::kNoSign:
      return "fail";
    case ClauseVerdict::kCannotTell:
      return "open";
    case ClauseVerdict::kSignSeen:
      return "review";
    case ClauseVerdict::kNotCheckable:
    case ClauseVerdict::kNotApplicable:
      break;
  }
  return "notApplicable";
}

/// SARIF knows levels of failures only.
Level level_of(const ClauseReport& clause) {
  const bool fails = result_kind(clause.verdict) == "fail";
  return fails ? clause.clause->level.value_or(Level::kNote) : Level::kNone;
}

std::string message(const FileReport& file, const ClauseReport& clause) {
  std::string text =
      fmt::format("{} {}: {}.", clause.clause->label, clause.clause->asks, verdict_word(clause));
  std::ranges::replace(text, '\n', ' ');
  for (const RuleAnswer* answer : deciding_answers(file, clause)) {
    const std::string reason = reason_words(clause, *answer);
    if (!reason.empty()) text += ' ' + reason;
  }
  return sarif_words(text);
}

/// Writes the results of one file.
class ClauseResultWriter {
 public:
  ClauseResultWriter(JsonWriter& json, const SarifLog& log, std::size_t file)
      : json_(json), log_(log), index_(file), file_(log.report.files[file]) {}

  void write(const ClauseReport& clause) {
    write_rule(clause);
    json_.field("kind", result_kind(clause.verdict));
    json_.field("level", to_string(level_of(clause)));
    write_sarif_message(json_, "message", message(file_, clause));
    json_.array("locations", [&] { json_.object([&] { write_location(clause); }); });
    json_.array("taxa",
                [&] { write_sarif_taxon_reference(json_, clause.code->id, clause.clause->label); });
    write_fingerprint(clause);
    write_suppressions(clause);
  }

 private:
  /// The rule that decided, else the first that would have been asked.
  void write_rule(const ClauseReport& clause) {
    const RuleInfo* rule = nullptr;
    if (!clause.answers.empty()) {
      rule = file_.compliance.answers[clause.answers.front()].rule;
    } else {
      const ClauseRule& asked = clause.clause->requirements.front().any_of.front();
      const auto named = std::ranges::find_if(
          log_.report.rules, [&](const RuleInfo* known) { return asked.names(known->id); });
      if (named != log_.report.rules.end()) rule = *named;
    }
    if (rule == nullptr) return;
    json_.field("ruleId", rule->id);
    if (const auto index = log_.rule_index(rule->id)) json_.field("ruleIndex", *index);
  }

  /// What stands nowhere in a document is placed on its first line: consumers refuse a result
  /// without a line.
  void write_location(const ClauseReport& clause) {
    if (const Located* at = place_of(file_, clause)) {
      return write_sarif_location(json_, log_, index_, *at);
    }
    json_.object("physicalLocation", [&] {
      json_.object("artifactLocation", [&] { write_sarif_artifact(json_, log_, index_); });
      json_.object("region", [&] { json_.field("startLine", 1); });
    });
  }

  void write_fingerprint(const ClauseReport& clause) {
    StableHash hash;
    hash.add(log_.uris[index_]);
    hash.add(clause.code->id);
    hash.add(clause.clause->label);
    json_.object("partialFingerprints",
                 [&] { json_.field("consultlintClause/v1", to_hex(hash.value())); });
  }

  /// None is said, too: an absent list would mean that nobody looked.
  void write_suppressions(const ClauseReport& clause) {
    json_.array("suppressions", [&] {
      if (clause.waiver.empty()) return;
      json_.object([&] {
        json_.field("kind", "external");
        json_.field("status", "accepted");
        json_.field("justification", clause.waiver);
      });
    });
  }

  JsonWriter& json_;
  const SarifLog& log_;
  std::size_t index_;
  const FileReport& file_;
};

}  // namespace

void write_sarif_clause_results(JsonWriter& json, const SarifLog& log, std::size_t file) {
  ClauseResultWriter writer(json, log, file);
  for (const ClauseReport& clause : log.report.files[file].compliance.clauses) {
    if (clause.verdict == ClauseVerdict::kNotCheckable) continue;
    json.object([&] { writer.write(clause); });
  }
}

}  // namespace consultlint

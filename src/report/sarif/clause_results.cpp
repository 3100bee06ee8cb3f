#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "consultlint/stable_hash.h"
#include "report/compliance/clause_view.h"
#include "report/sarif/locations.h"
#include "report/sarif/log.h"

namespace consultlint {
namespace {

/// Writes the results that say how a clause came out.
class ClauseResultWriter {
 public:
  ClauseResultWriter(JsonWriter& json, SarifLog& log, const SarifResult& result)
      : json_(json),
        log_(log),
        result_(result),
        clause_(*result.clause),
        file_(log.report.files[result.file]) {}

  void write() {
    write_rule();
    json_.field("kind", sarif_kind(result_));
    json_.field("level", to_string(sarif_level(result_)));
    write_sarif_message(json_, "message", message());
    write_locations();
    if (log_.is_full()) {
      json_.array("taxa", [&] {
        write_sarif_taxon_reference(json_, clause_.code->id, clause_.clause->label);
      });
    }
    write_fingerprint();
  }

 private:
  /// The rule that decided, else the first that would have been asked.
  void write_rule() {
    const RuleInfo* rule = nullptr;
    if (!clause_.answers.empty()) {
      rule = file_.compliance.answers[clause_.answers.front()].rule;
    } else {
      const ClauseRule& asked = clause_.clause->requirements.front().any_of.front();
      const auto named = std::ranges::find_if(
          log_.report.rules, [&](const RuleInfo* known) { return asked.names(known->id); });
      if (named != log_.report.rules.end()) rule = *named;
    }
    if (rule == nullptr) return;
    json_.field("ruleId", rule->id);
    if (const auto index = log_.rule_index(rule->id)) json_.field("ruleIndex", *index);
  }

  /// GitHub shows no taxa, so there the message tells the code.
  std::string message() const {
    std::string text = log_.is_full() ? "" : fmt::format("{} ", clause_.code->id);
    text += fmt::format("{} {}: {}.", clause_.clause->label, clause_.clause->asks,
                        verdict_word(clause_));
    std::ranges::replace(text, '\n', ' ');
    for (const RuleAnswer* answer : deciding_answers(file_, clause_)) {
      const std::string reason = reason_words(clause_, *answer);
      if (!reason.empty()) text += ' ' + reason;
    }
    return sarif_words(text);
  }

  /// What stands nowhere in a document is placed at its beginning: consumers refuse a result
  /// without a line.
  void write_locations() {
    const Located* found = place_of(file_, clause_);
    const Located& at = found == nullptr ? file_.beginning : *found;
    write_sarif_primary_location(json_, log_, result_.file, at);
    if (!is_in_part(log_, at)) return;
    json_.array("relatedLocations", [&] {
      json_.object(
          [&] { write_sarif_package_location(json_, log_, result_.file, at, kSarifPrimary + 1); });
    });
  }

  void write_fingerprint() {
    StableHash hash;
    hash.add(log_.uris[result_.file]);
    hash.add(clause_.code->id);
    hash.add(clause_.clause->label);
    json_.object("partialFingerprints", [&] {
      json_.field("consultlintClause/v1", to_hex(hash.value()));
      if (file_.format == Format::kDocx) {
        json_.field("primaryLocationLineHash", to_hex(hash.value()));
      }
    });
  }

  JsonWriter& json_;
  SarifLog& log_;
  const SarifResult& result_;
  const ClauseReport& clause_;
  const FileReport& file_;
};

}  // namespace

void write_sarif_clause_result(JsonWriter& json, SarifLog& log, const SarifResult& result) {
  ClauseResultWriter(json, log, result).write();
}

}  // namespace consultlint

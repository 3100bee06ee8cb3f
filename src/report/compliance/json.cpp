#include "consultlint/report.h"
#include "report/compliance/clause_view.h"
#include "report/error_text.h"
#include "report/inspect/views.h"

namespace consultlint {
namespace {

void write_quote(JsonWriter& json, const Quote& quote) {
  write_place(json, quote.at.place);
  json.field("text", quote.text);
}

void write_answer(JsonWriter& json, const RuleAnswer& answer) {
  json.field("rule", answer.rule->id);
  json.field("verdict", to_string(answer.verdict));
  json.field("reason", unless_empty(answer.reason));
}

void write_clause(JsonWriter& json, const FileReport& file, const ClauseReport& report) {
  const ClauseInfo& clause = *report.clause;
  json.field("clause", clause.label);
  json.field("summary", clause.asks);
  json.field("class", to_string(clause.clause_class));
  json.field("verdict", verdict_word(report));
  json.list("rules", rules_of(clause));
  write_objects(json, "evidence", evidence_of(file, report),
                [&](const Quote* quote) { write_quote(json, *quote); });
  if (const Quote* nearest = nearest_of(file, report)) {
    json.object("nearest", [&] { write_quote(json, *nearest); });
  } else {
    json.field("nearest", nullptr);
  }
  json.field("waiver", unless_empty(report.waiver));
  json.field("why", unless_empty(clause.why));
  write_objects(json, "answers", report.answers,
                [&](std::uint32_t index) { write_answer(json, file.compliance.answers[index]); });
}

}  // namespace

void write_compliance_json(const Report& report, std::ostream& out) {
  for (const FileReport& file : report.files) {
    if (file.error) write_inspect_error(file.path, *file.error, out);
    for (const CodeView& code : codes_of(file)) {
      write_view(file.path, out, [&](JsonWriter& json) {
        json.field("code", code.code->id);
        json.field("kind", to_string(file.kind));
        write_objects(json, "clauses", code.clauses,
                      [&](const ClauseReport& clause) { write_clause(json, file, clause); });
      });
    }
  }
}

}  // namespace consultlint

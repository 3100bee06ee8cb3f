#include "report/inspect/views.h"

namespace consultlint {
namespace {

/// Only a sign that was seen counts as present; what cannot be told is at most weak.
std::string_view element_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMet:
      return "present";
    case Verdict::kWeak:
    case Verdict::kCannotTell:
      return "weak";
    case Verdict::kNotMet:
      return "absent";
    case Verdict::kNotApplicable:
      break;
  }
  return "not-applicable";
}

void write_quote(JsonWriter& json, const Document& document, TextSpan span) {
  write_place(json, document, span);
  json.field("text", document.slice(span));
}

void write_cues(JsonWriter& json, std::span<const ElementCue> cues) {
  write_objects(json, "cues", cues, [&](const ElementCue& cue) {
    json.field("cue", cue.name);
    json.field("weight", cue.weight);
  });
}

void write_outcome(JsonWriter& json, const Outcome& outcome, const Document& document) {
  json.field("verdict", element_verdict(outcome.verdict));
  json.field("score", outcome.score);
  write_objects(json, "evidence", outcome.evidence,
                [&](TextSpan span) { write_quote(json, document, span); });
  if (outcome.nearest) {
    json.object("nearest", [&] { write_quote(json, document, *outcome.nearest); });
  } else {
    json.field("nearest", nullptr);
  }
  json.field("reason", unless_empty(outcome.reason));
}

}  // namespace

void write_elements(std::string_view path, DocumentKind kind,
                    std::span<const ElementOutcome> elements, const Document& document,
                    std::ostream& out) {
  Outcome not_asked;
  not_asked.verdict = Verdict::kNotApplicable;
  write_view(path, out, [&](JsonWriter& json) {
    json.field("kind", to_string(kind));
    json.object("elements", [&] {
      for (const auto& [element, outcome, cues] : elements) {
        json.object(element, [&] {
          write_outcome(json, outcome == nullptr ? not_asked : *outcome, document);
          write_cues(json, cues);
        });
      }
    });
  });
}

}  // namespace consultlint

#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "report/inspect.h"
#include "report/json_writer.h"

namespace consultlint {

void inspect_kind(std::string_view path, const Facts& facts, std::ostream& out);
void inspect_blocks(std::string_view path, const Facts& facts, std::ostream& out);
void inspect_sentences(std::string_view path, const Facts& facts, std::ostream& out);
void inspect_dates(std::string_view path, const Facts& facts, std::ostream& out);
void inspect_durations(std::string_view path, const Facts& facts, std::ostream& out);
void inspect_timeline(std::string_view path, const Facts& facts, std::ostream& out);
void inspect_contacts(std::string_view path, const Facts& facts, std::ostream& out);
void inspect_acronyms(std::string_view path, const Facts& facts, std::ostream& out);
void inspect_glossary(std::string_view path, const Facts& facts, std::ostream& out);
void inspect_questions(std::string_view path, const Facts& facts, std::ostream& out);
void inspect_passives(std::string_view path, const Facts& facts, std::ostream& out);
void inspect_readability(std::string_view path, const Facts& facts, std::ostream& out);

/// `line`, `column` and `page` of a span.
void write_place(JsonWriter& json, const Place& place);
void write_place(JsonWriter& json, const Document& document, TextSpan span);

/// One view: an object that begins with `path`, and the end of its line.
void write_view(std::string_view path, std::ostream& out, auto fields) {
  JsonWriter json(out);
  json.object([&] {
    json.field("path", path);
    fields(json);
  });
  json.end_line();
}

/// An array with one object for each of `items`.
void write_objects(JsonWriter& json, std::string_view name, const auto& items, auto fields) {
  json.array(name, [&] {
    for (const auto& item : items) json.object([&] { fields(item); });
  });
}

}  // namespace consultlint

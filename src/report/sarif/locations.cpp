#include <fmt/format.h>

#include <string>

#include "report/characters.h"
#include "report/sarif/log.h"

namespace consultlint {
namespace {

void write_snippet(JsonWriter& json, std::string_view text) {
  if (!text.empty()) write_sarif_message(json, "snippet", text);
}

/// How much of the line is shown on either side of a finding.
constexpr int kContextCharacters = 80;

/// The region and, where that is more, the words around it.
void write_regions(JsonWriter& json, const Located& at) {
  const SarifRegion region(at.place, at.utf16);
  const std::string_view line = at.line;
  const bool on_one_line = region.line == region.end_line && at.end <= line.size();
  json.object("region", [&] {
    write_sarif_region(json, region);
    if (on_one_line) write_snippet(json, line.substr(at.begin, at.end - at.begin));
  });
  if (!on_one_line) return;

  std::size_t begin = at.begin;
  for (int i = 0; i < kContextCharacters && begin > 0; ++i) begin = previous_character(line, begin);
  std::size_t end = at.end;
  for (int i = 0; i < kContextCharacters && end < line.size(); ++i) {
    end += character_at(line, end).length;
  }
  const std::uint32_t before = utf16_length(line.substr(begin, at.begin - begin));
  const std::uint32_t after = utf16_length(line.substr(at.end, end - at.end));
  // The number printed before a paragraph is in its line but has no columns.
  if (before + after == 0 || before >= region.column) return;
  SarifRegion context = region;
  context.column -= before;
  context.end_column += after;
  json.object("contextRegion", [&] {
    write_sarif_region(json, context);
    write_snippet(json, line.substr(begin, end - begin));
  });
}

/// Where a person finds it, best first: the paragraph of a Word file, then the headings above.
void write_logical_locations(JsonWriter& json, const Located& at) {
  if (at.whereabouts.empty() && at.heading.empty()) return;
  json.array("logicalLocations", [&] {
    if (const std::string& name = at.whereabouts; !name.empty()) {
      json.object([&] {
        json.field("name", name);
        json.field("fullyQualifiedName",
                   at.heading.empty() ? name : fmt::format("{} > {}", at.heading, name));
        json.field("kind", "paragraph");
        if (at.place.page == 0) return;
        json.object("properties", [&] { json.field("page", at.place.page); });
      });
    }
    if (at.heading.empty()) return;
    json.object([&] {
      json.field("fullyQualifiedName", at.heading);
      json.field("kind", "section");
    });
  });
}

}  // namespace

SarifRegion::SarifRegion(const Place& place, const Utf16Shift& shift)
    : line(place.line),
      column(place.column + shift.column),
      end_line(place.end_line),
      end_column(place.end_column + shift.end_column) {}

void write_sarif_region(JsonWriter& json, const SarifRegion& region) {
  json.field("startLine", region.line);
  json.field("startColumn", region.column);
  json.field("endLine", region.end_line);
  json.field("endColumn", region.end_column);
}

void write_sarif_location(JsonWriter& json, const SarifLog& log, std::size_t file,
                          const Located& at) {
  json.object("physicalLocation", [&] {
    json.object("artifactLocation", [&] { write_sarif_artifact(json, log, file); });
    write_regions(json, at);
  });
  write_logical_locations(json, at);
}

std::string sarif_words(std::string_view words) {
  std::string text;
  for (const char c : words) {
    if (c == '(' && text.ends_with(']')) text += ' ';
    text += c;
  }
  return text;
}

}  // namespace consultlint

#include "report/sarif/locations.h"

#include <fmt/format.h>

#include <initializer_list>
#include <string>

#include "report/characters.h"
#include "report/wording.h"

namespace consultlint {
namespace {

/// How much of the line is shown on either side of a finding.
constexpr int kContextCharacters = 80;

/// The words at a place, when its line holds all of them; else empty.
std::string_view words_at(const Located& at) {
  const std::string_view line = at.line;
  const bool may_be_cut = at.cut_after && at.end >= line.size();
  if (at.place.line != at.place.end_line || at.end > line.size() || may_be_cut) return {};
  return line.substr(at.begin, at.end - at.begin);
}

/// The words as the region has them: in XML they may be torn by markup.
std::string_view snippet(const Located& at, bool in_xml) {
  const std::string_view words = words_at(at);
  if (!in_xml) return words;
  const bool is_all = at.part->verbatim && at.part->length == utf16_length(words);
  return is_all ? words : std::string_view();
}

void write_snippet(JsonWriter& json, std::string_view text) {
  if (!text.empty()) write_sarif_message(json, "snippet", text);
}

/// The words around a region, which lies in one line.
void write_context(JsonWriter& json, const Located& at, const SarifRegion& region) {
  const std::string_view line = at.line;
  if (region.line != region.end_line || at.end > line.size()) return;
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
  if (context.characters) {
    context.characters->offset -= before;
    context.characters->length += before + after;
  }
  json.object("contextRegion", [&] {
    write_sarif_region(json, context);
    write_snippet(json, line.substr(begin, end - begin));
  });
}

/// Nothing where only a line of text could be told of a package, which has none.
std::optional<SarifRegion> region_of(const SarifLog& log, std::size_t file, const Located& at) {
  if (log.is_full() && at.part) return SarifRegion(*at.part);
  if (log.is_full() && log.report.files[file].format == Format::kDocx) return std::nullopt;
  return SarifRegion(at.place, at.utf16);
}

/// `artifactLocation` of a part of a package.
void write_part(JsonWriter& json, SarifLog& log, std::size_t file, const std::string& name) {
  json.field("uri", name);
  json.field("index", log.parts.index(file, name));
}

/// Where a person finds it: the paragraph of a Word file under its headings, else these.
void write_logical_locations(JsonWriter& json, const Located& at) {
  const std::string& name = at.whereabouts;
  if (name.empty() && at.heading.empty()) return;
  const auto paragraph = [&] {
    json.field("name", name);
    json.field("fullyQualifiedName",
               at.heading.empty() ? name : fmt::format("{} > {}", at.heading, name));
    json.field("kind", "paragraph");
    if (at.place.page == 0) return;
    json.object("properties", [&] { json.field("page", at.place.page); });
  };
  const auto section = [&] {
    json.field("fullyQualifiedName", at.heading);
    json.field("kind", "section");
  };
  json.array("logicalLocations", [&] {
    if (name.empty()) {
      json.object(section);
    } else {
      json.object(paragraph);
    }
  });
}

}  // namespace

SarifRegion::SarifRegion(const Place& place, const Utf16Shift& shift)
    : line(place.line),
      column(place.column + shift.column),
      end_line(place.end_line),
      end_column(place.end_column + shift.end_column) {}

SarifRegion::SarifRegion(const PartPlace& part)
    : line(part.line),
      column(part.column),
      end_line(part.end_line),
      end_column(part.end_column),
      characters(Characters{part.offset, part.length}) {}

void write_sarif_region(JsonWriter& json, const SarifRegion& region) {
  json.field("startLine", region.line);
  json.field("startColumn", region.column);
  json.field("endLine", region.end_line);
  json.field("endColumn", region.end_column);
  if (!region.characters) return;
  json.field("charOffset", region.characters->offset);
  json.field("charLength", region.characters->length);
}

bool is_in_part(const SarifLog& log, const Located& at) {
  return log.is_full() && at.part && !at.part->part.empty();
}

void write_sarif_physical_location(JsonWriter& json, SarifLog& log, std::size_t file,
                                   const Located& at, bool with_context) {
  const bool in_part = is_in_part(log, at);
  const bool in_xml = log.is_full() && log.report.files[file].format == Format::kDocx;
  const std::optional<SarifRegion> region = region_of(log, file, at);
  json.object("physicalLocation", [&] {
    json.object("artifactLocation", [&] {
      if (in_part) {
        write_part(json, log, file, at.part->part);
      } else {
        write_sarif_artifact(json, log, file);
      }
    });
    if (!region) return;
    json.object("region", [&] {
      write_sarif_region(json, *region);
      write_snippet(json, snippet(at, in_xml));
    });
    if (with_context && !in_xml) write_context(json, at, *region);
  });
}

void write_sarif_primary_location(JsonWriter& json, SarifLog& log, std::size_t file,
                                  const Located& at) {
  const auto location = [&] {
    if (is_in_part(log, at)) json.field("id", kSarifPrimary);
    write_sarif_location(json, log, file, at);
  };
  json.array("locations", [&] { json.object(location); });
}

void write_sarif_package_location(JsonWriter& json, const SarifLog& log, std::size_t file,
                                  const Located& at, std::size_t id) {
  const std::string where = spot(at);
  json.field("id", id);
  write_sarif_message(json, "message",
                      where.empty() ? "The Word file." : fmt::format("The Word file, {}.", where));
  json.object("physicalLocation", [&] {
    json.object("artifactLocation", [&] { write_sarif_artifact(json, log, file); });
  });
  const auto relationship = [&] {
    json.field("target", kSarifPrimary);
    json.list("kinds", std::initializer_list<std::string_view>{"includes"});
  };
  json.array("relationships", [&] { json.object(relationship); });
}

void write_sarif_location(JsonWriter& json, SarifLog& log, std::size_t file, const Located& at) {
  write_sarif_physical_location(json, log, file, at, true);
  write_logical_locations(json, at);
}

}  // namespace consultlint

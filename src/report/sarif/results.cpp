#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "report/characters.h"
#include "report/fingerprint.h"
#include "report/sarif/log.h"

namespace consultlint {
namespace {

/// A place with columns as SARIF counts them.
struct Region {
  Region(const Place& place, const Utf16Shift& shift)
      : line(place.line),
        column(place.column + shift.column),
        end_line(place.end_line),
        end_column(place.end_column + shift.end_column) {}
  std::uint32_t line;
  std::uint32_t column;
  std::uint32_t end_line;
  std::uint32_t end_column;
};

void write_region_fields(JsonWriter& json, const Region& region) {
  json.field("startLine", region.line);
  json.field("startColumn", region.column);
  json.field("endLine", region.end_line);
  json.field("endColumn", region.end_column);
}

void write_snippet(JsonWriter& json, std::string_view text) {
  if (!text.empty()) write_sarif_message(json, "snippet", text);
}

/// How much of the line is shown on either side of a finding.
constexpr int kContextCharacters = 80;

/// The region and, where that is more, the words around it.
void write_regions(JsonWriter& json, const Located& at) {
  const Region region(at.place, at.utf16);
  const std::string_view line = at.line;
  const bool on_one_line = region.line == region.end_line && at.end <= line.size();
  json.object("region", [&] {
    write_region_fields(json, region);
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
  Region context = region;
  context.column -= before;
  context.end_column += after;
  json.object("contextRegion", [&] {
    write_region_fields(json, context);
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

/// Writes results one after the other; one for each log.
class ResultWriter {
 public:
  ResultWriter(JsonWriter& json, const SarifLog& log) : json_(json), log_(log) {}

  void write_file(std::size_t index) {
    const FileReport& file = log_.report.files[index];
    Fingerprints fingerprints(log_.uris[index]);
    for (const ReportedFinding& finding : file.findings) {
      json_.object([&] { write_result(index, finding, fingerprints.name(finding)); });
    }
  }

 private:
  void write_result(std::size_t file, const ReportedFinding& finding,
                    const Fingerprints::Name& name) {
    json_.field("ruleId", finding.rule->id);
    if (const auto rule = log_.rule_index(finding.rule->id)) json_.field("ruleIndex", *rule);
    json_.field("kind", finding.level == Level::kNone ? "informational" : "fail");
    json_.field("level", to_string(finding.level));
    write_sarif_message(json_, "message", message(finding));
    json_.array("locations", [&] { json_.object([&] { write_location(file, finding.at); }); });
    write_related(file, finding);
    write_taxa(finding);
    write_fingerprints(log_.report.files[file].format, name);
    write_fixes(file, finding);
  }

  /// The message with a link to each related place: viewers show those that are linked. Words of
  /// the document that look like a link are broken up, so that they do not become one.
  static std::string message(const ReportedFinding& finding) {
    std::string text = unlinked(finding.message);
    for (std::size_t i = 0; i < finding.related.size(); ++i) {
      text += fmt::format("{}[{}]({})", i == 0 ? " See: " : ", ",
                          link_text(finding.related[i].message), i + 1);
    }
    return finding.related.empty() ? text : text + '.';
  }

  static std::string unlinked(std::string_view words) {
    std::string text;
    for (const char c : words) {
      if (c == '(' && text.ends_with(']')) text += ' ';
      text += c;
    }
    return text;
  }

  static std::string link_text(std::string_view words) {
    if (words.ends_with('.')) words.remove_suffix(1);
    std::string text;
    for (const char c : words) {
      if (c == '[' || c == ']' || c == '\\') text += '\\';
      text += c;
    }
    return text.empty() ? "here" : text;
  }

  void write_location(std::size_t file, const Located& at) {
    json_.object("physicalLocation", [&] {
      json_.object("artifactLocation", [&] { write_sarif_artifact(json_, log_, file); });
      write_regions(json_, at);
    });
    write_logical_locations(json_, at);
  }

  void write_related(std::size_t file, const ReportedFinding& finding) {
    if (finding.related.empty()) return;
    json_.array("relatedLocations", [&] {
      std::size_t id = 0;
      for (const LocatedRelated& related : finding.related) {
        json_.object([&] {
          json_.field("id", ++id);
          write_sarif_message(json_, "message", related.message);
          write_location(log_.file_index(related.path).value_or(file), related.at);
        });
      }
    });
  }

  void write_taxa(const ReportedFinding& finding) {
    if (finding.clauses.empty()) return;
    json_.array("taxa", [&] {
      for (const std::string& name : finding.clauses) {
        const ClauseName parts = split_clause(name);
        json_.object([&] {
          json_.field("id", parts.clause);
          json_.object("toolComponent", [&] { write_sarif_taxonomy_reference(json_, parts.code); });
        });
      }
    });
  }

  void write_fingerprints(Format format, const Fingerprints::Name& name) {
    const std::string value = fmt::format("{}:{}", name.hash, name.occurrence);
    json_.object("partialFingerprints", [&] {
      json_.field("consultlintFinding/v1", value);
      // For text, consumers hash the line themselves; of a Word file they would hash packed bytes,
      // which change with every save.
      if (format == Format::kDocx) json_.field("primaryLocationLineHash", value);
    });
  }

  /// Text cannot be put into a packed file, so Word files get none.
  void write_fixes(std::size_t file, const ReportedFinding& finding) {
    if (finding.edits.empty() || log_.report.files[file].format == Format::kDocx) return;
    const auto replacement = [&](const LocatedEdit& edit) {
      json_.object("deletedRegion",
                   [&] { write_region_fields(json_, Region(edit.place, edit.utf16)); });
      write_sarif_message(json_, "insertedContent", edit.text);
    };
    const auto change = [&] {
      json_.object("artifactLocation", [&] { write_sarif_artifact(json_, log_, file); });
      json_.array("replacements", [&] {
        for (const LocatedEdit& edit : finding.edits) json_.object([&] { replacement(edit); });
      });
    };
    const auto fix = [&] {
      const bool safe = finding.applicability == Applicability::kSafe;
      write_sarif_message(json_, "description",
                          safe ? "Safe to apply." : "Look at the result before you keep it.");
      json_.array("artifactChanges", [&] { json_.object(change); });
    };
    json_.array("fixes", [&] { json_.object(fix); });
  }

  JsonWriter& json_;
  const SarifLog& log_;
};

}  // namespace

void write_sarif_results(JsonWriter& json, const SarifLog& log) {
  json.array("results", [&] {
    ResultWriter writer(json, log);
    for (std::size_t i = 0; i < log.report.files.size(); ++i) writer.write_file(i);
  });
}

}  // namespace consultlint

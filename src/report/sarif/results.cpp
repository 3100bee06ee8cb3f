#include <fmt/format.h>

#include <string>

#include "report/fingerprint.h"
#include "report/sarif/log.h"

namespace consultlint {
namespace {

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
    json_.array("locations", [&] {
      json_.object([&] { write_sarif_location(json_, log_, file, finding.at); });
    });
    write_related(file, finding);
    write_taxa(finding);
    write_fingerprints(log_.report.files[file].format, name);
    write_fixes(file, finding);
  }

  /// The message with a link to each related place: viewers show those that are linked.
  static std::string message(const ReportedFinding& finding) {
    std::string text = sarif_words(finding.message);
    for (std::size_t i = 0; i < finding.related.size(); ++i) {
      text += fmt::format("{}[{}]({})", i == 0 ? " See: " : ", ",
                          link_text(finding.related[i].message), i + 1);
    }
    return finding.related.empty() ? text : text + '.';
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

  void write_related(std::size_t file, const ReportedFinding& finding) {
    if (finding.related.empty()) return;
    json_.array("relatedLocations", [&] {
      std::size_t id = 0;
      for (const LocatedRelated& related : finding.related) {
        json_.object([&] {
          json_.field("id", ++id);
          write_sarif_message(json_, "message", related.message);
          write_sarif_location(json_, log_, log_.file_index(related.path).value_or(file),
                               related.at);
        });
      }
    });
  }

  void write_taxa(const ReportedFinding& finding) {
    if (finding.clauses.empty()) return;
    json_.array("taxa", [&] {
      for (const std::string& name : finding.clauses) {
        const ClauseName parts = split_clause(name);
        write_sarif_taxon_reference(json_, parts.code, parts.clause);
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
                   [&] { write_sarif_region(json_, SarifRegion(edit.place, edit.utf16)); });
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
    for (std::size_t i = 0; i < log.report.files.size(); ++i) {
      writer.write_file(i);
      write_sarif_clause_results(json, log, i);
    }
  });
}

}  // namespace consultlint

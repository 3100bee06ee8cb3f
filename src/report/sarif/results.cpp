#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>

#include "report/sarif/locations.h"
#include "report/sarif/log.h"
#include "report/wording.h"

namespace consultlint {
namespace {

/// Writes the results that are findings.
class FindingWriter {
 public:
  FindingWriter(JsonWriter& json, SarifLog& log, const SarifResult& result)
      : json_(json),
        log_(log),
        result_(result),
        finding_(*result.finding),
        is_word_(log.report.files[result.file].format == Format::kDocx) {}

  void write() {
    json_.field("ruleId", finding_.rule->id);
    if (const auto rule = log_.rule_index(finding_.rule->id)) json_.field("ruleIndex", *rule);
    json_.field("kind", sarif_kind(result_));
    json_.field("level", to_string(finding_.level));
    write_sarif_message(json_, "message", message());
    write_sarif_primary_location(json_, log_, result_.file, finding_.at);
    write_related();
    write_sarif_code_flow(json_, log_, result_);
    if (log_.is_full()) {
      write_taxa();
      write_fixes();
    }
    write_fingerprints();
  }

 private:
  /// GitHub shows neither the paragraph of a Word file nor clauses, so there the message tells
  /// them.
  std::string message() const {
    std::string text =
        sarif_words(log_.is_full() || !is_word_ ? finding_.message : message_with_spot(finding_));
    text += links();
    if (!log_.is_full() && !finding_.clauses.empty()) {
      text += fmt::format(" Asked for by {}.", fmt::join(finding_.clauses, ", "));
    }
    return text;
  }

  /// A link to each related place, because viewers show those that are linked.
  std::string links() const {
    constexpr std::size_t kMostLinks = 10;
    const std::size_t places = finding_.related.size();
    if (places == 0) return {};
    std::string text = " See: ";
    for (std::size_t i = 0; i < std::min(places, kMostLinks); ++i) {
      text += (i == 0 ? "" : ", ") + sarif_link(finding_.related[i].message, i + 1);
    }
    if (places > kMostLinks) text += fmt::format(" and {} more", places - kMostLinks);
    return text + '.';
  }

  std::span<const LocatedRelated> related() const {
    constexpr std::size_t kMostForGitHub = 99;  // it keeps a hundred places of a result
    const std::span<const LocatedRelated> all = finding_.related;
    return log_.is_full() ? all : all.first(std::min(all.size(), kMostForGitHub));
  }

  void write_related() {
    const bool in_part = is_in_part(log_, finding_.at);
    if (finding_.related.empty() && !in_part) return;
    json_.array("relatedLocations", [&] {
      std::size_t id = kSarifPrimary;
      for (const LocatedRelated& related : related()) {
        json_.object([&] {
          json_.field("id", ++id);
          write_sarif_message(json_, "message", sarif_words(related.message));
          write_sarif_location(json_, log_, log_.file_index(related.path).value_or(result_.file),
                               related.at);
        });
      }
      if (!in_part) return;
      json_.object(
          [&] { write_sarif_package_location(json_, log_, result_.file, finding_.at, ++id); });
    });
  }

  void write_taxa() {
    if (finding_.clauses.empty()) return;
    json_.array("taxa", [&] {
      for (const std::string& name : finding_.clauses) {
        const ClauseName parts = split_clause(name);
        write_sarif_taxon_reference(json_, parts.code, parts.clause);
      }
    });
  }

  void write_fingerprints() {
    const Fingerprint& name = finding_.fingerprint;
    const std::string value = fmt::format("{}:{}", name.hash, name.occurrence);
    json_.object("partialFingerprints", [&] {
      json_.field("consultlintFinding/v1", value);
      // For text, consumers hash the line themselves; of a Word file they would hash packed bytes,
      // which change with every save.
      if (is_word_) json_.field("primaryLocationLineHash", value);
    });
  }

  /// Text cannot be put into a packed file, so Word files get none.
  void write_fixes() {
    if (finding_.edits.empty() || is_word_) return;
    json_.array("fixes", [&] {
      json_.object([&] { write_fix(finding_.edits); });
      for (const std::string& other : finding_.alternatives) {
        LocatedEdit edit = finding_.edits.front();
        edit.text = other;
        json_.object([&] { write_fix({&edit, 1}); });
      }
    });
  }

  void write_fix(std::span<const LocatedEdit> edits) {
    write_sarif_message(json_, "description", fix_description(edits));
    const auto change = [&] {
      json_.object("artifactLocation", [&] { write_sarif_artifact(json_, log_, result_.file); });
      json_.array("replacements", [&] {
        for (const LocatedEdit& edit : edits) json_.object([&] { write_replacement(edit); });
      });
    };
    json_.array("artifactChanges", [&] { json_.object(change); });
  }

  void write_replacement(const LocatedEdit& edit) {
    json_.object("deletedRegion", [&] {
      write_sarif_region(json_, SarifRegion(edit.place, edit.utf16));
      if (!edit.deleted.empty()) write_sarif_message(json_, "snippet", edit.deleted);
    });
    write_sarif_message(json_, "insertedContent", edit.text);
  }

  std::string fix_description(std::span<const LocatedEdit> edits) const {
    const bool safe = finding_.applicability == Applicability::kSafe;
    constexpr std::size_t kLongest = 80;
    const std::string& text = edits.front().text;
    const bool is_short = edits.size() == 1 && text.size() <= kLongest &&
                          text.find_first_of("\r\n") == std::string::npos;
    std::string words = !is_short ? "Change the text." : text.empty() ? "Delete it." : "";
    if (words.empty()) words = fmt::format("Write \"{}\".", text);
    return sarif_words(words) + (safe ? "" : " Look at the result before you keep it.");
  }

  JsonWriter& json_;
  SarifLog& log_;
  const SarifResult& result_;
  const ReportedFinding& finding_;
  bool is_word_;
};

void write_result(JsonWriter& json, SarifLog& log, const SarifResult& result) {
  if (result.clause != nullptr) {
    write_sarif_clause_result(json, log, result);
  } else {
    FindingWriter(json, log, result).write();
  }
  if (!log.is_full()) return;
  if (log.report.baseline) json.field("baselineState", result.known ? "unchanged" : "new");
  write_sarif_suppressions(json, log, result);
}

}  // namespace

void write_sarif_results(JsonWriter& json, SarifLog& log) {
  json.array("results", [&] {
    for (const SarifResult& result : log.chosen.results) {
      json.object([&] { write_result(json, log, result); });
    }
  });
}

}  // namespace consultlint

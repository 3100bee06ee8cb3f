#include "engine/locate_parts.h"

#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "text/character_counts.h"
#include "text/line_index.h"

namespace consultlint {
namespace {

/// Lines and UTF-16 units of one part.
class PartIndex {
 public:
  explicit PartIndex(std::string_view text) : text_(text), lines_(text), characters_(text) {}

  /// UTF-16 units of the part in front of `offset`.
  std::uint32_t units_before(std::uint32_t offset) const { return units(0, offset); }

  /// Line and column.
  std::pair<std::uint32_t, std::uint32_t> place(std::uint32_t offset) const {
    const std::uint32_t line = lines_.line_of(offset);
    return {line, 1 + units(lines_.line_span(line, text_).begin, offset)};
  }

 private:
  std::uint32_t units(std::uint32_t begin, std::uint32_t end) const {
    return characters_.code_points(text_, begin, end) + characters_.wide(text_, begin, end);
  }

  std::string_view text_;
  LineIndex lines_;
  CharacterCounts characters_;
};

class PartLocator {
 public:
  explicit PartLocator(const Document& document)
      : document_(document), indexes_(document.artifacts().size()) {}

  void add_part(Located& at) {
    const SourceRange source = document_.to_source(at.span);
    if (source.artifact >= indexes_.size()) return;
    const Artifact& artifact = document_.artifacts()[source.artifact];
    std::optional<PartIndex>& index = indexes_[source.artifact];
    if (!index) index.emplace(artifact.text);
    PartPlace& part = at.part.emplace();
    part.part = artifact.name;
    std::tie(part.line, part.column) = index->place(source.span.begin);
    std::tie(part.end_line, part.end_column) = index->place(source.span.end);
    part.offset = index->units_before(source.span.begin);
    part.length = index->units_before(source.span.end) - part.offset;
    part.verbatim = std::string_view(artifact.text).substr(source.span.begin, source.span.size()) ==
                    document_.slice(at.span);
  }

  void add_parts(std::vector<ReportedFinding>& findings) {
    for (ReportedFinding& finding : findings) {
      add_part(finding.at);
      for (LocatedRelated& related : finding.related) {
        if (related.path.empty()) add_part(related.at);
      }
    }
  }

  void add_parts(Compliance& compliance) {
    for (RuleAnswer& answer : compliance.answers) {
      for (Quote& quote : answer.evidence) add_part(quote.at);
      if (answer.nearest) add_part(answer.nearest->at);
      if (answer.fault) add_part(*answer.fault);
    }
  }

  void add_part(std::optional<NotedDate>& date) {
    if (date) add_part(date->words.at);
  }

 private:
  const Document& document_;
  std::vector<std::optional<PartIndex>> indexes_;  // one an artifact
};

}  // namespace

void locate_parts(const Document& document, FileReport& report) {
  PartLocator locator(document);
  for (auto* findings : {&report.findings, &report.suppressed, &report.known}) {
    locator.add_parts(*findings);
  }
  locator.add_parts(report.compliance);
  locator.add_part(report.beginning);
}

void locate_parts(const Document& document, FileSummary& summary) {
  PartLocator locator(document);
  for (NotedDate& date : summary.dates) locator.add_part(date.words.at);
  for (NotedContact& contact : summary.contacts) locator.add_part(contact.words.at);
  for (DiaryEntry& entry : summary.entries) {
    locator.add_part(entry.opening);
    locator.add_part(entry.closing);
  }
}

}  // namespace consultlint

#pragma once
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "consultlint/report.h"
#include "report/html/anchors.h"
#include "report/html/placed_findings.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// A rule that found something in a file, and which of the findings are its own.
struct FiringRule {
  const RuleInfo* rule = nullptr;
  Level level = Level::kNone;  ///< The strictest of its findings.
  std::vector<std::uint32_t> numbers;
};

/// One file of a report, with what every part of its page needs to know of it. Views the report,
/// which must outlive it.
class FileView {
 public:
  FileView(const Report& report, const FileReport& file, Anchors anchors);

  const Report& report() const { return report_; }
  const FileReport& file() const { return file_; }
  const Anchors& anchors() const { return anchors_; }
  const PlacedFindings& findings() const { return findings_; }
  /// Null when the document was not kept.
  const Document* document() const;
  const Facts* facts() const;

  /// The rules that found something, the strictest and busiest first.
  const std::vector<FiringRule>& rules() const { return rules_; }
  /// The anchor of the place in the document, or nothing when the document is not shown.
  std::string anchor_of(TextSpan span) const;
  /// A link to the place, in words: "paragraph 12, page 3".
  void write_place(Writer& out, const Located& at) const;

  /// What the document is called: by its title, by its properties, or by its file.
  std::string title() const;

 private:
  const Report& report_;
  const FileReport& file_;
  Anchors anchors_;
  PlacedFindings findings_;
  std::vector<FiringRule> rules_;
};

}  // namespace consultlint::html

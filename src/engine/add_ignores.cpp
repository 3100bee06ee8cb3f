#include "engine/add_ignores.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include "edit/same_document.h"
#include "edit/splice.h"
#include "engine/files.h"
#include "engine/ignore_comments.h"
#include "engine/ignore_file.h"
#include "engine/silencer.h"
#include "readers/readers.h"

namespace consultlint {
namespace {

using Findings = std::vector<ReportedFinding>;

bool is_about_wishes(const ReportedFinding& finding) {
  return consultlint::is_about_wishes(finding.rule->id);
}

/// Writes comments into a Markdown file.
class CommentWriter {
 public:
  CommentWriter(const LintInput& input, const FileReport& report, std::string_view reason,
                const LintSettings& run)
      : input_(input), settings_(**input.settings), reason_(reason), run_(run) {
    std::ranges::copy_if(report.findings, std::back_inserter(findings_),
                         [](const ReportedFinding& finding) { return !is_about_wishes(finding); });
    wishes_ = report.findings.size() - findings_.size();
  }

  Result<AddedIgnores> write() const {
    const Result<std::string> bytes = read_input(input_);
    if (!bytes) return bytes.error();
    const Result<Document> document = read_document(input_.name, *bytes, settings_.reading);
    if (!document) return document.error();
    for (auto& splices : {comments_to_ignore(input_.name, *document, findings_, reason_),
                          comment_to_ignore_in_file(*document, findings_, reason_)}) {
      Result<std::string> changed =
          splice_file(input_.name, *bytes, document->artifacts(), splices);
      if (!changed) return changed.error();
      if (!is_silent(*document, *changed)) continue;
      Result<Replacement> file = Replacement::write_beside(input_.path, *changed);
      if (!file) return file.error();
      if (const auto error = file->put_in_place_of(*bytes)) return *error;
      return AddedIgnores{input_.path, findings_.size()};
    }
    return Error{fmt::format("Comments cannot silence what is found here; nothing is written. Put "
                             "the rules into {} instead.",
                             ignore_file_of(input_.name)),
                 input_.name};
  }

 private:
  /// Whether the document says the same as before, the findings are gone, and no comment is of no
  /// use that was not before.
  bool is_silent(const Document& before, const std::string& bytes) const {
    Result<Document> document = read_document(input_.name, bytes, settings_.reading);
    if (!document || find_difference(before, *document, {})) return false;
    const FileReport after = lint_document(input_.name, std::move(document), settings_, run_);
    const auto wishes = std::ranges::count_if(
        after.findings, [](const ReportedFinding& finding) { return is_about_wishes(finding); });
    return !after.error && static_cast<std::size_t>(wishes) == after.findings.size() &&
           after.findings.size() <= wishes_;
  }

  const LintInput& input_;
  const FileSettings& settings_;
  std::string_view reason_;
  const LintSettings& run_;
  Findings findings_;
  std::size_t wishes_ = 0;  // findings about suppressions
};

/// Adds to the file beside the document, or makes one.
Result<AddedIgnores> write_beside(const LintInput& input, const FileReport& report,
                                  std::string_view reason) {
  constexpr std::size_t kMaxBytes = std::size_t{1} << 20U;
  AddedIgnores added{ignore_file_of(input.path), 0};
  std::string text;
  std::error_code failure;
  if (std::filesystem::exists(added.path, failure)) {
    Result<std::string> old = read_file(added.path, kMaxBytes);
    if (!old) return old.error();
    text = *std::move(old);
  }
  std::vector<std::string> lines;
  std::set<std::string> seen;
  for (const ReportedFinding& finding : report.findings) {
    if (is_about_wishes(finding)) continue;
    ++added.findings;
    std::string line = ignore_line(finding, reason);
    if (seen.insert(line).second) lines.push_back(std::move(line));
  }
  text = with_ignore_lines(input.path, std::move(text), lines);
  if (const auto error = write_file(added.path, text)) return *error;
  return added;
}

}  // namespace

Result<AddedIgnores> add_ignores(const LintInput& input, const FileReport& report,
                                 std::string_view reason, const LintSettings& run) {
  if (const auto error = check_reason(reason)) return *error;
  if (report.error || std::ranges::all_of(report.findings, [](const ReportedFinding& finding) {
        return is_about_wishes(finding);
      })) {
    return AddedIgnores{};
  }
  if (input.path == "-") {
    return Error{"Nothing can be written into standard input; name the file.", {}};
  }
  if (report.format == Format::kMarkdown) return CommentWriter(input, report, reason, run).write();
  return write_beside(input, report, reason);
}

}  // namespace consultlint

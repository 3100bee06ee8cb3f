#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "consultlint/report.h"
#include "consultlint/result.h"

namespace consultlint {

/// Findings that were there before, so that only new ones are reported.
///
/// A file of JSON lines: one that says what it is, then one for each different finding of each
/// document, sorted, so that git shows and merges changes line by line:
///
///     {"consultlint-baseline":1}
///     {"path":"draft.md","rule":"plain/latin-terms","fingerprint":"…","count":2,"message":"…"}
///
/// Paths are relative to the folder of the baseline. The message is for people only. A finding is
/// known when the baseline has its rule and fingerprint for the same document, as often as it is
/// found; of a missing element the rule is enough. A document that the baseline does not have takes
/// the findings of one that is gone, if it shares any of its words: it was renamed. Immutable; safe
/// to share between threads.
class Baseline {
 public:
  /// Errors: no such file, or a line that is no part of a baseline, with its number.
  static Result<Baseline> load(const std::string& path);
  static Result<Baseline> parse(const std::string& path, std::string_view text);

  /// Moves the findings that are known to FileReport::known.
  void sort_out(FileReport& report) const;
  /// Findings of the baseline, by rules that ran, which are no longer in the documents checked or
  /// whose document is gone. The reports are sorted out.
  std::size_t count_gone(std::span<const FileReport> files,
                         std::span<const RuleInfo* const> ran) const;

  const std::string& path() const { return path_; }
  /// Names the baseline by its content.
  const std::string& id() const { return id_; }

 private:
  /// How often each finding of a document is known: by rule, then fingerprint.
  using Known = std::map<std::string, std::map<std::string, int, std::less<>>, std::less<>>;

  const Known* known_of(const FileReport& report) const;
  static bool take(Known& known, const ReportedFinding& finding);
  static std::size_t count_of(const Known& known, std::span<const RuleInfo* const> ran);

  std::string path_;
  std::string folder_;  // absolute
  std::string id_;
  std::map<std::string, Known> files_;  // by path
  std::set<std::string> lost_;          // paths of documents that are not there any more
};

/// The text of a baseline at `path` with all findings that nobody silenced, known ones too.
std::string baseline_text(const std::string& path, std::span<const FileReport> files);

}  // namespace consultlint

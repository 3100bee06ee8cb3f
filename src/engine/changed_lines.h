#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/report.h"
#include "consultlint/result.h"
#include "engine/ignores.h"

namespace consultlint {

/// How a file differs from a revision.
struct FileChange {
  bool changed = false;
  std::vector<LineRange> lines = {};  ///< That are new or not as they were; sorted and apart.
};

/// The lines of documents that differ from a revision of their git repository, so that only what a
/// change brought in is reported.
///
/// A change counts since the work left the revision: against the last commit that both have in
/// common, with what is not committed yet. Of a file that git does not know, every line is new. Of
/// a Word file git cannot tell which paragraphs changed: when it changed at all, all did.
/// Immutable; safe to share between threads.
class ChangedLines {
 public:
  /// Of the documents at `paths`. Errors: git is not there, no such revision, a document in no
  /// repository, standard input.
  static Result<ChangedLines> since(const std::string& revision,
                                    std::span<const std::string> paths);

  /// Takes out the findings that neither stand on lines that changed nor refer to them. What is
  /// about the document as a whole stays when any line changed.
  void sort_out(FileReport& report) const;

  /// Whether a document was taken as changed throughout because git cannot tell more.
  bool is_undivided(const FileReport& report) const;

 private:
  std::map<std::string, FileChange> files_;  // by path
};

/// What `git diff -U0` tells of one file.
FileChange read_difference(std::string_view difference);

}  // namespace consultlint

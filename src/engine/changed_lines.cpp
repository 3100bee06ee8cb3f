#include "engine/changed_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "engine/fingerprint.h"
#include "engine/git.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

bool is_word_file(std::string_view path) {
  return path.ends_with(".docx") || path.ends_with(".DOCX");
}

/// The number at the start of `text`, which loses it.
std::uint32_t take_number(std::string_view& text) {
  std::uint32_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return failure == std::errc{} ? number : 0;
}

/// The range of the new file in "@@ -3,2 +5,4 @@"; nothing when lines were only taken out.
std::optional<LineRange> range_of(std::string_view hunk) {
  hunk.remove_prefix(std::min(hunk.find('+'), hunk.size() - 1) + 1);
  const std::uint32_t first = take_number(hunk);
  std::uint32_t count = 1;
  if (hunk.starts_with(',')) {
    hunk.remove_prefix(1);
    count = take_number(hunk);
  }
  if (count == 0) return std::nullopt;
  return LineRange{first, first + count - 1};
}

bool touches(std::span<const LineRange> changed, const Place& place) {
  const auto found = std::ranges::lower_bound(changed, place.line, {}, &LineRange::last);
  return found != changed.end() && found->first <= place.end_line;
}

/// Reads what changed in one repository.
class RepositoryReader {
 public:
  static Result<RepositoryReader> open(GitRepository repository, const std::string& revision) {
    RepositoryReader reader(std::move(repository));
    const Result<std::string> commit = reader.repository_.common_commit(revision);
    if (!commit) return commit.error();
    reader.commit_ = *commit;
    auto changes = reader.repository_.changes_since(*commit);
    if (!changes) return changes.error();
    reader.changes_ = *std::move(changes);
    auto known = reader.repository_.known_paths();
    if (!known) return known.error();
    reader.known_ = *std::move(known);
    return reader;
  }

  const std::string& top() const { return repository_.top(); }

  Result<FileChange> change_of(const std::string& path) const {
    const FileChange all = {true, {LineRange{}}};
    if (!std::ranges::binary_search(known_, path)) return all;
    const auto change = changes_.find(path);
    if (change == changes_.end()) return FileChange();
    const char status = change->second.status;
    if (is_word_file(path) || (status != 'M' && status != 'T' && status != 'R')) return all;
    const Result<std::string> difference = repository_.difference(commit_, path, change->second);
    if (!difference) return difference.error();
    return read_difference(*difference);
  }

 private:
  explicit RepositoryReader(GitRepository repository) : repository_(std::move(repository)) {}

  GitRepository repository_;
  std::string commit_;
  std::map<std::string, GitRepository::Change> changes_;
  std::vector<std::string> known_;
};

/// The repositories that documents are in, each read once.
class Repositories {
 public:
  explicit Repositories(std::string revision) : revision_(std::move(revision)) {}

  Result<FileChange> change_of(const std::string& document) {
    std::error_code failure;
    const fs::path real = fs::weakly_canonical(fs::absolute(document), failure);
    const Result<const RepositoryReader*> repository = repository_of(real.parent_path().string());
    if (!repository) return repository.error();
    const fs::path top = fs::weakly_canonical((*repository)->top(), failure);
    return (*repository)->change_of(real.lexically_relative(top).generic_string());
  }

 private:
  Result<const RepositoryReader*> repository_of(const std::string& folder) {
    const auto known = by_folder_.find(folder);
    if (known != by_folder_.end()) return known->second;
    Result<GitRepository> repository = GitRepository::containing(folder);
    if (!repository) return repository.error();
    const std::string top = repository->top();
    auto reader = by_top_.find(top);
    if (reader == by_top_.end()) {
      Result<RepositoryReader> opened = RepositoryReader::open(*std::move(repository), revision_);
      if (!opened) return opened.error();
      reader = by_top_.emplace(top, *std::move(opened)).first;
    }
    return by_folder_[folder] = &reader->second;
  }

  std::string revision_;
  std::map<std::string, RepositoryReader> by_top_;
  std::map<std::string, const RepositoryReader*> by_folder_;
};

}  // namespace

FileChange read_difference(std::string_view difference) {
  FileChange change;
  while (!difference.empty()) {
    const std::string_view line = difference.substr(0, difference.find('\n'));
    if (line.starts_with("@@ ")) {
      change.changed = true;
      if (const auto range = range_of(line)) change.lines.push_back(*range);
    }
    difference.remove_prefix(std::min(line.size() + 1, difference.size()));
  }
  return change;
}

Result<ChangedLines> ChangedLines::since(const std::string& revision,
                                         std::span<const std::string> paths) {
  ChangedLines changed;
  Repositories repositories(revision);
  for (const std::string& path : paths) {
    if (path == "-") {
      return Error{"--changed-since cannot tell what changed in standard input; name the file.",
                   {}};
    }
    Result<FileChange> change = repositories.change_of(path);
    if (!change) return change.error();
    changed.files_[path] = *std::move(change);
  }
  return changed;
}

void ChangedLines::sort_out(FileReport& report) const {
  const auto known = files_.find(report.path);
  if (known == files_.end() || is_undivided(report)) return;
  const FileChange& change = known->second;
  std::erase_if(report.findings, [&change](const ReportedFinding& finding) {
    if (!change.changed || is_about_document(finding)) return !change.changed;
    return !touches(change.lines, finding.at.place) &&
           std::ranges::none_of(finding.related, [&change](const LocatedRelated& related) {
             return related.path.empty() && touches(change.lines, related.at.place);
           });
  });
}

bool ChangedLines::is_undivided(const FileReport& report) const {
  const auto known = files_.find(report.path);
  return known != files_.end() && known->second.changed && report.format == Format::kDocx;
}

}  // namespace consultlint

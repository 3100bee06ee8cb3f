#pragma once
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/result.h"

namespace consultlint {

/// One git repository, read through the program `git`.
///
/// What a repository's own configuration and attributes ask for is never run: no hooks, monitors,
/// filters, external differences, text conversions, pagers or transports. Nothing is written to it.
class GitRepository {
 public:
  /// The repository that a folder is in. Errors: git is not there; the folder is in no repository,
  /// or in one that git does not trust.
  static Result<GitRepository> containing(const std::string& folder);

  /// Its top folder, absolute.
  const std::string& top() const { return top_; }

  /// The commit that the work up to HEAD and `revision` have in common; that of `revision` itself
  /// where they have none. Errors: there is no such revision.
  Result<std::string> common_commit(const std::string& revision) const;

  /// How a path differs from a commit.
  struct Change {
    char status = 'M';   ///< As git's --name-status prints it: A, M, T, R, U…
    std::string before;  ///< The path in the commit; of a renamed file, another.
  };
  /// The files of the folder that differ from a commit, by path from the top.
  Result<std::map<std::string, Change>> changes_since(const std::string& commit) const;
  /// The paths that git knows of, sorted.
  Result<std::vector<std::string>> known_paths() const;
  /// The difference of one file without context, as `git diff -U0` prints it.
  Result<std::string> difference(const std::string& commit, const std::string& path,
                                 const Change& change) const;

 private:
  explicit GitRepository(std::string top) : top_(std::move(top)) {}

  Result<std::string> run(std::initializer_list<std::string_view> words) const;
  Result<std::string> diff(std::initializer_list<std::string_view> words) const;

  std::string top_;
  std::vector<std::string> without_filters_;  // options that switch the repository's filters off
};

}  // namespace consultlint

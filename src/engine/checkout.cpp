#include "engine/checkout.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/files.h"
#include "engine/git_config.h"
#include "engine/repository_uri.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

using GitConfig = std::map<std::string, std::string, std::less<>>;

/// The first line of a file of git's; empty when there is none.
std::string first_line(const fs::path& path) {
  constexpr std::size_t kMostBytes = 4096;  // they hold one name each
  const Result<std::string> bytes = read_file(path.string(), kMostBytes);
  if (!bytes) return {};
  std::string line = bytes->substr(0, bytes->find('\n'));
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

std::string whole_file(const fs::path& path) {
  constexpr std::size_t kMostBytes = std::size_t{16} << 20U;
  Result<std::string> bytes = read_file(path.string(), kMostBytes);
  return bytes ? *std::move(bytes) : std::string();
}

/// What follows `word` in `line`; nothing when it begins otherwise.
std::optional<std::string> behind(std::string_view word, std::string_view line) {
  if (!line.starts_with(word)) return std::nullopt;
  return std::string(line.substr(word.size()));
}

/// Where git keeps what it knows of one working copy.
struct GitFolders {
  fs::path root;    ///< Of the working copy.
  fs::path own;     ///< What is this copy's own: HEAD.
  fs::path common;  ///< What all copies of the repository share: the configuration.
};

/// The nearest working copy at or above `folder`.
std::optional<GitFolders> find_git(fs::path folder) {
  std::error_code failed;
  for (;; folder = folder.parent_path()) {
    fs::path own = folder / ".git";
    if (fs::is_regular_file(own, failed)) {  // a further working copy, or a submodule
      own = folder / behind("gitdir: ", first_line(own)).value_or(".git");
    }
    if (fs::is_directory(own, failed)) {
      const std::string shared = first_line(own / "commondir");
      return GitFolders{folder, own, shared.empty() ? own : own / shared};
    }
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

bool is_commit(std::string_view text) {
  constexpr std::size_t kSha1 = 40;
  constexpr std::size_t kSha256 = 64;
  if (text.size() != kSha1 && text.size() != kSha256) return false;
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The commit that a packed branch stands at: "0123…cdef refs/heads/main".
std::string packed_commit(std::string_view packed, std::string_view reference) {
  while (!packed.empty()) {
    const std::size_t end = std::min(packed.find('\n'), packed.size());
    const std::string_view line = packed.substr(0, end);
    packed.remove_prefix(std::min(end + 1, packed.size()));
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos || line.substr(space + 1) != reference) continue;
    return std::string(line.substr(0, space));
  }
  return {};
}

std::string commit_of(const GitFolders& git, const std::string& reference) {
  // A name that leads out of the folder is nothing that git wrote.
  if (!reference.starts_with("refs/") || reference.find("..") != std::string::npos) return {};
  for (const fs::path& folder : {git.own, git.common}) {
    std::string commit = first_line(folder / reference);
    if (is_commit(commit)) return commit;
  }
  std::string commit = packed_commit(whole_file(git.common / "packed-refs"), reference);
  return is_commit(commit) ? commit : std::string();
}

std::string value(const GitConfig& config, const std::string& name) {
  const auto found = config.find(name);
  return found == config.end() ? std::string() : found->second;
}

/// The address of the remote that the branch follows, else of "origin", else of the only one.
std::string remote_address(const GitConfig& config, const std::string& branch) {
  const std::string followed = value(config, "branch." + branch + ".remote");
  for (const std::string& name : {followed, std::string("origin")}) {
    std::string address = value(config, "remote." + name + ".url");
    if (!address.empty()) return address;
  }
  std::vector<std::string> addresses;
  for (const auto& [name, address] : config) {
    if (name.starts_with("remote.") && name.ends_with(".url")) addresses.push_back(address);
  }
  return addresses.size() == 1 ? addresses.front() : std::string();
}

void read_head(const GitFolders& git, Checkout& checkout) {
  const std::string head = first_line(git.own / "HEAD");
  const std::optional<std::string> reference = behind("ref: ", head);
  if (!reference) {
    if (is_commit(head)) checkout.revision = head;
    return;
  }
  checkout.branch = behind("refs/heads/", *reference).value_or("");
  checkout.revision = commit_of(git, *reference);
}

}  // namespace

Result<Checkout> read_checkout(const std::string& folder) {
  std::error_code failed;
  const fs::path here = fs::weakly_canonical(folder, failed);
  const std::optional<GitFolders> git = find_git(here);
  if (!git) {
    return Error{"This folder is in no git working copy, so there is no provenance to tell.",
                 folder};
  }
  Checkout checkout;
  read_head(*git, checkout);
  const GitConfig config = read_git_config(whole_file(git->common / "config"));
  const auto uri = repository_uri(remote_address(config, checkout.branch));
  if (!uri) {
    return Error{
        "The git working copy has no remote that others could reach, so there is no provenance to "
        "tell; add one with 'git remote add origin'.",
        git->root.string()};
  }
  checkout.repository = *uri;
  if (here != git->root)
    checkout.folder = here.lexically_relative(git->root).generic_string() + '/';
  return checkout;
}

}  // namespace consultlint

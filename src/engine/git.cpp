#include "engine/git.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

#include "engine/subprocess.h"

namespace consultlint {
namespace {

/// Options that keep a repository's configuration from starting programs.
constexpr std::array<std::string_view, 10> kSafely = {
    "-c",         "core.fsmonitor=false",  "-c", "core.hooksPath=/dev/null",
    "-c",         "core.sshCommand=false", "-c", "core.untrackedCache=false",
    "--no-pager", "--literal-pathspecs"};

/// The environment without what would point git elsewhere or make it run something.
std::vector<std::string> safe_environment() {
  std::vector<std::string> environment;
  for (char** variable = ::environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    if (!text.starts_with("GIT_") && !text.starts_with("LC_ALL=")) environment.emplace_back(text);
  }
  for (const char* setting :
       {"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_ALLOW_PROTOCOL=none",
        "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1"}) {
    environment.emplace_back(setting);
  }
  return environment;
}

/// Runs git in a folder; the output, or what git said when it failed.
Result<ProgramRun> run_git(const std::string& folder, std::span<const std::string> options,
                           std::span<const std::string_view> words) {
  std::vector<std::string> all = {"git", "-C", folder};
  all.insert(all.end(), kSafely.begin(), kSafely.end());
  all.insert(all.end(), options.begin(), options.end());
  all.insert(all.end(), words.begin(), words.end());
  return run_program(all, safe_environment());
}

std::string first_line(std::string_view text) {
  constexpr std::string_view kFatal = "fatal: ";
  if (text.starts_with(kFatal)) text.remove_prefix(kFatal.size());
  return std::string(text.substr(0, text.find('\n')));
}

Error not_a_repository(const std::string& folder, const std::string& said) {
  if (said.find("not a git repository") != std::string::npos) {
    return {"This is in no git repository, so --changed-since cannot tell what changed.", folder};
  }
  return {fmt::format("git cannot read this repository: {}.", first_line(said)), folder};
}

/// The parts of a text, each with a NUL behind it.
std::vector<std::string> split_at_nul(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    parts.emplace_back(text.substr(0, text.find('\0')));
    text.remove_prefix(std::min(parts.back().size() + 1, text.size()));
  }
  return parts;
}

/// Options that empty every filter that the configuration defines: a difference from the files in
/// the folder would run them.
std::vector<std::string> options_without_filters(std::string_view names) {
  std::vector<std::string> options;
  for (const std::string& name : split_at_nul(names)) {
    const std::size_t dot = name.rfind('.');
    const bool is_switch = name.substr(dot + 1) == "required";
    options.insert(options.end(), {"-c", name + (is_switch ? "=false" : "=")});
  }
  return options;
}

}  // namespace

Result<GitRepository> GitRepository::containing(const std::string& folder) {
  const std::array<std::string_view, 2> where = {"rev-parse", "--show-toplevel"};
  const Result<ProgramRun> found = run_git(folder, {}, where);
  if (!found) return found.error();
  if (found->code != 0) return not_a_repository(folder, found->err);
  std::string top = found->out;
  while (top.ends_with('\n')) top.pop_back();
  if (top.empty()) return not_a_repository(folder, "not a git repository");
  GitRepository repository(std::move(top));
  const std::array<std::string_view, 5> filters = {
      "config", "--null", "--name-only", "--get-regexp",
      "^filter[.].*[.](clean|smudge|process|required)$"};
  const Result<ProgramRun> names = run_git(repository.top_, {}, filters);
  if (!names) return names.error();
  if (names->out.find('=') != std::string::npos) {  // "-c" would read it as another name
    return Error{
        "The configuration of this repository has a filter with '=' in its name; "
        "--changed-since does not run what it cannot switch off.",
        folder};
  }
  repository.without_filters_ = options_without_filters(names->out);
  return repository;
}

Result<std::string> GitRepository::run(std::initializer_list<std::string_view> words) const {
  Result<ProgramRun> done = run_git(top_, without_filters_, words);
  if (!done) return done.error();
  if (done->code != 0) {
    return Error{fmt::format("git could not tell what changed: {}.", first_line(done->err)), top_};
  }
  return std::move(done->out);
}

Result<std::string> GitRepository::common_commit(const std::string& revision) const {
  const std::string named = revision + "^{commit}";
  const Result<std::string> commit =
      run({"rev-parse", "--verify", "--quiet", "--end-of-options", named});
  if (!commit) {
    return Error{fmt::format("There is no revision '{}' in this repository; name a branch, a tag "
                             "or a commit.",
                             revision),
                 top_};
  }
  const std::string_view id = std::string_view(*commit).substr(0, commit->find('\n'));
  const Result<std::string> common = run({"merge-base", id, "HEAD"});
  return common ? common->substr(0, common->find('\n')) : std::string(id);
}

Result<std::string> GitRepository::diff(std::initializer_list<std::string_view> words) const {
  std::vector<std::string_view> all = {
      "diff",           "--no-ext-diff",           "--no-textconv",         "--no-color",
      "--find-renames", "--ignore-submodules=all", "--inter-hunk-context=0"};
  all.insert(all.end(), words.begin(), words.end());
  Result<ProgramRun> done = run_git(top_, without_filters_, all);
  if (!done) return done.error();
  if (done->code != 0) {
    return Error{fmt::format("git could not tell what changed: {}.", first_line(done->err)), top_};
  }
  return std::move(done->out);
}

Result<std::map<std::string, GitRepository::Change>> GitRepository::changes_since(
    const std::string& commit) const {
  const Result<std::string> listed = diff({"--name-status", "-z", commit, "--"});
  if (!listed) return listed.error();
  const std::vector<std::string> parts = split_at_nul(*listed);
  std::map<std::string, Change> changes;
  for (std::size_t i = 0; i + 1 < parts.size();) {
    const char status = parts[i].empty() ? 'M' : parts[i].front();
    const bool two_paths = (status == 'R' || status == 'C') && i + 2 < parts.size();
    const std::string& path = parts[i + (two_paths ? 2 : 1)];
    changes[path] = {status, parts[i + 1]};
    i += two_paths ? 3 : 2;
  }
  return changes;
}

Result<std::vector<std::string>> GitRepository::known_paths() const {
  const Result<std::string> listed = run({"ls-files", "-z"});
  if (!listed) return listed.error();
  std::vector<std::string> paths = split_at_nul(*listed);
  std::ranges::sort(paths);
  return paths;
}

Result<std::string> GitRepository::difference(const std::string& commit, const std::string& path,
                                              const Change& change) const {
  if (change.before == path) return diff({"-U0", "--text", commit, "--", path});
  return diff({"-U0", "--text", commit, "--", change.before, path});
}

}  // namespace consultlint

#include "engine/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <set>
#include <string_view>
#include <system_error>

#include "text/ascii.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kDocumentEndings = {".md", ".markdown", ".txt", ".docx"};

bool is_document(const fs::path& path) {
  const std::string name = path.filename().string();
  if (name.starts_with("~$") || name.starts_with('.')) return false;
  return std::ranges::find(kDocumentEndings, ascii::lower_case(path.extension().string())) !=
         kDocumentEndings.end();
}

/// Every file below `folder` that `wanted` takes, in path order. What is hidden or excluded is not
/// looked into.
std::vector<std::string> files_below(const fs::path& folder, const Exclusion& exclusion,
                                     const std::function<bool(const fs::path&)>& wanted) {
  std::vector<std::string> found;
  std::error_code failed;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied,
                                      failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
    const bool hidden = at->path().filename().string().starts_with('.');
    const bool folder_met = at->is_directory();
    if (!folder_met && (hidden || !at->is_regular_file() || !wanted(at->path()))) continue;
    std::string path = at->path().lexically_normal().generic_string();
    const bool left_out = hidden || (exclusion.covers && exclusion.covers(path));
    if (folder_met) {
      if (left_out) at.disable_recursion_pending();
    } else if (!left_out) {
      found.push_back(std::move(path));
    }
  }
  std::ranges::sort(found);
  return found;
}

bool is_pattern(std::string_view word) {
  return word.find_first_of("*?") != word.npos;
}

/// The folder above the first component with a wildcard: where a pattern's matches must lie.
fs::path folder_of_pattern(const std::string& pattern) {
  const std::size_t wildcard = pattern.find_first_of("*?");
  const std::size_t slash = pattern.rfind('/', wildcard);
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : pattern.substr(0, slash);
}

class Collector {
 public:
  explicit Collector(const Exclusion& exclusion) : exclusion_(exclusion) {}

  void add(const std::string& word) {
    std::error_code failed;
    if (word == "-" || !fs::exists(word, failed)) {
      if (word != "-" && is_pattern(word)) return add_pattern(word);
      return add_path(word);  // a missing file is reported when it is read
    }
    if (fs::is_directory(word, failed)) return add_folder(word);
    const std::string path = fs::path(word).generic_string();
    const bool left_out = exclusion_.named_files && exclusion_.covers && exclusion_.covers(path);
    if (!left_out) add_path(path);
  }

  Inputs take() { return std::move(inputs_); }

 private:
  void add_path(std::string path) {
    if (seen_.insert(path).second) inputs_.paths.push_back(std::move(path));
  }

  void add_folder(const std::string& folder) {
    std::vector<std::string> found = files_below(folder, exclusion_, is_document);
    if (found.empty()) {
      inputs_.errors.push_back(
          {"The folder holds no documents; consultlint reads .md, .txt and .docx files.", folder});
    }
    for (std::string& path : found) add_path(std::move(path));
  }

  void add_pattern(const std::string& word) {
    const std::string pattern = fs::path(word).lexically_normal().generic_string();
    std::vector<std::string> found =
        files_below(folder_of_pattern(word), exclusion_, [&pattern](const fs::path& path) {
          return matches_glob(pattern, path.lexically_normal().generic_string());
        });
    if (found.empty()) inputs_.errors.push_back({"The pattern matches no file.", word});
    for (std::string& path : found) add_path(std::move(path));
  }

  const Exclusion& exclusion_;
  Inputs inputs_;
  std::set<std::string> seen_;
};

}  // namespace

Inputs find_inputs(std::span<const std::string> words, const Exclusion& exclusion) {
  Collector collector(exclusion);
  for (const std::string& word : words) collector.add(word);
  return collector.take();
}

bool matches_glob(std::string_view pattern, std::string_view path) {
  // Greedy, with one way back for each sort of star: where its rest begins, and what it took.
  struct Star {
    std::size_t rest = std::string_view::npos;
    std::size_t taken = 0;
    bool met() const { return rest != std::string_view::npos; }
  };
  Star shallow;
  Star deep;
  std::size_t p = 0;
  std::size_t s = 0;
  while (s < path.size()) {
    const std::string_view rest = pattern.substr(p);
    if (rest.starts_with("**")) {
      p += rest.starts_with("**/") ? 3 : 2;  // `**/` may stand for no folder at all
      deep = {p, s};
      shallow = {};
    } else if (rest.starts_with('*')) {
      shallow = {++p, s};
    } else if (!rest.empty() && (rest[0] == path[s] || (rest[0] == '?' && path[s] != '/'))) {
      ++p;
      ++s;
    } else if (shallow.met() && path[shallow.taken] != '/') {
      s = ++shallow.taken;
      p = shallow.rest;
    } else if (deep.met()) {
      s = ++deep.taken;
      p = deep.rest;
      shallow = {};
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

}  // namespace consultlint

#include "engine/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <tuple>
#include <vector>

#include "consultlint/stable_hash.h"
#include "engine/files.h"
#include "engine/fingerprint.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxBytes = std::size_t{256} << 20U;
constexpr std::string_view kMark = "consultlint-baseline";
constexpr int kVersion = 1;

fs::path without_links(const fs::path& path) {
  std::error_code failure;
  const fs::path whole = fs::absolute(path, failure);
  fs::path real = fs::weakly_canonical(whole, failure);
  return failure ? whole.lexically_normal() : real;
}

fs::path folder_of(const std::string& baseline) {
  return without_links(baseline).parent_path();
}

/// What a baseline in that folder calls a document.
std::string name_in(const fs::path& folder, const std::string& document) {
  return without_links(document).lexically_relative(folder).generic_string();
}

/// A line of a baseline.
struct Entry {
  std::string path;
  std::string rule;
  std::string fingerprint;
  int count = 0;
};

std::optional<std::string> text_of(const nlohmann::json& line, const char* key) {
  const auto value = line.find(key);
  if (value == line.end() || !value->is_string()) return std::nullopt;
  return value->get<std::string>();
}

std::optional<Entry> read_entry(const nlohmann::json& line) {
  if (!line.is_object()) return std::nullopt;
  auto path = text_of(line, "path");
  auto rule = text_of(line, "rule");
  auto fingerprint = text_of(line, "fingerprint");
  const auto count = line.find("count");
  if (!path || !rule || !fingerprint || count == line.end() || !count->is_number_integer()) {
    return std::nullopt;
  }
  const auto times = count->get<std::int64_t>();
  if (times < 1 || times > std::numeric_limits<int>::max()) return std::nullopt;
  return Entry{*std::move(path), *std::move(rule), *std::move(fingerprint),
               static_cast<int>(times)};
}

nlohmann::json read_json(std::string_view line) {
  return nlohmann::json::parse(line, nullptr, false);
}

std::optional<Error> check_mark(const std::string& path, std::string_view line) {
  const nlohmann::json mark = read_json(line);
  const auto version = mark.is_object() ? mark.find(kMark) : mark.end();
  if (!mark.is_object() || version == mark.end() || !version->is_number_integer()) {
    return Error{"This is no baseline; write one with --write-baseline.", path + ":1"};
  }
  if (version->get<std::int64_t>() == kVersion) return std::nullopt;
  return Error{
      "This baseline was written by another version of consultlint; write it anew with "
      "--write-baseline.",
      path + ":1"};
}

Error bad_line(const std::string& path, std::uint32_t number, std::string_view line) {
  const bool conflict =
      line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>");
  return {conflict
              ? "A merge left a conflict here; write the baseline anew with --write-baseline."
              : "This line is no part of a baseline: it has path, rule, fingerprint and count. "
                "Write the baseline anew with --write-baseline.",
          fmt::format("{}:{}", path, number)};
}

std::string_view take_line(std::string_view& text) {
  std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// How a finding is written: equal ones are one line.
struct WrittenFinding {
  std::string path;
  const ReportedFinding* finding = nullptr;

  auto order() const {
    return std::tuple(std::string_view(path), finding->rule->id,
                      std::string_view(finding->fingerprint.hash));
  }
};

}  // namespace

Result<Baseline> Baseline::load(const std::string& path) {
  const Result<std::string> text = read_file(path, kMaxBytes);
  if (!text) {
    return Error{text.error().message + " A baseline is written with --write-baseline.", path};
  }
  return parse(path, *text);
}

Result<Baseline> Baseline::parse(const std::string& path, std::string_view text) {
  StableHash content;
  content.add(text);
  Baseline baseline;
  baseline.path_ = path;
  baseline.folder_ = folder_of(path).string();
  baseline.id_ = to_hex(content.value());
  if (const auto error = check_mark(path, take_line(text))) return *error;
  for (std::uint32_t number = 2; !text.empty(); ++number) {
    const std::string_view line = take_line(text);
    if (line.empty()) continue;
    const std::optional<Entry> entry = read_entry(read_json(line));
    if (!entry) return bad_line(path, number, line);
    baseline.files_[entry->path][entry->rule][entry->fingerprint] += entry->count;
  }
  for (const auto& [name, known] : baseline.files_) {
    std::error_code failure;
    if (!fs::exists(fs::path(baseline.folder_) / name, failure)) baseline.lost_.insert(name);
  }
  return baseline;
}

bool Baseline::take(Known& known, const ReportedFinding& finding) {
  const auto of_rule = known.find(finding.rule->id);
  if (of_rule == known.end()) return false;
  auto& counts = of_rule->second;
  const auto found =
      is_about_document(finding) ? counts.begin() : counts.find(finding.fingerprint.hash);
  if (found == counts.end()) return false;
  if (--found->second == 0) counts.erase(found);
  return true;
}

/// The known findings of a document, or of the one that it was before it was renamed.
const Baseline::Known* Baseline::known_of(const FileReport& report) const {
  const auto own = files_.find(name_in(folder_, report.path));
  if (own != files_.end()) return &own->second;
  const Known* best = nullptr;
  std::size_t most = 0;
  for (const std::string& name : lost_) {
    Known known = files_.at(name);
    std::size_t shared = 0;
    for (const auto* findings : {&report.findings, &report.known}) {
      shared += static_cast<std::size_t>(
          std::ranges::count_if(*findings, [&known](const ReportedFinding& finding) {
            return !is_about_document(finding) && take(known, finding);
          }));
    }
    if (shared <= most) continue;
    most = shared;
    best = &files_.at(name);
  }
  return best;
}

void Baseline::sort_out(FileReport& report) const {
  const Known* known = known_of(report);
  if (known == nullptr) return;
  Known left = *known;
  std::vector<ReportedFinding> fresh;
  for (ReportedFinding& finding : report.findings) {
    (take(left, finding) ? report.known : fresh).push_back(std::move(finding));
  }
  report.findings = std::move(fresh);
}

std::size_t Baseline::count_of(const Known& known, std::span<const RuleInfo* const> ran) {
  std::size_t held = 0;
  for (const RuleInfo* rule : ran) {
    const auto of_rule = known.find(rule->id);
    if (of_rule == known.end()) continue;
    for (const auto& [hash, count] : of_rule->second) held += static_cast<std::size_t>(count);
  }
  return held;
}

std::size_t Baseline::count_gone(std::span<const FileReport> files,
                                 std::span<const RuleInfo* const> ran) const {
  std::set<const Known*> sources;
  for (const std::string& name : lost_) sources.insert(&files_.at(name));
  std::size_t found = 0;
  for (const FileReport& file : files) {
    const Known* known = file.error ? nullptr : known_of(file);
    if (known == nullptr) continue;
    sources.insert(known);
    found += file.known.size();
  }
  std::size_t held = 0;
  for (const Known* known : sources) held += count_of(*known, ran);
  return held > found ? held - found : 0;
}

std::string baseline_text(const std::string& path, std::span<const FileReport> files) {
  const fs::path folder = folder_of(path);
  std::vector<WrittenFinding> written;
  for (const FileReport& file : files) {
    const std::string name = name_in(folder, file.path);
    for (const auto* findings : {&file.findings, &file.known}) {
      for (const ReportedFinding& finding : *findings) written.push_back({name, &finding});
    }
  }
  std::ranges::stable_sort(written, {}, &WrittenFinding::order);
  std::string text = nlohmann::ordered_json{{kMark, kVersion}}.dump() + '\n';
  for (std::size_t i = 0; i < written.size();) {
    const WrittenFinding& first = written[i];
    std::size_t count = 0;
    while (i < written.size() && written[i].order() == first.order()) {
      ++i;
      ++count;
    }
    const nlohmann::ordered_json line = {{"path", first.path},
                                         {"rule", first.finding->rule->id},
                                         {"fingerprint", first.finding->fingerprint.hash},
                                         {"count", count},
                                         {"message", first.finding->message}};
    text += line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
  }
  return text;
}

}  // namespace consultlint

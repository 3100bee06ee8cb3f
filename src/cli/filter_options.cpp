#include "cli/filter_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

#include "cli/command.h"
#include "engine/add_ignores.h"
#include "engine/configuration.h"
#include "engine/files.h"
#include "engine/ignore_comments.h"

namespace consultlint::cli {
namespace {

/// Options of which at most one has a meaning in a run.
std::optional<Error> find_clash(const Arguments& arguments) {
  constexpr std::pair<std::string_view, std::string_view> kClashes[] = {
      {"write-baseline", "changed-since"},
      {"write-baseline", "add-ignores"},
  };
  for (const auto& [one, other] : kClashes) {
    if (!arguments.has(one) || !arguments.has(other)) continue;
    return Error{fmt::format("--{} and --{} do not go together; leave one out", one, other), {}};
  }
  return std::nullopt;
}

/// The baseline that the configurations of the documents name; one run has one.
Result<std::optional<std::string>> configured_baseline(std::span<const LintInput> inputs) {
  std::optional<std::string> path;
  for (const LintInput& input : inputs) {
    const Configuration* configuration =
        input.settings ? (*input.settings)->configuration : nullptr;
    if (configuration == nullptr || !configuration->baseline) continue;
    const Given<std::string>& named = *configuration->baseline;
    if (path && *path != named.value) {
      return Error{fmt::format("another document has the baseline {}; check the two apart, or name "
                               "one with --baseline",
                               *path),
                   named.where};
    }
    path = named.value;
  }
  return path;
}

/// The baseline to compare with. A run that writes one needs none.
Result<std::optional<std::string>> baseline_for(const Arguments& arguments,
                                                std::span<const LintInput> inputs) {
  if (arguments.has("baseline") || arguments.has("write-baseline")) {
    return arguments.value("baseline");
  }
  return configured_baseline(inputs);
}

std::vector<std::string> names_of(std::span<const LintInput> inputs) {
  std::vector<std::string> names;
  for (const LintInput& input : inputs) names.push_back(input.path == "-" ? "-" : input.name);
  return names;
}

}  // namespace

Result<FindingFilter> FindingFilter::open(const Arguments& arguments,
                                          std::span<const LintInput> inputs) {
  if (const auto clash = find_clash(arguments)) return *clash;
  FindingFilter filter;
  filter.new_baseline_ = arguments.value("write-baseline");
  filter.reason_ = arguments.value("add-ignores");
  if (filter.reason_) {
    if (const auto error = check_reason(*filter.reason_)) {
      return Error{"--add-ignores: " + error->message, {}};
    }
  }
  const auto path = baseline_for(arguments, inputs);
  if (!path) return path.error();
  if (*path) {
    Result<Baseline> baseline = Baseline::load(**path);
    if (!baseline) return baseline.error();
    filter.baseline_ = *std::move(baseline);
  }
  if (const auto revision = arguments.value("changed-since")) {
    Result<ChangedLines> changed = ChangedLines::since(*revision, names_of(inputs));
    if (!changed) return changed.error();
    filter.changed_ = *std::move(changed);
    filter.revision_ = *revision;
  }
  return filter;
}

void FindingFilter::apply_to(LintSettings& run) const {
  run.baseline = baseline_ ? &*baseline_ : nullptr;
  run.changed = changed_ ? &*changed_ : nullptr;
}

bool FindingFilter::add_ignores(std::span<const LintInput> inputs,
                                std::span<const FileReport> files, const LintSettings& run) {
  bool any = false;
  for (std::size_t i = 0; reason_ && i < inputs.size(); ++i) {
    const Result<AddedIgnores> added = consultlint::add_ignores(inputs[i], files[i], *reason_, run);
    if (!added) {
      print_error(added.error());
      failed_ = true;
    } else if (added->findings > 0) {
      fmt::print(stderr, "consultlint: {}: {} finding{} silenced\n", added->path, added->findings,
                 added->findings == 1 ? " is" : "s are");
      any = true;
    }
  }
  return any;
}

std::optional<Error> FindingFilter::write_baseline(std::span<FileReport> files) {
  if (!new_baseline_) return std::nullopt;
  const std::string text = baseline_text(*new_baseline_, files);
  if (auto error = write_file(*new_baseline_, text)) return error;
  Result<Baseline> written = Baseline::parse(*new_baseline_, text);
  if (!written) return written.error();
  baseline_ = *std::move(written);
  for (FileReport& file : files) {
    std::ranges::move(file.known, std::back_inserter(file.findings));
    file.known.clear();
    baseline_->sort_out(file);
  }
  return std::nullopt;
}

void FindingFilter::describe(Report& report) const {
  if (baseline_) {
    report.baseline = true;
    report.baseline_id = baseline_->id();
    report.baseline_path = baseline_->path();
    report.baseline_gone = baseline_->count_gone(report.files, report.rules);
  }
  for (const FileReport& file : report.files) {
    if (report.quiet || !changed_ || !changed_->is_undivided(file)) continue;
    fmt::print(stderr,
               "consultlint: {}: changed since {}; git cannot tell which paragraphs of a Word file "
               "did, so all that is found in it is reported\n",
               file.path, revision_);
  }
}

}  // namespace consultlint::cli

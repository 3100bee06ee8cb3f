#include "engine/compare_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "engine/runner.h"

namespace consultlint {
namespace {

class Comparison {
 public:
  Comparison(std::vector<std::optional<FileSummary>> summaries, std::span<FileReport> reports) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < summaries.size(); ++i) {
      if (summaries[i]) order.push_back(i);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return summaries[i]->path; });
    for (const std::size_t i : order) {
      summaries_.push_back(*std::move(summaries[i]));
      reports_.push_back(&reports[i]);
    }
  }

  bool has_several_files() const { return summaries_.size() > 1; }

  void run(const RuleInstance& rule) try {
    RunSink sink(rule.info->message);
    rule.run_check(summaries_, sink);
    for (RunFinding& finding : sink.findings()) {
      std::vector<ReportedFinding>& findings = reports_[finding.file]->findings;
      findings.push_back(reported(rule, std::move(finding)));
    }
  } catch (const std::exception& bug) {
    reports_.front()->failures.push_back(fmt::format("{} failed: {}", rule.info->id, bug.what()));
  }

  void settle() {
    for (FileReport* report : reports_) sort_and_merge(report->findings);
  }

 private:
  ReportedFinding reported(const RuleInstance& rule, RunFinding&& finding) const {
    ReportedFinding result;
    result.rule = rule.info;
    result.level = rule.level;
    result.message = std::move(finding.message);
    result.text = std::move(finding.words.text);
    result.at = std::move(finding.words.at);
    for (RunRelated& related : finding.related) {
      const bool elsewhere = related.file != finding.file;
      result.related.push_back({std::move(related.at), std::move(related.message),
                                elsewhere ? summaries_[related.file].path : std::string()});
    }
    return result;
  }

  std::vector<FileSummary> summaries_;
  std::vector<FileReport*> reports_;
};

}  // namespace

bool compare_files_wanted(std::span<const RuleInstance> rules) {
  return std::ranges::any_of(rules,
                             [](const RuleInstance& rule) { return rule.run_check != nullptr; });
}

void compare_files(std::vector<std::optional<FileSummary>> summaries,
                   std::span<const RuleInstance> rules, std::span<FileReport> reports) {
  Comparison comparison(std::move(summaries), reports);
  if (!comparison.has_several_files()) return;
  for (const RuleInstance& rule : rules) {
    if (rule.run_check) comparison.run(rule);
  }
  comparison.settle();
}

}  // namespace consultlint

#include "engine/compare_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "engine/runner.h"

namespace consultlint {
namespace {

/// The files may have catalogues, and so pages, of their own: equal rules are told by their id.
bool is_same(const RuleInstance& a, const RuleInstance& b) {
  return a.info->id == b.info->id && a.options == b.options;
}

const RuleInstance* find_same(std::span<const RuleInstance> rules, const RuleInstance& rule) {
  const auto same = std::ranges::find_if(
      rules, [&rule](const RuleInstance& other) { return is_same(other, rule); });
  return same == rules.end() ? nullptr : &*same;
}

/// The rules that compare files, each once.
std::vector<const RuleInstance*> rules_that_compare(std::span<const ComparedFile> files) {
  std::vector<const RuleInstance*> all;
  for (const ComparedFile& file : files) {
    for (const RuleInstance& rule : file.rules) {
      const bool known = std::ranges::any_of(
          all, [&rule](const RuleInstance* other) { return is_same(*other, rule); });
      if (rule.run_check && !known) all.push_back(&rule);
    }
  }
  return all;
}

/// One rule, with the files that it compares.
class Comparison {
 public:
  Comparison(std::span<const ComparedFile> files, const RuleInstance& rule) : rule_(rule) {
    for (const ComparedFile& file : files) {
      const RuleInstance* own = find_same(file.rules, rule);
      if (own == nullptr) continue;
      summaries_.push_back(file.summary);
      reports_.push_back(file.report);
      own_.push_back(own);
    }
  }

  void run() try {
    if (summaries_.size() < 2) return;
    RunSink sink(rule_.info->message);
    rule_.run_check(summaries_, sink);
    for (RunFinding& finding : sink.findings()) {
      std::vector<ReportedFinding>& findings = reports_[finding.file]->findings;
      findings.push_back(reported(std::move(finding)));
    }
  } catch (const std::exception& bug) {
    reports_.front()->failures.push_back(fmt::format("{} failed: {}", rule_.info->id, bug.what()));
  }

 private:
  ReportedFinding reported(RunFinding&& finding) const {
    const RuleInstance& own = *own_[finding.file];
    ReportedFinding result;
    result.rule = own.info;
    result.level = own.level;
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

  const RuleInstance& rule_;
  std::vector<FileSummary> summaries_;
  std::vector<FileReport*> reports_;
  std::vector<const RuleInstance*> own_;  // the same rule as each file's settings have it
};

}  // namespace

bool compare_files_wanted(std::span<const RuleInstance> rules) {
  return std::ranges::any_of(rules,
                             [](const RuleInstance& rule) { return rule.run_check != nullptr; });
}

void compare_files(std::vector<ComparedFile> files) {
  std::ranges::stable_sort(files, {}, [](const ComparedFile& file) { return file.summary.path; });
  for (const RuleInstance* rule : rules_that_compare(files)) Comparison(files, *rule).run();
  for (const ComparedFile& file : files) sort_and_merge(file.report->findings);
}

}  // namespace consultlint

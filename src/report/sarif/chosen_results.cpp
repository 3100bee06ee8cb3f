#include "report/sarif/chosen_results.h"

#include <algorithm>
#include <array>

namespace consultlint {
namespace {

/// GitHub shows no more of one upload.
constexpr std::size_t kMostForGitHub = 5000;

std::string_view clause_kind(ClauseVerdict verdict) {
  switch (verdict) {
    case ClauseVerdict::kMet:
      return "pass";
    case ClauseVerdict::kNotMet:
    case ClauseVerdict::kNoSign:
      return "fail";
    case ClauseVerdict::kCannotTell:
      return "open";
    case ClauseVerdict::kSignSeen:
      return "review";
    case ClauseVerdict::kNotCheckable:
    case ClauseVerdict::kNotApplicable:
      break;
  }
  return "notApplicable";
}

class Chooser {
 public:
  explicit Chooser(SarifProfile profile) : full_(profile == SarifProfile::kFull) {}

  void add_file(std::size_t index, const FileReport& file) {
    add_findings(index, file.findings, false);
    if (full_) {
      add_findings(index, file.known, true);
      add_findings(index, file.suppressed, true);
    }
    for (const ClauseReport& clause : file.compliance.clauses) {
      if (clause.verdict != ClauseVerdict::kNotCheckable) add({index, nullptr, &clause, false});
    }
  }

  ChosenResults take() && {
    if (!full_) keep_most_severe();
    chosen_.any_suppressed = std::ranges::any_of(chosen_.results, &SarifResult::is_suppressed);
    return std::move(chosen_);
  }

 private:
  void add_findings(std::size_t file, const std::vector<ReportedFinding>& findings, bool known) {
    for (const ReportedFinding& finding : findings) add({file, &finding, nullptr, known});
  }

  void add(const SarifResult& result) {
    const bool is_open_fault = sarif_kind(result) == "fail" && !result.is_suppressed();
    if (full_ || is_open_fault) chosen_.results.push_back(result);
  }

  void keep_most_severe() {
    std::vector<SarifResult>& results = chosen_.results;
    if (results.size() <= kMostForGitHub) return;
    std::array<std::size_t, 4> room = {};  // by level
    std::size_t left = kMostForGitHub;
    for (const Level level : {Level::kError, Level::kWarning, Level::kNote}) {
      const auto found = static_cast<std::size_t>(std::ranges::count(results, level, sarif_level));
      room.at(static_cast<std::size_t>(level)) = std::min(found, left);
      left -= room.at(static_cast<std::size_t>(level));
    }
    chosen_.left_out = results.size() - kMostForGitHub;
    std::erase_if(results, [&room](const SarifResult& result) {
      std::size_t& free = room.at(static_cast<std::size_t>(sarif_level(result)));
      if (free == 0) return true;
      --free;
      return false;
    });
  }

  bool full_;
  ChosenResults chosen_;
};

}  // namespace

bool SarifResult::is_suppressed() const {
  return clause != nullptr ? !clause->waiver.empty() : finding->suppression.has_value();
}

std::string_view sarif_kind(const SarifResult& result) {
  if (result.clause != nullptr) return clause_kind(result.clause->verdict);
  return result.finding->level == Level::kNone ? "informational" : "fail";
}

Level sarif_level(const SarifResult& result) {
  if (result.clause == nullptr) return result.finding->level;
  if (sarif_kind(result) != "fail") return Level::kNone;  // SARIF knows levels of failures only
  return result.clause->clause->level.value_or(Level::kNote);
}

ChosenResults choose_sarif_results(const Report& report, SarifProfile profile) {
  Chooser chooser(profile);
  for (std::size_t i = 0; i < report.files.size(); ++i) chooser.add_file(i, report.files[i]);
  return std::move(chooser).take();
}

}  // namespace consultlint

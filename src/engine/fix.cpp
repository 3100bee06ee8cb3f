#include "engine/fix.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "edit/apply_edits.h"
#include "edit/shift.h"
#include "engine/rule_places.h"
#include "readers/readers.h"

namespace consultlint {
namespace {

/// Rules that report a word once a document need a round for each time that it stands there.
constexpr int kMaxRounds = 100;
/// How often a rule may come back to what it wrote itself before its fixes are given up.
constexpr int kMaxReturns = 3;

using RuleIds = std::set<std::string_view>;

/// A finding that can be mended, in the document as it is in this round.
struct Candidate {
  const RuleInfo* rule = nullptr;
  Change change;  // sorted
};

bool changes_nothing(const Document& document, const Change& change) {
  return std::ranges::all_of(
      change, [&](const Edit& edit) { return document.slice(edit.span) == edit.text; });
}

Change change_of(const ReportedFinding& finding) {
  Change change;
  for (const LocatedEdit& edit : finding.edits) change.push_back({edit.span, edit.text});
  std::ranges::sort(change, {}, &Edit::span);
  return change;
}

/// Spans that are apart from each other, with something between any two.
class ApartSpans {
 public:
  /// Adds the places of a change unless one of them meets a span that is there already.
  bool add(const Change& change) {
    if (std::ranges::any_of(change, [this](const Edit& edit) { return meets(edit.span); })) {
      return false;
    }
    for (const Edit& edit : change) spans_.insert(edit.span);
    return true;
  }

 private:
  bool meets(TextSpan span) const {
    const auto next = spans_.lower_bound(span);
    if (next != spans_.end() && next->begin <= span.end) return true;
    return next != spans_.begin() && std::prev(next)->end >= span.begin;
  }

  std::set<TextSpan> spans_;
};

/// Moves those that can be made in one go out of `candidates`: the first in the document wins.
std::vector<Candidate> take_apart(std::vector<Candidate>& candidates) {
  ApartSpans taken;
  std::vector<Candidate> chosen;
  std::vector<Candidate> rest;
  for (Candidate& candidate : candidates) {
    (taken.add(candidate.change) ? chosen : rest).push_back(std::move(candidate));
  }
  candidates = std::move(rest);
  return chosen;
}

/// Remembers what each rule wrote, and notices when one mends its own words again and again.
class History {
 public:
  /// Takes note of the changes of a round, which move the text by `shift`.
  void add(std::span<const Candidate> made, const Shift& shift) {
    std::vector<int> returns;
    for (const Candidate& candidate : made) {
      for (const Edit& edit : candidate.change) {
        returns.push_back(returns_to(candidate.rule->id, edit));
        if (returns.back() >= kMaxReturns) restless_.insert(candidate.rule->id);
      }
    }
    written_.move_with(shift);
    auto next = returns.begin();
    for (const Candidate& candidate : made) {
      for (const Edit& edit : candidate.change) {
        written_.add(candidate.rule->id, shift.grown(edit.span), *next++);
      }
    }
  }

  const RuleIds& restless() const { return restless_; }

 private:
  /// How often the rule came back to that place, with this time. What takes words away comes to an
  /// end by itself.
  int returns_to(std::string_view rule, const Edit& edit) const {
    if (edit.text.size() < edit.span.size()) return 0;
    const std::optional<int> before = written_.find(rule, edit.span);
    return before ? *before + 1 : 0;
  }

  RulePlaces written_;
  RuleIds restless_;
};

/// Mends one document, round by round.
class Mender {
 public:
  Mender(const std::string& name, const FileSettings& settings, Fixability most,
         const LintSettings& run, const RuleIds& given_up)
      : name_(&name), settings_(&settings), most_(most), run_(run), given_up_(&given_up) {
    run_.keep_reading = true;
    run_.locate_parts = false;
  }

  /// Ends early when a rule turns out to be restless.
  Result<FixedDocument> run(const std::string& bytes) {
    out_.bytes = bytes;
    for (int round = 0; round < kMaxRounds && history_.restless().empty(); ++round) {
      Result<Document> document = read_document(*name_, out_.bytes, settings_->reading);
      if (!document) return document.error();
      out_.format = document->format();
      if (out_.format == Format::kDocx) break;
      const FileReport report = lint_document(*name_, *std::move(document), *settings_, run_);
      if (report.error) return *report.error;
      if (round == 0) spare_what_is_not_shown(report);
      if (!mend(report.reading->document, report.findings)) break;
    }
    for (const auto& [id, fixed] : fixed_) out_.fixed.push_back(fixed);
    return std::move(out_);
  }

  RuleIds restless() const { return history_.restless(); }

 private:
  /// A fix beside such a finding may give it another fingerprint, under which nobody knows it.
  void spare_what_is_not_shown(const FileReport& report) {
    for (const auto* const findings : {&report.suppressed, &report.known}) {
      for (const ReportedFinding& finding : *findings) {
        spared_.add(finding.rule->id, finding.at.span, 0);
      }
    }
  }

  /// Makes what can be made of the findings; false when that is nothing.
  bool mend(const Document& document, std::span<const ReportedFinding> findings) {
    out_.refused.clear();
    out_.failures.clear();
    std::vector<Candidate> waiting = candidates(document, findings);
    while (!waiting.empty()) {
      const std::vector<Candidate> chosen = take_apart(waiting);
      if (apply(document, chosen)) return true;
    }
    return false;
  }

  std::vector<Candidate> candidates(const Document& document,
                                    std::span<const ReportedFinding> findings) {
    std::vector<Candidate> found;
    for (const ReportedFinding& finding : findings) {
      const Fixability fixable = fixability(document.format(), finding);
      if (fixable == Fixability::kByHand || fixable > most_) continue;
      if (spared_.find(finding.rule->id, finding.at.span)) continue;
      if (given_up_->contains(finding.rule->id)) {
        out_.failures.push_back(given_up(finding));
        continue;
      }
      Change change = change_of(finding);
      if (!changes_nothing(document, change)) found.push_back({finding.rule, std::move(change)});
    }
    std::ranges::stable_sort(found, {}, [](const Candidate& c) { return c.change.front().span; });
    return found;
  }

  Error given_up(const ReportedFinding& finding) const {
    return {fmt::format("The fixes of {} lead back to the same finding, so none of them is made; "
                        "change it by hand, and please report this.",
                        finding.rule->id),
            fmt::format("{}:{}:{}", *name_, finding.at.place.line, finding.at.place.column)};
  }

  bool apply(const Document& document, const std::vector<Candidate>& chosen) {
    std::vector<Change> changes;
    changes.reserve(chosen.size());
    for (const Candidate& candidate : chosen) changes.push_back(candidate.change);
    AppliedChanges applied =
        apply_changes(*name_, document, out_.bytes, changes, settings_->reading);
    std::vector<Candidate> made;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (applied.refused[i]) {
        out_.refused.push_back({chosen[i].rule, *std::move(applied.refused[i])});
      } else {
        made.push_back(chosen[i]);
      }
    }
    if (made.empty()) return false;
    const Shift shift(document.text(), applied.edits);
    history_.add(made, shift);
    spared_.move_with(shift);
    for (const Candidate& candidate : made) count(candidate.rule);
    out_.bytes = std::move(applied.bytes);
    return true;
  }

  void count(const RuleInfo* rule) {
    FixedRule& fixed = fixed_[rule->id];
    fixed.rule = rule;
    ++fixed.findings;
  }

  const std::string* name_;
  const FileSettings* settings_;
  Fixability most_;
  LintSettings run_;
  const RuleIds* given_up_;
  FixedDocument out_;
  std::map<std::string_view, FixedRule> fixed_;
  History history_;
  RulePlaces spared_;
};

}  // namespace

Result<FixedDocument> fix_document(const std::string& name, const std::string& bytes,
                                   const FileSettings& settings, Fixability most,
                                   const LintSettings& run) {
  RuleIds given_up;
  for (;;) {  // each time round there is a rule less
    Mender mender(name, settings, most, run, given_up);
    Result<FixedDocument> fixed = mender.run(bytes);
    RuleIds restless = mender.restless();
    if (!fixed || restless.empty()) return fixed;
    given_up.merge(restless);
  }
}

}  // namespace consultlint

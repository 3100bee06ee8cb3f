#include "engine/suppress.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "engine/fingerprint.h"
#include "engine/silencer.h"
#include "rules/suggestion.h"

namespace consultlint {
namespace {

constexpr std::string_view kUnused = "suppression/unused";
constexpr std::string_view kUnknownRule = "suppression/unknown-rule";
constexpr std::string_view kMissingReason = "suppression/missing-reason";
constexpr std::string_view kMalformed = "suppression/malformed";

/// Every name that a wish may use.
class RuleNames {
 public:
  explicit RuleNames(const FileSettings& settings) {
    std::set<std::string_view> ran;
    for (const RuleInstance& rule : settings.plan.rules) ran.insert(rule.info->id);
    for (const BuiltinPage& page : settings.catalogue->pages()) {
      const RuleInfo& rule = page.page.rule;
      ran_.emplace(rule.id, ran.contains(rule.id) && !rule.together);
      const bool settles = !rule.on_by_default || rule.together || ran.contains(rule.id);
      for (const std::string_view many : {group_of_rule(rule.id), std::string_view("all")}) {
        const auto known = ran_.emplace(many, true).first;
        known->second = known->second && settles;
      }
    }
  }

  bool knows(std::string_view name) const { return ran_.contains(name); }
  /// Whether all that a name usually stands for ran, so that silence tells something.
  bool ran(std::string_view name) const {
    const auto known = ran_.find(name);
    return known != ran_.end() && known->second && !is_about_wishes(name);
  }

  /// What to tell somebody who wrote a name that stands for no rule.
  std::string meant_instead(std::string_view name) const {
    std::vector<std::string_view> names;
    names.reserve(ran_.size());
    for (const auto& [known, ran] : ran_) names.push_back(known);
    const auto nearest = nearest_name(name, names);
    return nearest ? fmt::format("Did you mean \"{}\"?", *nearest)
                   : "\"consultlint list rules\" shows them all.";
  }

 private:
  std::map<std::string_view, bool> ran_;
};

/// A name that stands for no rule, and whose wish it stands in.
struct UnknownName {
  Suppression origin;
  std::string name;
};

/// Takes such names out of the wishes.
std::vector<UnknownName> take_unknown_names(const RuleNames& names, std::vector<Ignore>& wishes) {
  std::vector<UnknownName> unknown;
  for (Ignore& wish : wishes) {
    std::erase_if(wish.rules, [&](const std::string& name) {
      if (names.knows(name)) return false;
      unknown.push_back({wish.origin, name});
      return true;
    });
  }
  return unknown;
}

/// Where a wish stands, as the subject of a sentence.
std::string place_of_wish(const Suppression& origin) {
  if (origin.kind == Suppression::Kind::kInSource) return "This comment";
  return fmt::format("Line {} of {}", origin.line, origin.path.substr(origin.path.rfind('/') + 1));
}

/// Says what the rules about wishes have to say of one file.
class WishReviewer {
 public:
  WishReviewer(const FileSettings& settings, const RuleNames& names, const FileReport& report)
      : settings_(settings), names_(names), report_(report) {}

  void review(const Ignores& ignores, const Silencer& silencer) {
    for (const IgnoreFault& fault : ignores.faults) {
      add(kMalformed, fault.origin, {}, {{"problem", fault.message}});
    }
    for (std::size_t i = 0; i < ignores.wishes.size(); ++i) {
      const Ignore& wish = ignores.wishes[i];
      if (wish.origin.reason.empty()) {
        add(kMissingReason, wish.origin, {}, {{"place", place_of_wish(wish.origin)}});
      }
      review_use(wish, i, silencer);
    }
  }

  void review(std::span<const UnknownName> unknown) {
    constexpr std::size_t kMostMeant = 50;  // looking for them takes its time
    for (std::size_t i = 0; i < unknown.size(); ++i) {
      const UnknownName& at = unknown[i];
      add(kUnknownRule, at.origin, at.name,
          {{"place", place_of_wish(at.origin)},
           {"name", at.name},
           {"meant", i < kMostMeant ? names_.meant_instead(at.name) : "Correct it."}});
    }
  }

  std::vector<ReportedFinding> take() && { return std::move(findings_); }

 private:
  void review_use(const Ignore& wish, std::size_t index, const Silencer& silencer) {
    std::vector<std::string_view> unused;
    for (std::size_t name = 0; name < wish.rules.size(); ++name) {
      if (!silencer.was_used(index, name) && names_.ran(wish.rules[name])) {
        unused.push_back(wish.rules[name]);
      }
    }
    if (unused.empty()) return;
    const bool whole = unused.size() == wish.rules.size();
    add(kUnused, wish.origin, fmt::format("{}", fmt::join(unused, ", ")),
        {{"place", place_of_wish(wish.origin)},
         {"rules", fmt::format("{}", fmt::join(unused, " or "))},
         {"advice", whole ? "Delete it." : "Take that name out."}});
  }

  void add(std::string_view rule, const Suppression& origin, std::string_view text,
           std::initializer_list<Argument> holes) {
    const auto instance =
        std::ranges::find_if(settings_.plan.rules, [rule](const RuleInstance& candidate) {
          return candidate.selected && candidate.info->id == rule;
        });
    if (instance == settings_.plan.rules.end()) return;
    Sink sink(instance->info->message);
    ReportedFinding finding;
    finding.rule = instance->info;
    finding.level = instance->level;
    finding.message = std::move(sink.report({}, holes).message);
    finding.text = text;
    finding.at = origin.at.value_or(report_.beginning);
    if (!origin.path.empty()) finding.related.push_back(place_in_file(origin));
    finding.fingerprint.hash = fingerprint_of(*instance->info, finding.message, finding.text);
    findings_.push_back(std::move(finding));
  }

  static LocatedRelated place_in_file(const Suppression& origin) {
    LocatedRelated related;
    related.at.place = {origin.line, 1, origin.line, 1, 0};
    related.message = "it stands here";
    related.path = origin.path;
    return related;
  }

  const FileSettings& settings_;
  const RuleNames& names_;
  const FileReport& report_;
  std::vector<ReportedFinding> findings_;
};

/// Moves what is silenced from `findings` to the file's suppressed ones; gives the rest.
std::vector<ReportedFinding> silence(Silencer& silencer, std::vector<ReportedFinding> findings,
                                     FileReport& report) {
  std::vector<ReportedFinding> left;
  for (ReportedFinding& finding : findings) {
    if (const Ignore* wish = silencer.find(finding)) {
      finding.suppression = wish->origin;
      report.suppressed.push_back(std::move(finding));
    } else {
      left.push_back(std::move(finding));
    }
  }
  return left;
}

void put_in_order(std::vector<ReportedFinding>& findings) {
  std::ranges::stable_sort(findings, {}, [](const ReportedFinding& finding) {
    return std::tuple(finding.at.place.line, finding.at.place.column, finding.rule->id);
  });
}

}  // namespace

void suppress_findings(Ignores ignores, const FileSettings& settings, FileReport& report) {
  if (ignores.wishes.empty() && ignores.faults.empty()) return;
  const RuleNames names(settings);
  const std::vector<UnknownName> unknown = take_unknown_names(names, ignores.wishes);
  Silencer silencer(ignores.wishes);
  report.findings = silence(silencer, std::move(report.findings), report);
  WishReviewer reviewer(settings, names, report);
  reviewer.review(unknown);
  reviewer.review(ignores, silencer);
  std::vector<ReportedFinding> added = silence(silencer, std::move(reviewer).take(), report);
  if (added.empty()) return;
  std::ranges::move(added, std::back_inserter(report.findings));
  put_in_order(report.findings);
  put_in_order(report.suppressed);
}

}  // namespace consultlint

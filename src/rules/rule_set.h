#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/options.h"
#include "consultlint/result.h"
#include "consultlint/rule.h"
#include "consultlint/run_check.h"
#include "rules/registry.h"

namespace consultlint {

/// A rule with its options, ready to run. `info` points into the Catalogue, which must outlive it.
struct RuleInstance {
  const RuleInfo* info = nullptr;
  Options options;
  Check check;  ///< Empty when the rule compares files.
  Level level = Level::kWarning;
  RunCheck run_check = {};   ///< Set instead of `check` when the rule compares files.
  bool selected = true;      ///< Wanted for itself; else only because clauses ask for it.
  bool level_given = false;  ///< The user set `level`: no clause changes it.
};

/// An option as a person wrote it, in a configuration, a clause or on the command line.
struct Setting {
  std::string name;
  std::string value;
};

/// Builds an instance from a page: the page's defaults, overridden by `settings`, the last of a
/// name winning. The level is the page's. An Error names the option, its range and what was given;
/// `where` is passed on into it.
Result<RuleInstance> make_rule(const BuiltinPage& page, std::span<const Setting> settings,
                               const std::string& where);

/// The rules of a run. Equal instances, by rule and options, are one, which is selected if any of
/// them is.
class RuleSet {
 public:
  /// Returns the index in rules() of the instance that now stands for `rule`.
  std::uint32_t add(RuleInstance rule);

  /// In order of addition.
  std::span<const RuleInstance> rules() const { return rules_; }
  std::vector<RuleInstance> take() && { return std::move(rules_); }

 private:
  std::vector<RuleInstance> rules_;
};

}  // namespace consultlint

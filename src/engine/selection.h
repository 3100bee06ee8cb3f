#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/codes.h"
#include "consultlint/compliance.h"
#include "consultlint/result.h"
#include "consultlint/rule.h"
#include "engine/clause_plan.h"
#include "rules/catalogue.h"
#include "rules/rule_set.h"

namespace consultlint {

/// "Report this rule, or every rule of this group, as that."
struct LevelSetting {
  std::string rule;
  Level level = Level::kWarning;
};

struct OptionSetting {
  std::string rule;
  Setting setting;
};

/// Which rules a run wants, and how. A name is a rule id, a group ("structure"), "all", or
/// "default" for the rules that their pages switch on.
struct Selection {
  std::vector<std::string> select = {};  ///< Empty: "default".
  std::vector<std::string> ignore = {};
  std::vector<LevelSetting> levels = {};    ///< Later ones win.
  std::vector<OptionSetting> options = {};  ///< Of single rules; later ones win.
  bool together = false;                    ///< Rules that compare files may run too.
  std::vector<std::string> codes = {};      ///< Codes of practice by id.
  std::vector<Waiver> waivers = {};         ///< Of clauses of these codes.
};

/// Whether that name of a selection stands for the rule.
bool stands_for_rule(std::string_view name, const RuleInfo& rule);
/// Whether a selection can name rules so.
bool stands_for_rules(const Catalogue& catalogue, std::string_view name);

/// The rules of a selection, ready to run, in id order. They point into the catalogue. Errors: a
/// name that stands for no rule, with the nearest one; an option that the rule does not have; a
/// value out of its range.
Result<std::vector<RuleInstance>> configure_rules(const Catalogue& catalogue,
                                                  const Selection& selection);

/// The rules of a selection together with those that its codes' clauses ask for, which take their
/// options from the page, the clause and the selection, the last one winning. What is ignored is
/// left out of clauses, too. Errors: those of configure_rules(); an unknown code; a waiver of a
/// clause that is in none of the codes, or without a reason.
Result<RulePlan> plan_check(const Catalogue& catalogue, const Selection& selection);

/// The same for a judgement by codes: nothing but what their clauses ask for, and all of it. No
/// code is an Error, too.
Result<RulePlan> plan_compliance(const Catalogue& catalogue, const Selection& selection);

/// The codes of a selection, each once, in the order given.
Result<std::vector<const CodeInfo*>> find_codes(const Catalogue& catalogue,
                                                const Selection& selection);

}  // namespace consultlint

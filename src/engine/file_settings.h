#pragma once
#include <vector>

#include "consultlint/codes.h"
#include "consultlint/context.h"
#include "consultlint/rule.h"
#include "engine/clause_plan.h"
#include "engine/settings_layer.h"
#include "readers/readers.h"
#include "rules/catalogue.h"

namespace consultlint {

struct Configuration;

/// How the documents of one place are checked. Made by a Workspace, which owns it and all that it
/// views; immutable, so that threads may share it.
struct FileSettings {
  const Catalogue* catalogue = nullptr;
  Context context = {};
  ReadOptions reading = {};
  RulePlan plan = {};                       ///< The rules that run, and the clauses they answer.
  std::vector<const RuleInfo*> rules = {};  ///< Those of the plan, each once, in id order.
  std::vector<const CodeInfo*> codes = {};  ///< That were asked for, each once.
  Level fail_on = Level::kWarning;          ///< The lowest level that fails the run.
  const Configuration* configuration = nullptr;  ///< Null when there is none.
  SettingsLayer given = {};                      ///< All that was said, and where.
};

}  // namespace consultlint

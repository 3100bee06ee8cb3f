#pragma once
#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "consultlint/result.h"
#include "engine/inputs.h"
#include "engine/lint.h"
#include "engine/workspace.h"

namespace consultlint::cli {

/// Options that `check` and `inspect` share: what is taken for granted about the documents.
inline constexpr std::array<OptionRow, 5> kContextOptions = {{
    {"kind", "KIND", "take every document for this kind; see 'consultlint list kinds'"},
    {"nation", "NATION",
     "whose bank holidays count: england-and-wales, scotland or northern-ireland"},
    {"reference-date", "YYYY-MM-DD",
     "what counts as today; without it nothing is compared with today"},
    {"revisions", "VIEW",
     "read tracked changes of Word files as accepted (default) or as the original before them"},
    {"stdin-filename", "NAME", "name of the document read from standard input"},
}};

/// Options that say which rules run.
inline constexpr std::array<OptionRow, 3> kRuleOptions = {{
    {"select", "RULES",
     "run only these rules or groups, parted by commas; 'all' for every rule, 'default' for those "
     "that are on by default"},
    {"ignore", "RULES", "leave out these rules or groups"},
    {"level", "RULE=LEVEL", "report a rule or group as note, warning or error"},
}};

inline constexpr OptionRow kPackOption = {"pack", "DIR", "add the checks and codes of a folder"};

/// Options that say where rules come from, and how they judge.
inline constexpr std::array<OptionRow, 2> kPageOptions = {{
    {"set", "RULE.OPTION=VALUE", "set an option of a rule; 'consultlint explain RULE' lists them"},
    kPackOption,
}};

/// Options that say which configuration holds.
inline constexpr std::array<OptionRow, 2> kConfigurationOptions = {{
    {"config", "FILE", "configuration for all documents, instead of the nearest consultlint.yaml"},
    {"isolated", "", "read no configuration"},
}};

/// Of commands that are given documents.
inline constexpr std::array<OptionRow, 1> kExclusionOptions = {{
    {"force-exclude", "",
     "leave out what the configuration excludes even when it is named, as pre-commit does"},
}};

inline constexpr OptionRow kCodeOption = {
    "code", "CODES", "codes of practice, parted by commas; see 'consultlint list codes'"};

/// The error of a command that was given no document.
Error no_document();

/// Several option tables as one.
std::vector<OptionRow> join(std::initializer_list<std::span<const OptionRow>> tables);

/// What the options decide about every file.
Result<Overrides> read_overrides(const Arguments& arguments);

/// Opens the workspace that the options describe.
Result<Workspace> open_workspace(const Arguments& arguments, Planner plan = plan_check);

/// The documents that the user's words name, without those that configurations exclude.
Inputs find_documents(std::span<const std::string> words, const Arguments& arguments,
                      Workspace& workspace);

/// The inputs with the names that reports call them by and the settings of each. An Error is for
/// what is wrong on the command line; what is wrong in the configuration of a file is told in the
/// report of that file.
Result<std::vector<LintInput>> name_inputs(std::span<const std::string> paths,
                                           const Arguments& arguments, Workspace& workspace);

}  // namespace consultlint::cli

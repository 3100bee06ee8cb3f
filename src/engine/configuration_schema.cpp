#include "engine/configuration_schema.h"

#include <algorithm>
#include <vector>

#include "engine/setting_values.h"

namespace consultlint {
namespace {

constexpr ConfigurationKey kMatch = {
    "match",
    KeyShape::kNames,
    "Patterns of the files that the section is for: `*` stands for any characters but a slash, "
    "`**` for any at all. A pattern without a slash matches that name at any depth; what matches "
    "a folder matches all that is below it.",
    R"("annexes/**")",
    {},
    true};

const ConfigurationKey kWaiverKeys[] = {
    {"code", KeyShape::kText, "Id of a code of practice.", "gunning", {}, true},
    {"clause", KeyShape::kText, "Label of one of its clauses.", "2.b", {}, true},
    {"reason",
     KeyShape::kText,
     "Why the paper departs from it, as the report will show it.",
     "The fund closes on 1 May, so that six weeks were left.",
     {},
     true},
};

/// What can be said of the documents, for all or for some.
std::vector<ConfigurationKey> document_keys() {
  return {
      {"codes", KeyShape::kNames,
       "Codes of practice to check by, as with --code; 'consultlint list codes' shows them.",
       "[gunning]"},
      {"kind", KeyShape::kChoice,
       "The kind of documents that do not name their own in front matter; without it, each is "
       "detected.",
       "consultation", kind_names()},
      {"nation", KeyShape::kChoice, "Whose bank holidays count; without it, the text tells.",
       "england-and-wales", nation_names()},
      {"reference-date", KeyShape::kDate,
       "What counts as today; without it, nothing is compared with today.", "2026-01-05"},
      {"revisions", KeyShape::kChoice,
       "Read tracked changes of Word files as accepted, or as the original before them.",
       "accepted", revisions_names()},
      {"select", KeyShape::kNames,
       "Rules or groups that run: 'default' for those that are on by default, 'all' for every "
       "rule.",
       "[default, spelling]"},
      {"ignore", KeyShape::kNames, "Rules or groups that do not run.", "[plain/latin-terms]"},
      {"rules", KeyShape::kRules,
       "Level and options of a rule, or the level of a group. 'consultlint explain RULE' shows "
       "the options.",
       "\n  jargon: note\n  timescale/short-period:\n    level: error\n    min-weeks: 8"},
      {"waivers", KeyShape::kWaivers,
       "Comply or explain: clauses that the papers depart from, each with the reason that reports "
       "show.",
       "\n  - code: gunning\n    clause: 2.b\n    reason: The fund closes on 1 May."},
      {"fail-on", KeyShape::kChoice, "The lowest level that makes the exit code 1.", "warning",
       level_names()},
  };
}

/// What holds for all documents of a configuration.
std::vector<ConfigurationKey> folder_keys() {
  return {
      {"packs", KeyShape::kNames,
       "Folders with checks and codes of your own, named from the folder of this file.",
       "[house-rules]"},
      {"dictionaries", KeyShape::kNames,
       "Files with words that are right here, one a line, for the rules about spelling.",
       "[words.txt]"},
      {"exclude", KeyShape::kNames,
       "Patterns of files and folders to leave out when a folder is checked. A file named on the "
       "command line is checked all the same, unless --force-exclude is given.",
       "[archive, \"*.draft.md\"]"},
      {"baseline", KeyShape::kPath,
       "File of findings that are known already; see --write-baseline.", "baseline.json"},
      {"files", KeyShape::kSections,
       "Settings for some of the files only. Later sections win. Each can have any of the keys "
       "above, from 'codes' to 'fail-on'.",
       "\n  - match: \"annexes/**\"\n    kind: other\n    ignore: [structure]"},
  };
}

std::vector<ConfigurationKey> all_keys() {
  std::vector<ConfigurationKey> keys = document_keys();
  std::ranges::copy(folder_keys(), std::back_inserter(keys));
  return keys;
}

std::vector<ConfigurationKey> keys_of_sections() {
  std::vector<ConfigurationKey> keys = document_keys();
  keys.insert(keys.begin(), kMatch);
  return keys;
}

}  // namespace

std::span<const ConfigurationKey> configuration_keys() {
  static const std::vector<ConfigurationKey> keys = all_keys();
  return keys;
}

std::span<const ConfigurationKey> section_keys() {
  static const std::vector<ConfigurationKey> keys = keys_of_sections();
  return keys;
}

std::span<const ConfigurationKey> waiver_keys() {
  return kWaiverKeys;
}

}  // namespace consultlint

#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "consultlint/codes.h"
#include "consultlint/result.h"
#include "engine/configuration.h"
#include "engine/configuration_finder.h"
#include "engine/file_settings.h"
#include "engine/settings_layer.h"
#include "rules/catalogue.h"
#include "rules/registry.h"

namespace consultlint {

/// What the command line decides about every file.
struct Overrides {
  SettingsLayer given = {};
  bool together = false;                          ///< Rules that compare files may run too.
  std::vector<std::string> packs = {};            ///< Folders of pages, beside the configured.
  std::optional<std::string> configuration = {};  ///< A file, instead of the nearest one.
  bool isolated = false;                          ///< No configuration is read.
};

/// The pages that every catalogue stands on.
struct BuiltIn {
  std::span<const BuiltinPage> pages = builtin_pages();
  const PhraseTableData& phrases = builtin_phrases();
  std::span<const CodeInfo> codes = builtin_codes();
};

/// How a workspace plans the rules of a file: plan_check() or plan_compliance().
using Planner = Result<RulePlan> (*)(const Catalogue&, const Selection&);

/// Tells for each document how it is checked: by the built-in pages, the configuration nearest to
/// it, the sections of it that match the document, and the command line, which stands above all.
///
/// Files with the same settings share one FileSettings, which lives as long as the workspace.
/// Configurations, packs and dictionaries are read once, when first needed: to see a change of
/// them, make a new workspace. Not thread-safe, but what it gave may be used on any thread.
class Workspace {
 public:
  /// Errors: a pack, or the configuration named on the command line, that cannot be read.
  static Result<Workspace> open(Overrides overrides, Planner plan = plan_check,
                                BuiltIn builtin = {});

  /// The settings of the document at `path`, which need not exist. Errors: a configuration that is
  /// wrong, with file, line and column; what is wrong on the command line, without a place.
  Result<const FileSettings*> settings_for(const std::string& path);

  /// The pages that documents at `path` are checked by. Errors: a configuration or a pack that
  /// cannot be read; the names in it are not looked at.
  Result<const Catalogue*> catalogue_for(const std::string& path);

  /// Whether the configuration of a file or folder wants it left out. False where the configuration
  /// is wrong: settings_for() says so.
  bool excludes(const std::string& path);

  /// The rules of all settings given so far, each id once, in order of id: Report::rules.
  std::vector<const RuleInfo*> rules() const;
  /// The codes of all settings given so far, each id once: Report::codes.
  std::vector<const CodeInfo*> codes() const;

 private:
  /// A configuration and which of its sections match.
  using Key = std::pair<const Configuration*, std::vector<bool>>;

  /// What all files of a configuration share.
  struct Ground {
    const Catalogue* catalogue = nullptr;
    std::vector<std::string> words;  // of its dictionaries
  };

  Workspace(Overrides overrides, Planner plan, BuiltIn builtin)
      : overrides_(std::move(overrides)), plan_(plan), builtin_(builtin) {}

  Result<const Configuration*> configuration_for(const std::string& path);
  Result<const Catalogue*> catalogue_with(const Configuration* configuration);
  Result<const Ground*> ground_of(const Configuration* configuration);
  Result<Ground> lay_ground(const Configuration* configuration);
  Result<FileSettings> make_settings(const Key& key);

  Overrides overrides_;
  Planner plan_;
  BuiltIn builtin_;
  ConfigurationFinder configurations_;
  // Maps, because what stands in them is pointed to.
  std::map<std::vector<std::string>, Result<Catalogue>> catalogues_;  // by packs
  std::map<const Configuration*, Result<Ground>> grounds_;
  std::map<Key, Result<FileSettings>> settings_;
  std::vector<const FileSettings*> used_;  // in the order first asked for
};

}  // namespace consultlint

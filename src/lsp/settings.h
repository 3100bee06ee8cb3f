#pragma once
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "consultlint/result.h"
#include "engine/baseline.h"
#include "engine/file_settings.h"
#include "engine/workspace.h"
#include "lsp/json.h"

namespace consultlint::lsp {

/// How one document is checked. Owns what it points to together with others, so that settings may
/// be read anew while a document is being checked by the old ones.
struct HeldSettings {
  std::shared_ptr<const void> owner = {};
  const FileSettings* settings = nullptr;
  const Baseline* baseline = nullptr;  ///< Null where the configuration names none.
};

/// How documents are checked: what the command line of the server says, over the configuration that
/// the client names or that is nearest to each document.
class Settings {
 public:
  explicit Settings(Overrides overrides)
      : overrides_(std::move(overrides)), configuration_(overrides_.configuration) {}

  /// Takes what the client says under its section `consultlint`: `configuration`, the path of a
  /// configuration for all documents, from `root`; empty for the nearest. Says whether that is
  /// news.
  bool configure(const Json& section, const std::string& root);
  /// Has all files that settings depend on read anew when next needed.
  void reload() { read_.reset(); }

  /// For the document at `path`. Errors: the configuration, or what it names, cannot be used.
  Result<HeldSettings> settings_for(const std::string& path);

  /// Whether the configuration of that document wants it left out. False where settings cannot be
  /// read: settings_for() says so.
  bool excludes(const std::string& path);

 private:
  struct Read;
  /// What was read last, or is now. Errors: those of Workspace::open().
  Result<Read*> read();
  Result<const Baseline*> baseline_of(const FileSettings& settings);

  Overrides overrides_;
  std::optional<std::string> configuration_;  // of the command line
  std::shared_ptr<Read> read_;                // null: to be read
};

}  // namespace consultlint::lsp

#pragma once
#include <map>
#include <memory>
#include <string>

#include "consultlint/result.h"
#include "engine/configuration.h"

namespace consultlint {

/// Finds and reads configurations, each once, and looks into each folder once. Not thread-safe;
/// what it gave lives as long as the finder, and may be used on any thread.
class ConfigurationFinder {
 public:
  /// The configuration in the folder of `path` or in the nearest folder above it; null when there
  /// is none. `path` need not exist. Nothing is merged: those further up do not count. Errors:
  /// those of read_configuration(), a link that leads outside its folder, and a file that was meant
  /// for a configuration by its name.
  Result<const Configuration*> nearest(const std::string& path);

  /// The configuration in that file.
  Result<const Configuration*> read(const std::string& file);

 private:
  using Owned = Result<std::unique_ptr<const Configuration>>;

  /// The nearest file for documents in `folder`, which is absolute; empty when there is none.
  const std::string& nearest_file(const std::string& folder);

  std::map<std::string, std::string> nearest_;  // by folder
  std::map<std::string, Owned> read_;           // by file
};

}  // namespace consultlint

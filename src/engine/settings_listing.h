#pragma once
#include <string>
#include <vector>

#include "engine/file_settings.h"

namespace consultlint {

/// One setting of a file, with the place that decided it.
struct ListedSetting {
  std::string name;   ///< "kind", "timescale/short-period", "timescale/short-period.min-weeks".
  std::string value;  ///< "off" for a rule that does not run.
  std::string where;  ///< "consultlint.yaml:3:7", "command line", "gunning:2.b", "page", "default".
};

/// Every setting of a file, whoever decided it: what is said of the documents, then each rule of
/// the catalogue in order of id, with the options of those that run. A rule that clauses ask for
/// with options of their own stands there once more.
std::vector<ListedSetting> list_settings(const FileSettings& settings);

}  // namespace consultlint

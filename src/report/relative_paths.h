#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "consultlint/report.h"

namespace consultlint {

/// The path of every file of a report as consumers want it, in order: from `Report::folder`, with
/// forward slashes, and without "." and ".." ("./a/../b.md" is "b.md"). Files outside of that
/// folder are named from the folder that they have in common, so that a report never tells where on
/// which machine it was made.
std::vector<std::string> relative_paths(const Report& report);

/// The same by FileReport::path, for findings that speak of another file. Views the report.
class RelativePaths {
 public:
  explicit RelativePaths(const Report& report);
  /// The relative path of a file; `path` itself where the report has no such file.
  std::string_view operator[](std::string_view path) const;

 private:
  std::unordered_map<std::string_view, std::string> names_;
};

}  // namespace consultlint

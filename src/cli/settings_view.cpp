#include "cli/settings_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/command.h"
#include "engine/configuration.h"
#include "engine/settings_listing.h"

namespace consultlint::cli {
namespace {

void print(const LintInput& input) {
  const std::vector<ListedSetting> settings = list_settings(**input.settings);
  std::size_t width = 0;
  for (const ListedSetting& setting : settings) width = std::max(width, setting.name.size());
  const Configuration* configuration = (*input.settings)->configuration;
  std::cout << fmt::format(
      "{}, {}\n", input.name,
      configuration == nullptr ? "without a configuration" : "by " + configuration->path);
  for (const ListedSetting& setting : settings) {
    std::cout << fmt::format("  {:{}}  {}  [{}]\n", setting.name, width, setting.value,
                             setting.where);
  }
}

}  // namespace

int print_settings(std::span<const LintInput> inputs) {
  int code = kClean;
  for (const LintInput& input : inputs) {
    if (input.settings) {
      print(input);
    } else {
      code = fail(input.settings.error());
    }
  }
  return code;
}

}  // namespace consultlint::cli

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <iostream>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/run_options.h"
#include "engine/configuration.h"
#include "engine/configuration_schema.h"
#include "engine/files.h"

namespace consultlint::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<OptionRow, 1> kOptions = {{
    {"schema", "", "print the JSON Schema of configurations, for editors, and write nothing"},
}};

int write_configuration(const std::string& folder) {
  const std::string path = (fs::path(folder) / kConfigurationName).lexically_normal().string();
  std::error_code failed;
  if (fs::exists(fs::symlink_status(path, failed))) {
    return fail({"there is a configuration already; it is left as it is", path});
  }
  if (const auto error = write_file(path, commented_configuration())) return fail(*error);
  std::cout << path << " is written. Take away the '#' in front of what you want to set.\n";
  return kClean;
}

}  // namespace

CommandHelp help_of_init() {
  return {
      "init [OPTIONS] [DIR]",
      "Writes a commented consultlint.yaml into a folder, by default this one. It says nothing\n"
      "until you take away a '#'. A file that is there already is left alone.",
      join({kOptions}),
      "consultlint init\n"
      "consultlint init --schema > consultlint.schema.json\n",
      "DIR"};
}

int run_init(const Arguments& arguments) {
  if (arguments.has("schema")) {
    std::cout << configuration_schema();
    return kClean;
  }
  if (arguments.words().size() > 1) return fail({"name one folder, or none for this one", {}});
  return write_configuration(arguments.words().empty() ? "." : arguments.words().front());
}

}  // namespace consultlint::cli

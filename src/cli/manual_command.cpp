#include <iostream>

#include "cli/command.h"
#include "cli/manual.h"

namespace consultlint::cli {

CommandHelp help_of_manual() {
  return {"manual",
          "Prints the manual page, for 'man -l -'.",
          {},
          "consultlint manual | man -l -\n",
          ""};
}

int run_manual(const Arguments& arguments) {
  if (!arguments.words().empty()) return fail({"'manual' takes no words", {}});
  std::cout << manual_page();
  return kClean;
}

}  // namespace consultlint::cli

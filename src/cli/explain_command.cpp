#include <algorithm>
#include <array>
#include <iostream>

#include "cli/arguments.h"
#include "cli/command.h"
#include "rules/catalogue.h"

namespace consultlint::cli {
namespace {

constexpr std::array<OptionRow, 2> kOptions = {{
    {"pack", "DIR", "add the check pages of a folder"},
    {"help", "", "show this help", 'h'},
}};

/// The page without its front matter, under a line that says what the front matter said.
void print_page(const RuleInfo& rule) {
  std::string_view body = rule.page;
  const std::size_t title = body.find("\n# ");
  if (title != std::string_view::npos) body.remove_prefix(title + 1);
  const std::size_t title_end = std::min(body.find('\n'), body.size());
  std::cout << body.substr(0, title_end) << "\n\n"
            << rule.id << ": " << to_string(rule.level) << ", "
            << (rule.on_by_default ? "on by default" : "off by default")
            << (rule.together ? " with --together" : "") << ", since " << rule.since << '\n'
            << body.substr(title_end);
  if (!body.ends_with('\n')) std::cout << '\n';
}

}  // namespace

int run_explain(std::span<const std::string> words) {
  const Result<Arguments> arguments = Arguments::parse(words, kOptions);
  if (!arguments) return fail(arguments.error());
  if (arguments->has("help")) {
    std::cout << "usage: consultlint explain RULE...\n\nShows the pages of rules.\n\n"
              << describe(kOptions);
    return kClean;
  }
  if (arguments->words().empty()) {
    return fail({"name a rule; 'consultlint list rules' shows them", {}});
  }
  const Result<Catalogue> catalogue = Catalogue::load(arguments->values("pack"));
  if (!catalogue) return fail(catalogue.error());
  for (const std::string& id : arguments->words()) {
    const BuiltinPage* page = catalogue->find(id);
    if (page == nullptr) return fail(catalogue->unknown(id, {}));
    print_page(page->page.rule);
  }
  return kClean;
}

}  // namespace consultlint::cli

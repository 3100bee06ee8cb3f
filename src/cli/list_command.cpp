#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "cli/command.h"
#include "cli/formats.h"
#include "cli/run_options.h"
#include "report/inspect.h"
#include "rules/catalogue.h"
#include "rules/suggestion.h"

namespace consultlint::cli {
namespace {

constexpr std::array<std::string_view, 5> kSubjects = {"rules", "codes", "kinds", "formats",
                                                       "views"};

void print_rules(const Catalogue& catalogue) {
  std::size_t width = 0;
  for (const BuiltinPage& page : catalogue.pages()) {
    width = std::max(width, page.page.rule.id.size());
  }
  for (const BuiltinPage& page : catalogue.pages()) {
    const RuleInfo& rule = page.page.rule;
    std::cout << fmt::format("{:{}}  {:7}  {:3}  {}\n", rule.id, width, to_string(rule.level),
                             rule.on_by_default ? "on" : "off", rule.title);
  }
}

void print_codes(const Catalogue& catalogue) {
  std::size_t width = 0;
  for (const CodeInfo& code : catalogue.codes()) width = std::max(width, code.id.size());
  for (const CodeInfo& code : catalogue.codes()) {
    std::cout << fmt::format("{:{}}  {:10}  {:3} clauses  {}\n", code.id, width, code.date,
                             code.clauses.size(), code.title);
  }
}

void print_kinds() {
  for (int i = 0; i < kDocumentKinds; ++i) {
    std::cout << to_string(static_cast<DocumentKind>(i)) << '\n';
  }
}

void print_formats() {
  std::size_t width = 0;
  for (const ReportFormat& format : report_formats()) width = std::max(width, format.name.size());
  for (const ReportFormat& format : report_formats()) {
    std::cout << fmt::format("{:{}}  {}\n", format.name, width, format.summary);
  }
}

void print_views() {
  for (const std::string_view name : inspect_view_names()) std::cout << name << '\n';
}

int list(const std::string& subject, const Arguments& arguments) {
  if (subject == "rules" || subject == "codes") {
    Result<Workspace> workspace = open_workspace(arguments);
    if (!workspace) return fail(workspace.error());
    const Result<const Catalogue*> catalogue = workspace->catalogue_for(".");
    if (!catalogue) return fail(catalogue.error());
    (subject == "rules" ? print_rules : print_codes)(**catalogue);
  } else if (subject == "kinds") {
    print_kinds();
  } else if (subject == "formats") {
    print_formats();
  } else if (subject == "views") {
    print_views();
  } else {
    return fail({fmt::format("cannot list '{}'; {}", subject, suggestion(subject, kSubjects)), {}});
  }
  return kClean;
}

}  // namespace

CommandHelp help_of_list() {
  return {"list rules|codes|kinds|formats|views",
          "Lists what the program has: the names that other commands take.",
          join({std::span(&kPackOption, 1), kConfigurationOptions}),
          "consultlint list rules\n"
          "consultlint list codes --pack council-pack/\n",
          "SUBJECT"};
}

int run_list(const Arguments& arguments) {
  if (arguments.words().size() != 1) {
    return fail({"list what? rules, codes, kinds, formats or views", {}});
  }
  return list(arguments.words().front(), arguments);
}

}  // namespace consultlint::cli

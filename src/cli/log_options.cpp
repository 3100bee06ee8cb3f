#include "cli/log_options.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/checkout.h"
#include "engine/rule_overrides.h"

namespace consultlint::cli {
namespace {

/// Consumers take what stands before the last slash for the category.
bool is_category(const std::string& name) {
  const bool is_printed = std::ranges::all_of(
      name, [](char c) { return static_cast<unsigned char>(c) > ' ' && c != '\x7F'; });
  return is_printed && !name.empty() && !name.starts_with('/') && !name.ends_with('/');
}

std::vector<const FileSettings*> settings_of(std::span<const LintInput> inputs) {
  std::vector<const FileSettings*> settings;
  for (const LintInput& input : inputs) {
    if (!input.settings) continue;
    if (std::ranges::find(settings, *input.settings) == settings.end()) {
      settings.push_back(*input.settings);
    }
  }
  return settings;
}

}  // namespace

Result<LogDetails> LogDetails::read(const Arguments& arguments, const std::string& folder,
                                    std::span<const LintInput> inputs) {
  LogDetails details;
  if (const auto name = arguments.value("category")) {
    if (!is_category(*name)) {
      return Error{
          fmt::format("--category wants a name without spaces, such as papers, not '{}'", *name),
          {}};
    }
    details.category_ = *name;
  }
  if (arguments.has("provenance")) {
    Result<Checkout> checkout = read_checkout(folder);
    if (!checkout) return checkout.error();
    details.checkout_ = *std::move(checkout);
  }
  details.overrides_ = rule_overrides(settings_of(inputs));
  return details;
}

void LogDetails::describe(Report& report) const {
  report.category = category_;
  if (checkout_) report.checkout = &*checkout_;
  report.overrides = overrides_;
}

}  // namespace consultlint::cli

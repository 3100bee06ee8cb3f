#include "engine/ignore_request.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "rules/suggestion.h"
#include "text/tokens.h"

namespace consultlint {
namespace {

/// In the order of IgnoreReach.
constexpr std::array<std::string_view, 5> kVerbs = {"ignore", "ignore-next-line", "ignore-start",
                                                    "ignore-end", "ignore-file"};

/// What people put between a rule and the reason is no part of the reason.
std::string without_lead(std::string_view reason) {
  constexpr std::string_view kDashes[] = {"--", "-", "\u2013", "\u2014", ":"};
  for (const std::string_view dash : kDashes) {
    if (reason.starts_with(dash)) reason.remove_prefix(dash.size());
  }
  skip_spaces(reason);
  return std::string(reason);
}

}  // namespace

std::vector<std::string> take_rules(std::string_view& text) {
  std::vector<std::string> rules;
  bool more = true;
  while (more && !text.empty()) {
    std::string_view token = take_token(text);
    more = token.ends_with(',') || text.starts_with(',');
    while (!token.empty()) {
      std::string_view name = token.substr(0, token.find(','));
      token.remove_prefix(std::min(name.size() + 1, token.size()));
      if (name.ends_with(':')) name.remove_suffix(1);
      if (!name.empty()) rules.emplace_back(name);
    }
  }
  return rules;
}

Result<IgnoreRequest> parse_ignore(std::string_view text) {
  const std::string_view verb = take_token(text);
  const auto* const found = std::ranges::find(kVerbs, verb);
  if (found == kVerbs.end()) {
    return Error{
        fmt::format("\"{}\" is nothing that a comment can ask: {}", verb, suggestion(verb, kVerbs)),
        {}};
  }
  IgnoreRequest request;
  request.reach = static_cast<IgnoreReach>(found - kVerbs.begin());
  request.rules = take_rules(text);
  request.reason = without_lead(text);
  if (request.rules.empty() && request.reach != IgnoreReach::kEnd) {
    return Error{fmt::format("The comment names no rule. Write \"{} RULE reason\", with the rule "
                             "as the report shows it in square brackets.",
                             verb),
                 {}};
  }
  return request;
}

}  // namespace consultlint

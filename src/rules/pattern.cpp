#include "consultlint/pattern.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <utility>

namespace consultlint {
namespace {

/// RE2's own limit of memory for one pattern's automaton, and so of the time that a hostile page
/// can take.
constexpr std::int64_t kMemoryBudget = 4 << 20;

RE2::Options re2_options() {
  RE2::Options options(RE2::Quiet);
  options.set_case_sensitive(false);
  options.set_max_mem(kMemoryBudget);
  return options;
}

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

/// Where a group lies in the text; empty at 0 for a group that took no part.
TextSpan span_of(const re2::StringPiece& group, std::string_view text) {
  if (group.data() == nullptr) return {};
  const auto begin = static_cast<std::uint32_t>(group.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(group.size())};
}

}  // namespace

struct Pattern::State {
  explicit State(std::string_view pattern)
      : expression(fmt::format("(?m){}", pattern), re2_options()) {}

  RE2 expression;
};

Pattern::Pattern(std::unique_ptr<State> state) : state_(std::move(state)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::compile(std::string_view pattern) {
  auto state = std::make_unique<State>(pattern);
  if (!state->expression.ok()) {
    const RE2 as_written(piece(pattern), re2_options());  // its error quotes the pattern
    return Error{fmt::format("the pattern '{}' is wrong: {}", pattern, as_written.error()), {}};
  }
  return Pattern(std::move(state));
}

std::optional<Pattern::Match> Pattern::find(std::string_view text, TextSpan within) const {
  std::vector<re2::StringPiece> groups(
      static_cast<std::size_t>(state_->expression.NumberOfCapturingGroups()) + 1);
  if (!state_->expression.Match(piece(text), within.begin, within.end, RE2::UNANCHORED,
                                groups.data(), static_cast<int>(groups.size()))) {
    return std::nullopt;
  }
  Match match{span_of(groups.front(), text), {}};
  for (std::size_t i = 1; i < groups.size(); ++i) {
    match.groups.push_back(span_of(groups[i], text));
  }
  return match;
}

bool Pattern::matches(std::string_view text) const {
  return RE2::PartialMatch(piece(text), state_->expression);
}

}  // namespace consultlint

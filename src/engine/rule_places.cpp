#include "engine/rule_places.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace consultlint {

/// The first that does not end before `span` begins.
RulePlaces::Spans::const_iterator RulePlaces::first_touching(const Spans& spans, TextSpan span) {
  const auto next = spans.upper_bound(span.begin);
  if (next == spans.begin()) return next;
  const auto before = std::prev(next);
  return before->second.end >= span.begin ? before : next;
}

void RulePlaces::add(std::string_view rule, TextSpan span, int number) {
  Spans& spans = rules_[rule];
  auto touching = first_touching(spans, span);
  while (touching != spans.end() && touching->first <= span.end) {
    span = {std::min(span.begin, touching->first), std::max(span.end, touching->second.end)};
    number = std::max(number, touching->second.number);
    touching = spans.erase(touching);
  }
  spans.emplace(span.begin, Rest{span.end, number});
}

std::optional<int> RulePlaces::find(std::string_view rule, TextSpan span) const {
  const auto spans = rules_.find(rule);
  if (spans == rules_.end()) return std::nullopt;
  std::optional<int> highest;
  for (auto touching = first_touching(spans->second, span);
       touching != spans->second.end() && touching->first <= span.end; ++touching) {
    highest = std::max(highest.value_or(touching->second.number), touching->second.number);
  }
  return highest;
}

void RulePlaces::move_with(const Shift& shift) {
  for (auto& [rule, spans] : rules_) {
    for (const auto& [begin, rest] : std::exchange(spans, {})) {
      add(rule, shift.grown({begin, rest.end}), rest.number);
    }
  }
}

}  // namespace consultlint

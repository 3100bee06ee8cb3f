#include "engine/silencer.h"

#include <algorithm>

#include "text/tokens.h"

namespace consultlint {
namespace {

constexpr std::string_view kGroup = "suppression";

/// Whether `text` begins with `words`, whatever blanks stand between them.
bool begins_with_words(std::string_view text, std::string_view words) {
  while (!words.empty()) {
    const std::string_view wanted = take_token(words);
    const std::string_view there = take_token(text);
    if (words.empty() ? !there.starts_with(wanted) : there != wanted) return false;
  }
  return true;
}

}  // namespace

std::string_view group_of_rule(std::string_view id) {
  return id.substr(0, id.find('/'));
}

bool is_about_wishes(std::string_view rule) {
  return group_of_rule(rule) == kGroup;
}

Silencer::Silencer(std::span<const Ignore> wishes) : wishes_(wishes) {
  for (std::uint32_t wish = 0; wish < wishes.size(); ++wish) {
    used_.emplace_back(wishes[wish].rules.size());
    for (std::uint32_t name = 0; name < wishes[wish].rules.size(); ++name) index({wish, name});
  }
  for (auto& [name, wanted] : names_) settle(wanted);
}

void Silencer::index(Use use) {
  const Ignore& wish = wishes_[use.wish];
  Wanted& wanted = names_[wish.rules[use.name]];
  if (!wish.fingerprint.empty()) {
    wanted.by_fingerprint.emplace(wish.fingerprint, use);
  } else if (!wish.words.empty()) {
    wanted.by_words.push_back(use);
  } else {
    wanted.by_line.push_back(use);
  }
}

void Silencer::settle(Wanted& wanted) const {
  const auto lines = [this](const Use& use) { return wishes_[use.wish].lines; };
  std::ranges::stable_sort(wanted.by_line, {},
                           [&lines](const Use& use) { return lines(use).first; });
  for (const Use& use : wanted.by_line) {
    const bool reaches_further =
        wanted.furthest.empty() || lines(use).last > lines(wanted.furthest.back()).last;
    wanted.furthest.push_back(reaches_further ? use : wanted.furthest.back());
  }
}

const Silencer::Use* Silencer::find_in(const Wanted& wanted, const ReportedFinding& finding) const {
  const std::uint32_t line = finding.at.place.line;
  const auto behind = std::ranges::upper_bound(
      wanted.by_line, line, {}, [this](const Use& use) { return wishes_[use.wish].lines.first; });
  if (behind != wanted.by_line.begin()) {
    const Use& furthest =
        wanted.furthest[static_cast<std::size_t>(behind - wanted.by_line.begin()) - 1];
    if (wishes_[furthest.wish].lines.last >= line) return &furthest;
  }
  const auto named = wanted.by_fingerprint.find(finding.fingerprint.hash);
  if (named != wanted.by_fingerprint.end()) return &named->second;
  const auto quoted = std::ranges::find_if(wanted.by_words, [&](const Use& use) {
    return begins_with_words(finding.text, wishes_[use.wish].words);
  });
  return quoted == wanted.by_words.end() ? nullptr : &*quoted;
}

const Ignore* Silencer::find(const ReportedFinding& finding) {
  const std::string_view id = finding.rule->id;
  const Ignore* first = nullptr;
  for (const std::string_view name : {id, group_of_rule(id), std::string_view("all")}) {
    const auto wanted = names_.find(name);
    if (wanted == names_.end() || (name == "all" && is_about_wishes(id))) continue;
    const Use* use = find_in(wanted->second, finding);
    if (use == nullptr) continue;
    used_[use->wish][use->name] = true;
    if (first == nullptr) first = &wishes_[use->wish];
  }
  return first;
}

}  // namespace consultlint

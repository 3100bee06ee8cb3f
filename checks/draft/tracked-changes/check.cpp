#include "consultlint/check.h"

#include <algorithm>
#include <array>

namespace consultlint::checks {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kWhiteSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kWhiteSpace) - begin + 1);
}

bool is_blank(std::string_view text) {
  return trimmed(text).empty();
}

/// Whether `next` goes on where `change` ends: Word parts a change at every new typing.
bool goes_on(const Document& document, const Revision& change, const Revision& next) {
  if (next.kind != change.kind || next.author != change.author) return false;
  if (next.span.begin < change.span.end) return false;
  const bool same_place = next.left_out.empty() == change.left_out.empty();
  return same_place && is_blank(document.slice({change.span.end, next.span.begin}));
}

/// The changes in text order, those that touch as one.
std::vector<Revision> changes_of(const Document& document) {
  std::vector<Revision> changes;
  for (const Revision& revision : document.revisions()) {
    if (is_blank(document.slice(revision.span)) && is_blank(revision.left_out)) continue;
    const auto before = std::ranges::find_if(
        changes.rbegin(), changes.rend(), [&](const auto& c) { return c.kind == revision.kind; });
    if (before != changes.rend() && goes_on(document, *before, revision)) {
      before->span.end = revision.span.end;
      before->left_out += revision.left_out;
    } else {
      changes.push_back(revision);
    }
  }
  return changes;
}

/// "a", "a and b", "a, b and c".
std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
    text += parts[i];
  }
  return text;
}

/// "4 insertions and 1 deletion".
std::string count_by_kind(const std::vector<Revision>& changes) {
  constexpr std::array<std::string_view, 3> kNames = {"insertion", "deletion", "move"};
  std::vector<std::string> parts;
  for (std::size_t kind = 0; kind < kNames.size(); ++kind) {
    const auto count =
        std::ranges::count(changes, static_cast<Revision::Kind>(kind), &Revision::kind);
    if (count == 0) continue;
    parts.push_back(std::to_string(count) + " " + std::string(kNames[kind]) +
                    (count == 1 ? "" : "s"));
  }
  return joined(parts);
}

/// Those who made the changes, in order of their first: "Ann Lee, Ben Cole and 2 others".
std::string name_authors(const std::vector<Revision>& changes) {
  constexpr std::size_t kNamed = 3;
  std::vector<std::string> names;
  for (const Revision& change : changes) {
    std::string name = change.author.empty() ? "an unnamed author" : change.author;
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  if (names.size() > kNamed + 1) {
    const std::size_t others = names.size() - kNamed;
    names.resize(kNamed);
    names.push_back(std::to_string(others) + " others");
  }
  return joined(names);
}

/// "Ann Lee deleted "ten"".
std::string describe(const Document& document, const Revision& change) {
  constexpr std::array<std::string_view, 3> kVerbs = {" inserted ", " deleted ", " moved "};
  const std::string_view words =
      change.left_out.empty() ? document.slice(change.span) : std::string_view(change.left_out);
  const std::string author = change.author.empty() ? "somebody" : change.author;
  return author + std::string(kVerbs[static_cast<std::size_t>(change.kind)]) +
         quoted_excerpt(trimmed(words));
}

}  // namespace

Check draft_tracked_changes(const Options& options) {
  return [show = static_cast<std::size_t>(options.integer("show"))](const Document& document,
                                                                    const Facts&, Sink& out) {
    const std::vector<Revision> changes = changes_of(document);
    if (changes.empty()) return;
    Finding& finding = out.report(changes.front().span, {{"changes", count_by_kind(changes)},
                                                         {"authors", name_authors(changes)}});
    for (std::size_t i = 0; i < std::min(show, changes.size()); ++i) {
      finding.related.push_back({changes[i].span, describe(document, changes[i])});
    }
  };
}

}  // namespace consultlint::checks

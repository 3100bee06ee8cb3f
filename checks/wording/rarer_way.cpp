#include "rarer_way.h"

#include <algorithm>

namespace consultlint::checks {
namespace {

bool is_rarer(const Way& a, const Way& b) {
  if (a.places.size() != b.places.size()) return a.places.size() < b.places.size();
  return !a.places.empty() && a.places.front() > b.places.front();
}

std::string times(std::size_t count) {
  if (count == 1) return "once";
  return count == 2 ? "twice" : std::to_string(count) + " times";
}

std::string tally(const Way& common, const Way& rare) {
  return common.name + ' ' + times(common.places.size()) + ", " + rare.name + ' ' +
         times(rare.places.size());
}

void relate(const Way& common, const Way& rare, Finding& finding) {
  constexpr std::size_t kMostPlaces = 5;
  finding.related.push_back({common.places.front(), "the other way"});
  for (std::size_t i = 1; i < std::min(rare.places.size(), kMostPlaces); ++i) {
    finding.related.push_back({rare.places[i], "here too"});
  }
}

}  // namespace

void report_rarer_ways(std::span<const Way> ways, Sink& out) {
  const auto common = std::ranges::max_element(ways, is_rarer);
  if (common == ways.end() || common->places.empty()) return;
  for (auto rare = ways.begin(); rare != ways.end(); ++rare) {
    if (rare == common || rare->places.empty()) continue;
    relate(*common, *rare,
           out.report(rare->places.front(), {{"found", rare->name},
                                             {"common", common->name},
                                             {"tally", tally(*common, *rare)}}));
  }
}

void report_rarer_way(const Document& document, const std::array<Way, 2>& ways, Sink& out) {
  if (ways[0].places.empty() || ways[1].places.empty()) return;
  const bool first_is_rare =
      !ways[0].settled && (ways[1].settled || ways[0].places.size() < ways[1].places.size());
  const Way& rare = ways[first_is_rare ? 0 : 1];
  const Way& common = ways[first_is_rare ? 1 : 0];
  Finding& finding =
      out.report(rare.places.front(), {{"found", document.slice(rare.places.front())},
                                       {"instead", rare.other_way.front().text},
                                       {"tally", tally(common, rare)}});
  relate(common, rare, finding);
  const bool prevails = common.places.size() >= 2 * rare.places.size();
  finding.fix = Fix{rare.other_way, prevails ? Applicability::kSafe : Applicability::kNeedsReview};
}

bool is_in_headline(const Document& document, TextSpan place) {
  constexpr std::uint32_t kShortestHeadline = 24;  // bytes
  return std::ranges::any_of(document.links(), [place](const Link& link) {
    return link.span.begin <= place.begin && place.end <= link.span.end &&
           link.span.size() >= kShortestHeadline && link.target.starts_with("http");
  });
}

}  // namespace consultlint::checks

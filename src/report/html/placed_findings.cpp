#include "report/html/placed_findings.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace consultlint::html {
namespace {

/// Whether it says that the paper lacks something. Rules of which a page tells what to look for
/// always do; a check does when it has no words to show and names the heading instead.
bool is_of_whole(const ReportedFinding& finding, const Document& document, const Block& block) {
  if (finding.rule->element.empty()) return false;
  if (finding.rule->kind == "element") return true;
  const bool headed = block.kind == BlockKind::kTitle || block.kind == BlockKind::kHeading;
  return headed && finding.at.span == document.content(block);
}

PlacedFinding place(const ReportedFinding& finding, std::uint32_t number, const Reading* reading) {
  PlacedFinding placed{.number = number, .span = finding.at.span, .finding = &finding};
  if (reading == nullptr) return placed;
  placed.block = reading->document.block_at(placed.span.begin);
  if (placed.block == kNowhere) return placed;
  const Block& block = reading->document.blocks()[placed.block];
  placed.of_whole = is_of_whole(finding, reading->document, block);
  const TextSpan own = block.span;
  placed.span.begin = std::clamp(placed.span.begin, own.begin, own.end);
  placed.span.end = std::clamp(placed.span.end, placed.span.begin, own.end);
  return placed;
}

}  // namespace

PlacedFindings::PlacedFindings(const FileReport& file) {
  all_.reserve(file.findings.size());
  std::uint32_t number = 0;
  for (const ReportedFinding& finding : file.findings) {
    all_.push_back(place(finding, ++number, file.reading.get()));
    if (all_.back().of_whole || all_.back().block == kNowhere) apart_.push_back(all_.back());
  }
  std::ranges::sort(all_, {}, [](const PlacedFinding& finding) {
    return std::tuple(finding.block, finding.span, finding.number);
  });
  std::ranges::copy_if(all_, std::back_inserter(beside_), [](const PlacedFinding& finding) {
    return !finding.of_whole && finding.block != kNowhere;
  });
}

std::span<const PlacedFinding> PlacedFindings::beside(std::uint32_t first,
                                                      std::uint32_t end) const {
  const auto begin = std::ranges::lower_bound(beside_, first, {}, &PlacedFinding::block);
  return {begin, std::ranges::lower_bound(begin, beside_.end(), end, {}, &PlacedFinding::block)};
}

}  // namespace consultlint::html

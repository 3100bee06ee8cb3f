#include "rules/kinds/element_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "rules/kinds/near_facts.h"
#include "rules/kinds/replacement.h"
#include "rules/kinds/scope.h"
#include "rules/page_source.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

/// A cue without its signs: the first of each alternatives, and dots for a gap.
std::string plain_cue(std::string_view cue) {
  std::string text;
  for (const std::string_view slot : split_list(cue, ' ')) {
    const bool is_sign = slot == "*" || slot == "&";
    std::string_view word = is_sign ? "\xE2\x80\xA6" : slot.substr(0, slot.find('/'));
    if (word.ends_with('~')) word.remove_suffix(1);
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

bool equals_or_begins(std::string_view token, std::string_view word) {
  const bool open_end = word.ends_with('~');
  if (open_end) word.remove_suffix(1);
  if (open_end && word.ends_with('e')) word.remove_suffix(1);
  if (token.size() < word.size() || (!open_end && token.size() != word.size())) return false;
  return std::ranges::equal(word, token.substr(0, word.size()), {}, {}, ascii::lower);
}

/// The share of a cue's words that stand in a heading.
double overlap(std::string_view cue, std::span<const Token> heading, const Document& document) {
  double there = 0;
  double words = 0;
  for (const std::string_view slot : split_list(cue, ' ')) {
    if (slot == "*" || slot == "&") continue;
    ++words;
    const std::vector<std::string_view> alternatives = split_list(slot, '/');
    there += std::ranges::any_of(heading, [&](const Token& token) {
      return std::ranges::any_of(alternatives, [&](std::string_view word) {
        return equals_or_begins(document.slice(token.span), word);
      });
    });
  }
  return words == 0 ? 0 : there / words;
}

/// How well a heading fits the best of a row's cues.
double best_overlap(const EvidenceRow& row, std::span<const Token> heading,
                    const Document& document) {
  double best = 0;
  for (const std::string_view cue : split_list(row.cues)) {
    best = std::max(best, overlap(cue, heading, document));
  }
  return best;
}

std::uint32_t best_heading(const Page& page, const Facts& facts) {
  constexpr double kLeastShare = 0.6;
  const Document& document = facts.document();
  std::uint32_t best = kNowhere;
  double best_share = kLeastShare;
  for (const EvidenceRow& row : page.evidence) {
    if (row.scope != EvidenceScope::kHeading) continue;
    for (const Section& section : facts.sections()) {
      if (section.heading == kNowhere) continue;
      const TextSpan heading = document.blocks()[section.heading].span;
      const double share = best_overlap(row, facts.tokens_in(heading), document);
      if (share <= best_share) continue;
      best_share = share;
      best = section.heading;
    }
  }
  return best;
}

/// The rows of a page, the strong ones first, and no support.
std::vector<const EvidenceRow*> telling_rows(const Page& page) {
  std::vector<const EvidenceRow*> rows;
  for (const EvidenceRow& row : page.evidence) {
    if (row.strength != Strength::kSupport) rows.push_back(&row);
  }
  std::ranges::stable_sort(rows, {}, [](const EvidenceRow* row) { return row->strength; });
  return rows;
}

}  // namespace

std::string describe_nearest(const std::optional<NearestMiss>& nearest, const Document& document,
                             const Places& places) {
  if (!nearest) return {};
  const std::string text = quoted_excerpt(document.slice(places.sentence(nearest->cue)));
  if (nearest->complete) return fmt::format("The nearest is {}, which only hints at it.", text);
  return fmt::format("The nearest is {}, but it stands without {}.", text,
                     describe_facts(*nearest->row));
}

std::string describe_wanted(const Page& page) {
  constexpr std::size_t kShown = 3;
  std::vector<std::string> cues;
  std::string facts;
  for (const EvidenceRow* row : telling_rows(page)) {
    if (cues.size() >= kShown) break;
    for (const std::string_view cue : split_list(row->cues)) {
      if (cues.size() < kShown) cues.push_back(plain_cue(cue));
    }
    if (facts.empty()) facts = describe_facts(*row);
  }
  if (cues.empty()) return facts;
  const std::string words = quoted_list(cues);
  return facts.empty() ? words : words + ", with " + facts;
}

TextSpan expected_place(const Page& page, const std::optional<NearestMiss>& nearest,
                        const Facts& facts, const Places& places) {
  const Document& document = facts.document();
  std::uint32_t heading = kNowhere;
  if (nearest) {
    const std::uint32_t section = places.section_around(nearest->cue.begin);
    if (section != kNowhere) heading = facts.sections()[section].heading;
  }
  if (heading == kNowhere) heading = best_heading(page, facts);
  if (heading == kNowhere) return places.title();
  return document.content(document.blocks()[heading]);
}

}  // namespace consultlint

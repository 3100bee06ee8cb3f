#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace consultlint::checks {
namespace {

constexpr std::string_view kMidnight = "midnight";

/// Where the word stands in a date as printed, in any case; nothing when it is not there.
std::optional<TextSpan> find_midnight(const Document& document, TextSpan date) {
  const std::string_view text = document.slice(date);
  const auto found = std::ranges::search(text, kMidnight, [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == b;
  });
  if (found.empty()) return std::nullopt;
  const auto begin = date.begin + static_cast<std::uint32_t>(found.begin() - text.begin());
  return TextSpan{begin, begin + static_cast<std::uint32_t>(kMidnight.size())};
}

/// "12 midnight" is replaced as a whole.
TextSpan with_twelve(const Document& document, TextSpan midnight, TextSpan date) {
  constexpr std::array<std::string_view, 2> kTwelves = {"12 ", "twelve "};
  const std::string_view before = document.slice({date.begin, midnight.begin});
  for (const std::string_view twelve : kTwelves) {
    if (!before.ends_with(twelve)) continue;
    midnight.begin -= static_cast<std::uint32_t>(twelve.size());
  }
  return midnight;
}

/// "The end of the day", in the sentence of the date, says which midnight is meant.
bool is_explained(const Facts& facts, TextSpan date, PhraseSet explanations) {
  const std::uint32_t at = facts.sentence_at(date.begin);
  if (at == kNowhere) return false;
  const TextSpan sentence = facts.sentences()[at].span;
  const std::span<const PhraseHit> hits = facts.phrases(explanations);
  const auto first = std::ranges::lower_bound(hits, sentence.begin, {},
                                              [](const PhraseHit& hit) { return hit.span.begin; });
  return first != hits.end() && sentence.contains(first->span);
}

}  // namespace

Check timescale_ambiguous_midnight(const Options& options) {
  return
      [explanations = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
        for (const DateMention& date : facts.dates()) {
          if (date.role != DateRole::kClosing) continue;
          const std::optional<TextSpan> midnight = find_midnight(document, date.span);
          if (!midnight || is_explained(facts, date.span, explanations)) continue;
          Finding& finding = out.report(date.span, {{"found", document.slice(date.span)}});
          finding.fix = Fix{{{with_twelve(document, *midnight, date.span), "11:59pm"}},
                            Applicability::kNeedsReview};
        }
      };
}

}  // namespace consultlint::checks

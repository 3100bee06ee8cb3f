#include "consultlint/check.h"

#include <algorithm>
#include <vector>

#include "consultlint/computed_outcome.h"
#include "consultlint/phrase_rows.h"

namespace consultlint::checks {
namespace {

/// Rows of the page's table.
constexpr std::uint32_t kWatch = 1U << 0;
constexpr std::uint32_t kTime = 1U << 1;
constexpr std::uint32_t kPromise = 1U << 2;

/// A heading such as "Keeping an eye on it" tells what the sentences under it are about.
std::vector<std::uint32_t> with_headings(const Facts& facts, std::vector<std::uint32_t> rows) {
  const auto blocks = facts.document().blocks();
  std::uint32_t heading = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool is_heading = blocks[facts.sentences()[i].block].kind == BlockKind::kHeading;
    if (is_heading) heading = rows[i] & kWatch;
    rows[i] = is_heading ? 0 : rows[i] | heading;
  }
  return rows;
}

/// A date tells as well as "a year" for how long.
std::vector<std::uint32_t> with_dates(const Facts& facts, std::vector<std::uint32_t> rows) {
  for (const DateMention& date : facts.dates()) {
    const std::uint32_t sentence = facts.sentence_at(date.span.begin);
    if (sentence != kNowhere) rows[sentence] |= kTime;
  }
  return rows;
}

std::optional<TextSpan> first_sentence_with(const Facts& facts,
                                            const std::vector<std::uint32_t>& rows,
                                            std::uint32_t wanted) {
  const auto found =
      std::ranges::find_if(rows, [&](std::uint32_t row) { return (row & wanted) == wanted; });
  if (found == rows.end()) return std::nullopt;
  return facts.sentences()[static_cast<std::size_t>(found - rows.begin())].span;
}

}  // namespace

Check timescale_no_following_year_watch(const Options& options) {
  return [words = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const auto rows = with_headings(facts, with_dates(facts, phrase_rows(facts, words)));
    if (const auto watch = first_sentence_with(facts, rows, kWatch | kTime | kPromise)) {
      return out.set_outcome(computed_outcome(
          Verdict::kMet, "It says for how long the effects will be watched.", {*watch}));
    }
    Outcome outcome = computed_outcome(Verdict::kNotMet,
                                       "Nothing says that the effects will be "
                                       "watched in the following year.");
    outcome.nearest = first_sentence_with(facts, rows, kWatch | kPromise);
    const bool empty = document.blocks().empty();
    const TextSpan place = outcome.nearest ? *outcome.nearest
                           : empty         ? TextSpan{}
                                           : document.content(document.blocks().front());
    out.set_outcome(std::move(outcome));
    out.report(place);
  };
}

}  // namespace consultlint::checks

#include "consultlint/check.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "consultlint/phrase_rows.h"

namespace consultlint::checks {
namespace {

/// Rows of the page's table.
enum Row : std::uint8_t { kToFollow, kWillCome, kSometime, kPaper, kResult };

constexpr std::uint32_t bit(Row row) {
  return 1U << row;
}
constexpr std::uint32_t kPromise = bit(kWillCome) | bit(kSometime) | bit(kPaper);

class LatePaperFinder {
 public:
  LatePaperFinder(const Document& document, const Facts& facts, PhraseSet words)
      : document_(document),
        facts_(facts),
        hits_(facts.phrases(words)),
        rows_(phrase_rows(facts, words)) {
    for (const DateMention& date : facts.dates()) {
      if (date.precision != Precision::kYear) times_.push_back(date.span.begin);
    }
    for (const DurationMention& length : facts.durations()) times_.push_back(length.span.begin);
    std::ranges::sort(times_);
  }

  std::vector<TextSpan> find() const {
    std::vector<TextSpan> found;
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      if (speaks_of_late_paper(i) && !is_dated(hits_[i])) found.push_back(hits_[i].span);
    }
    return found;
  }

 private:
  bool speaks_of_late_paper(std::size_t i) const {
    const PhraseHit& hit = hits_[i];
    const std::uint32_t sentence = facts_.sentence_at(hit.span.begin);
    if (sentence == kNowhere) return false;
    if (hit.entry == kToFollow) {
      return ends_clause(hit.span) && (stands_apart(hit.span) || names_paper_before(i));
    }
    return hit.entry == kWillCome && (rows_[sentence] & kPromise) == kPromise &&
           (rows_[sentence] & bit(kResult)) == 0;
  }

  TextSpan content_around(TextSpan span) const {
    return document_.content(document_.blocks()[document_.block_at(span.begin)]);
  }

  /// "(to follow)", "Appendix 3: to follow", but not "advice to follow when it snows".
  bool ends_clause(TextSpan span) const {
    const std::string_view behind =
        document_.slice({span.end, std::max(span.end, content_around(span).end)});
    const std::size_t next = behind.find_first_not_of(" *_");
    return next == std::string_view::npos ||
           std::string_view(").];,\n").find(behind[next]) != std::string_view::npos;
  }

  /// Whether a bracket, a colon or a dash, or the edge of a cell parts it from the words before.
  bool stands_apart(TextSpan span) const {
    const std::string_view before =
        document_.slice({std::min(content_around(span).begin, span.begin), span.begin});
    const std::size_t last = before.find_last_not_of(" *_");
    if (last == std::string_view::npos) return true;
    constexpr std::string_view kSigns[] = {"(", "[", ":", "-", "\u2013", "\u2014"};
    return std::ranges::any_of(
        kSigns, [&](std::string_view sign) { return before.substr(0, last + 1).ends_with(sign); });
  }

  bool names_paper_before(std::size_t i) const {
    return i > 0 && hits_[i - 1].entry == kPaper &&
           hits_[i - 1].first_token + hits_[i - 1].tokens == hits_[i].first_token;
  }

  /// Whether words around the promise tell a date, or how long it will take.
  bool is_dated(const PhraseHit& hit) const {
    const TextSpan around = surroundings(hit);
    const auto next = std::ranges::lower_bound(times_, around.begin);
    return next != times_.end() && *next < around.end;
  }

  /// The sentence, or the row of a table. In "Minutes of 3 March (to follow)" only what is behind.
  TextSpan surroundings(const PhraseHit& hit) const {
    const auto blocks = document_.blocks();
    const std::uint32_t block = document_.block_at(hit.span.begin);
    const std::uint32_t row = blocks[block].parent;
    if (blocks[block].kind == BlockKind::kCell && row != kNowhere) {
      return {blocks[row + 1].span.begin, blocks[blocks[row].next - 1].span.end};
    }
    const TextSpan sentence = facts_.sentences()[facts_.sentence_at(hit.span.begin)].span;
    return {hit.entry == kToFollow ? hit.span.end : sentence.begin, sentence.end};
  }

  const Document& document_;
  const Facts& facts_;
  std::span<const PhraseHit> hits_;
  std::vector<std::uint32_t> rows_;   // of each sentence
  std::vector<std::uint32_t> times_;  // where dates and lengths of time begin, in order
};

}  // namespace

Check timescale_late_papers(const Options& options) {
  return [words = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    for (const TextSpan span : LatePaperFinder(document, facts, words).find()) {
      out.report(span, {{"found", quoted_excerpt(document.slice(span))}});
    }
  };
}

}  // namespace consultlint::checks

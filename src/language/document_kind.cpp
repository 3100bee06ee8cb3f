#include "language/document_kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "language/cue_words.h"
#include "language/kind_cues.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kTitleBlocks = 12;    // a letterhead may stand above the title
constexpr std::uint32_t kLongestTitle = 160;  // bytes
constexpr std::size_t kReadBytes = 24'000;    // of the body's start; what a paper is shows early
constexpr int kEnoughPoints = 8;
constexpr int kMostWordingPoints = 18;  // so that a long paper does not drown its own title
constexpr std::size_t kReasons = 4;

class KindScore {
 public:
  void add(DocumentKind kind, int points, std::string reason) {
    Tally& tally = tallies_[static_cast<std::size_t>(kind)];
    tally.points += points;
    tally.reasons.push_back({points, std::move(reason)});
  }

  KindGuess guess() {
    const auto best = std::ranges::max_element(tallies_, {}, &Tally::points);
    int total = 0;
    for (const Tally& tally : tallies_) total += tally.points;
    if (best->points < kEnoughPoints) {
      return {DocumentKind::kOther, 0.5, {"nothing shows it to be of another kind"}};
    }
    KindGuess guess;
    guess.kind = static_cast<DocumentKind>(best - tallies_.begin());
    guess.confidence = static_cast<double>(best->points) / std::max(total, 1);
    std::ranges::stable_sort(best->reasons, std::greater<>{}, &Reason::points);
    for (const Reason& reason : best->reasons) {
      if (guess.reasons.size() < kReasons) guess.reasons.push_back(reason.text);
    }
    return guess;
  }

 private:
  struct Reason {
    int points = 0;
    std::string text;
  };
  struct Tally {
    int points = 0;
    std::vector<Reason> reasons;
  };
  std::array<Tally, kDocumentKinds> tallies_;
};

/// Adds the points of each different cue of `text`, at most `most` a kind.
void add_cues(const FoldedText& text, const CueTable& cues, std::string_view place, int most,
              KindScore& score) {
  std::set<const Cue*> seen;
  std::array<int, kDocumentKinds> given{};
  for (const CueHit& hit : cues.find_in(text)) {
    if (!seen.insert(hit.cue).second || hit.cue->strength == 0) continue;
    int& sum = given[hit.cue->meaning];
    const int points = std::min<int>(hit.cue->strength, most - sum);
    if (points <= 0) continue;
    sum += points;
    const std::string_view words = text.view().substr(hit.begin, hit.end - hit.begin);
    score.add(static_cast<DocumentKind>(hit.cue->meaning), points,
              fmt::format("{} \"{}\"", place, words));
  }
}

/// The title and the short lines at the head of the body.
std::string title_of(const Document& document) {
  std::string title = document.properties().title;
  const auto blocks = document.blocks();
  const auto count = std::min<std::size_t>(blocks.size(), kTitleBlocks);
  for (const Block& block : blocks.first(count)) {
    const bool heading = block.kind == BlockKind::kTitle || block.kind == BlockKind::kHeading;
    const bool line = block.kind == BlockKind::kParagraph && block.span.size() <= kLongestTitle;
    if (!heading && !line) continue;
    title += " ; ";
    title += document.slice(document.content(block));
  }
  return title;
}

std::optional<DocumentKind> given_kind(const Facts& facts) {
  if (facts.context().kind) return facts.context().kind;
  return document_kind_named(facts.document().properties().kind);
}

void add_structure(const Facts& facts, KindScore& score) {
  const auto dates = facts.dates();
  const bool closes = std::ranges::any_of(
      dates, [](const DateMention& date) { return date.role == DateRole::kClosing; });
  if (closes) score.add(DocumentKind::kConsultation, 3, "it gives a closing date");
}

}  // namespace

KindGuess guess_document_kind(const Facts& facts) {
  if (const auto given = given_kind(facts)) return {*given, 1.0, {"given"}};
  const Document& document = facts.document();
  KindScore score;
  add_cues(FoldedText(title_of(document)), title_kind_cues(), "the title says", 12, score);
  const std::string_view body = document.text().substr(0, kReadBytes);
  add_cues(FoldedText(body), wording_kind_cues(), "the text says", kMostWordingPoints, score);
  add_structure(facts, score);
  return score.guess();
}

}  // namespace consultlint

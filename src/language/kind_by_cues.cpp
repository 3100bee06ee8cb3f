#include "language/kind_by_cues.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "language/cue_words.h"
#include "language/invitations.h"
#include "language/kind_cues.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kTitleBlocks = 12;    // a letterhead may stand above the title
constexpr std::uint32_t kLongestTitle = 160;  // bytes
constexpr std::size_t kReadBytes = 24'000;    // of the body's start; what a paper is shows early
constexpr int kEnoughPoints = 7;
constexpr int kMostWordingPoints = 18;  // so that a long paper does not drown its own title
constexpr std::size_t kReasons = 4;

class KindScore {
 public:
  void add(DocumentKind kind, int points, std::string reason) {
    Tally& tally = tallies_[static_cast<std::size_t>(kind)];
    tally.points += points;
    tally.reasons.push_back({points, std::move(reason)});
  }

  /// What a paper that shows nothing else is.
  void set_asks_for_replies() { asks_for_replies_ = true; }

  KindGuess guess() {
    const auto best = std::ranges::max_element(tallies_, {}, &Tally::points);
    int total = 0;
    for (const Tally& tally : tallies_) total += tally.points;
    if (best->points < kEnoughPoints && asks_for_replies_) {
      return {DocumentKind::kConsultation, 0.5, {"it asks for replies by a closing date"}};
    }
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
  bool asks_for_replies_ = false;
};

/// Where cues are looked for, and what they count there.
struct CuePlace {
  std::string_view name;  ///< For reasons: "the title says".
  int most = 0;           ///< Points that a kind may get here and in the places of the same tally.
  int share = 1;          ///< Points are divided by this, rounded up.
};

/// Points that each kind was given by cues.
using CueTally = std::array<int, kDocumentKinds>;

/// Adds the points of each different cue of `text`.
void add_cues(const FoldedText& text, const CueTable& cues, const CuePlace& place, CueTally& given,
              KindScore& score) {
  std::set<const Cue*> seen;
  for (const CueHit& hit : cues.find_in(text)) {
    if (!seen.insert(hit.cue).second || hit.cue->strength == 0) continue;
    int& sum = given[hit.cue->meaning];
    const int counted = (hit.cue->strength + place.share - 1) / place.share;
    const int points = std::min(counted, place.most - sum);
    if (points <= 0) continue;
    sum += points;
    const std::string_view words = text.view().substr(hit.begin, hit.end - hit.begin);
    score.add(static_cast<DocumentKind>(hit.cue->meaning), points,
              fmt::format("{} \"{}\"", place.name, words));
  }
}

/// What stands at the head of a document.
struct Head {
  std::string title;  ///< Its title, and headings of the first level.
  std::string lines;  ///< The other headings and short lines there, which may be of anything.
};

Head read_head(const Document& document) {
  Head head{document.properties().title, {}};
  const auto blocks = document.blocks();
  bool titled = false;
  for (const Block& block : blocks.first(std::min<std::size_t>(blocks.size(), kTitleBlocks))) {
    const bool heading = block.kind == BlockKind::kTitle || block.kind == BlockKind::kHeading;
    const bool line = block.kind == BlockKind::kParagraph && block.span.size() <= kLongestTitle;
    if (!heading && !line) continue;
    const bool first = heading && (!titled || block.kind == BlockKind::kTitle || block.level == 1);
    titled = titled || first;
    std::string& part = first ? head.title : head.lines;
    part += " ; ";
    part += document.slice(document.content(block));
  }
  return head;
}

void add_head(const Document& document, KindScore& score) {
  constexpr int kQuestionPoints = 4;
  const Head head = read_head(document);
  CueTally given{};
  add_cues(FoldedText(head.title), title_kind_cues(), {"the title says", 12, 1}, given, score);
  add_cues(FoldedText(head.lines), title_kind_cues(), {"the first lines say", 12, 2}, given, score);
  if (head.title.ends_with('?')) {
    score.add(DocumentKind::kConsultation, kQuestionPoints, "the title asks a question");
  }
}

/// What shows a consultation whatever its words: it asks for views, puts questions, leaves
/// something open, and gives a closing date.
void add_structure(const Facts& facts, std::uint32_t end, KindScore& score) {
  const auto add = [&score](int points, std::string reason) {
    if (points > 0) score.add(DocumentKind::kConsultation, points, std::move(reason));
  };
  constexpr std::array kInvitationPoints = {0, 3, 6, 8, 9};
  constexpr int kMostOthers = 2;
  const Invitations invitations = find_invitations(facts, end);
  const auto invited = std::min<std::size_t>(static_cast<std::size_t>(invitations.sentences),
                                             kInvitationPoints.size() - 1);
  add(kInvitationPoints[invited],
      fmt::format("it asks people for their views ({} sentence{})", invitations.sentences,
                  invitations.sentences == 1 ? "" : "s"));
  add(std::min(invitations.open_matters, kMostOthers), "it speaks of something still open");
  add(std::min(static_cast<int>(facts.questions().size()), kMostOthers), "it puts questions");
  bool closes = false;
  for (const DateMention& date : facts.dates()) {
    if (date.role != DateRole::kClosing) continue;
    closes = true;
    if (!date.is_past) score.set_asks_for_replies();
  }
  add(closes ? 3 : 0, "it gives a closing date");
}

}  // namespace

KindGuess guess_kind_by_cues(const Facts& facts) {
  const Document& document = facts.document();
  KindScore score;
  add_head(document, score);
  const std::string_view body = document.text().substr(0, kReadBytes);
  CueTally given{};
  add_cues(FoldedText(body), wording_kind_cues(), {"the text says", kMostWordingPoints}, given,
           score);
  add_structure(facts, static_cast<std::uint32_t>(body.size()), score);
  return score.guess();
}

}  // namespace consultlint

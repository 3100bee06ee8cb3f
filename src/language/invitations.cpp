#include "language/invitations.h"

#include <algorithm>
#include <array>
#include <set>

#include "language/cue_words.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

// What a word or phrase does in a sentence; one may do several things.
constexpr std::uint8_t kAsks = 1;
constexpr std::uint8_t kNamesViews = 2;
constexpr std::uint8_t kNamesReader = 4;
constexpr std::uint8_t kLimits = 8;
constexpr std::uint8_t kDenies = 16;  // or tells of the past
constexpr std::uint8_t kLeavesOpen = 32;

constexpr CueRow row(int does, std::string_view phrases) {
  return {static_cast<std::uint8_t>(does), 1, phrases};
}

constexpr std::array kRows = {
    row(kAsks,
        "would like|should like|should very much like|i'd like|we'd like|want to|wants to|"
        "would love|love to|welcome|welcomes|invite|invites|invited|inviting|please|would you|"
        "could you|keen to|glad to|glad of|grateful for|seek|seeks|seeking|looking for|"
        "looking to|asking|interested in|hope to|encourage|encourages|let us have|write to|"
        "reply to|respond to|fill in|fill out|complete the|complete our|take part|comment on|"
        "give us|share|help us|may comment|may write|may send|may respond|can comment|"
        "can respond|can reply|can take part|may make|may be made|should be sent|should be made|"
        "should be put|must be made|can be sent|can be made|drop us|return it|return the|"
        "send it|send them|send us|join in"),
    row(kAsks | kNamesReader,
        "want your|wants your|need your|ask you|asks you|hope you|send your|give your|"
        "share your|do tell"),
    row(kAsks | kNamesViews,
        "tell us|tell me|let us know|let me know|say what|like to know|want to know|"
        "wants to know|need to know"),
    row(kAsks | kNamesViews | kNamesReader,
        "have your say|hear from you|want your opinion|want your views|what you think|"
        "let us have your|your opinion|your opinions|your views|your thoughts|your comments|"
        "welcome comments|like to hear|want to hear|wants to hear|love to hear|keen to hear|"
        "glad to hear|what you make of"),
    row(kNamesViews,
        "hear from|hear what|hear how|view|views|opinion|opinions|think|thoughts|comment|"
        "comments|commenting|have a say|reply|replies|replying|respond|responding|response|"
        "responses|feedback|answer|answers|representation|representations|objection|objections|"
        "observations|submission|submissions|questionnaire|survey|booklet|card|cards|slip|"
        "suggestions|ideas|make of|matters most|reaction|reactions|verdict|consultation|consulting|"
        "consult"),
    row(kNamesReader,
        "you|your|you're|you'd|you've|yourself|anyone|anybody|everyone|everybody|resident*|"
        "people|parent*|member*|user*|tenant*|customer*|patient*|business*|trader*|group*|"
        "organisation*|stakeholder*|interested|person|persons|household*|staff|pupil*|public|"
        "neighbour*|consultee*|citizen*|landowner*|driver*|passenger*|parishioner*|carer*|"
        "volunteer*|friends|taxpayer*|employer*|client*"),
    row(kLimits,
        "by|before|until|till|no later|not later|close|closes|closing|deadline|last day|"
        "last date|later than"),
    row(kDenies,
        "not asking|no need|need not|needn't|not a consultation|don't need|do not need|"
        "no response is|is not consulting|not consulting|asked for|were asked|was asked|"
        "we asked|told us|said|thank you for the|welcome the opportunity|"
        "welcomes the opportunity|in the chair|apologies|was|were|had"),
    row(kLeavesOpen,
        "draft*|propos*|option*|suggest*|choice*|could change|what could|in mind|"
        "thinking about|thinking of|wondering|could|would change|considering"),
};

const CueTable& invitation_cues() {
  static const CueTable table(kRows);
  return table;
}

bool has_figure(std::string_view text) {
  return std::ranges::any_of(text, ascii::is_digit);
}

bool has_address(std::string_view text) {
  constexpr std::array<std::string_view, 4> kSigns = {"@", "www.", "http:", "https:"};
  return std::ranges::any_of(
      kSigns, [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

/// Whether a sentence whose words do all that `does` says asks for views.
bool invites(unsigned does, std::string_view sentence) {
  if ((does & kDenies) != 0 || (does & kNamesViews) == 0) return false;
  const bool asks = (does & kAsks) != 0;
  return (asks && (does & kNamesReader) != 0) || ((does & kLimits) != 0 && has_figure(sentence)) ||
         (asks && has_address(sentence));
}

}  // namespace

Invitations find_invitations(const Facts& facts, std::uint32_t end) {
  Invitations found;
  std::set<const Cue*> open;
  for (const Sentence& sentence : facts.sentences()) {
    if (sentence.span.begin >= end) break;
    const std::string_view text = facts.document().slice(sentence.span);
    unsigned does = 0;
    for (const CueHit& hit : invitation_cues().find_in(FoldedText(text))) {
      does |= hit.cue->meaning;
      if (hit.cue->meaning == kLeavesOpen) open.insert(hit.cue);
    }
    if (invites(does, text)) ++found.sentences;
  }
  found.open_matters = static_cast<int>(open.size());
  return found;
}

}  // namespace consultlint

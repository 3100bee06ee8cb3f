#pragma once
#include <cstdint>

#include "language/cue_words.h"

namespace consultlint {

/// What words near a date say about it: the meanings of date_cues().
enum class DateHint : std::uint8_t {
  kOpens,       ///< The consultation opens.
  kStarts,      ///< Something starts: the consultation only if the text speaks of it.
  kCloses,      ///< Replies close.
  kEnds,        ///< Something ends.
  kReplies,     ///< Replies are spoken of: with "by" or "until" it is the closing date.
  kClosedPast,  ///< A consultation closed in the past: ours only if no other date closes.
  kIssues,
  kDecides,
  kReports,  ///< Results are published, respondents hear back.
  kEvent,
  kTakesEffect,
  kNeutral,  ///< Says nothing, but contains a word that would.
  kHistory,  ///< Something done, found or resolved before: no date of the consultation.
};

/// The meaning of each cue is a DateHint, its strength 1 to 3.
const CueTable& date_cues();

/// Words of a sentence that speaks of another exercise or another body: no date in it is ours.
const CueTable& elsewhere_cues();

}  // namespace consultlint

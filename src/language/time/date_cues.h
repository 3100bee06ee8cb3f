#pragma once
#include <cstdint>

#include "language/cue_words.h"

namespace consultlint {

/// What words near a date say about it: the meanings of date_cues(). Words that say something only
/// beside others are named for what they are: "results" need a verb of telling, "closes" needs a
/// subject that is the consultation.
enum class DateHint : std::uint8_t {
  kOpens,         ///< The consultation opens, and nothing else can be meant.
  kStarts,        ///< Something starts, or would: the consultation, or what is proposed.
  kStarted,       ///< Something started: the consultation, or it is history.
  kCloses,        ///< Replies close.
  kEnds,          ///< Something ends.
  kEnded,         ///< Something ended: the consultation, maybe an earlier one.
  kClosedPast,    ///< A consultation closed in the past: ours only if no other date closes.
  kConsultation,  ///< The consultation itself is spoken of.
  kReplies,       ///< Replies are spoken of: with "by" or "until" it is the closing date.
  kSends,         ///< Something is sent or reaches somebody: a reply, if it is ours or yours.
  kPartner,       ///< "you", "us": who consult each other.
  kScope,         ///< "The period", "the page": what starts and ends with the consultation.
  kPeriod,        ///< "Duration", "dates": the label of its period.
  kSoft,          ///< A day by which replies are hoped for, though another is the last.
  kRequest,       ///< Something to ask for or to book beforehand: not a reply.
  kIssues,
  kDecides,
  kDecided,  ///< A decision if it lies ahead, else history.
  kResults,  ///< What comes of a consultation.
  kTells,    ///< It is published, or somebody is told.
  kReports,  ///< Results are published, respondents hear back.
  kEvent,
  kTakesEffect,
  kFuture,   ///< "will", "is due to".
  kPast,     ///< "was", "asked".
  kNeutral,  ///< Says nothing, but contains a word that would.
  kForeign,  ///< What has dates of its own: applications, tenders, leases.
  kWas,      ///< Something was done or asked before: no date of this consultation.
  kHistory,  ///< Something done, found or resolved before: no date of the consultation.
};

/// The meaning of each cue is a DateHint, its strength 1 to 3.
const CueTable& date_cues();

/// Words of a sentence that speaks of another exercise or another body: no date in it is ours.
/// Those of meaning kOnlyBeforeConsultation say so with a consultation shortly behind them
/// ("separate staff consultation").
const CueTable& elsewhere_cues();
/// Words of a heading over dates of other things.
const CueTable& other_dates_cues();
inline constexpr std::uint8_t kOnlyBeforeConsultation = 1;

}  // namespace consultlint

#pragma once
#include <cstdint>

#include "language/cue_words.h"

namespace consultlint {

/// What words near a length of time say about it.
enum class LengthHint : std::uint8_t {
  // Words directly behind it: the meanings of behind_length_cues().
  kPeriod,         ///< It is the time for replies: "consultation", "to respond".
  kAfterClose,     ///< It is counted from the close: "of the closing date".
  kFromIssue,      ///< It is counted from the paper's own date: "of the date of this letter".
  kAfterDecision,  ///< "Of that meeting".
  kAfter,          ///< It is counted from something else: "of", "after".
  kBefore,
  kNotice,     ///< A notice period; in context_of_length_cues() as well.
  kUntil,      ///< A date follows that begins or ends it: "from", "ending on".
  kUnrelated,  ///< A rate, an age or a comparison: "a day", "old", "longer".

  // Words anywhere in its sentence: the meanings of context_of_length_cues().
  kConsults,  ///< The consultation and the replies to it; 2: "we are consulting".
  kOther,     ///< Something else that lasts, or is promised within a time.
  kRelative,  ///< "That", "which": what follows is said of the word before.
  kRuns,      ///< What leads to a length: "runs for", "have"; 2: "consult for".
  kReports,   ///< Results are told: 3 to those who replied, 2 in print, 1 are named only.
  kSends,     ///< Something is given out: "sent", "the agenda".
  kInvites,   ///< Readers are asked to do something; strength 2: "please", "should be made".
  kDeadline,  ///< Leads to a length after which something may be due: "in"; 2: "within".
  kSupposed,  ///< "Would", "could": not so yet.
  kUsual,     ///< A rule or a habit: "the usual"; 2: "the law requires", which reaches farther.
  kAtLeast,   ///< Says nothing, but contains a word that would.
  kPast,      ///< "Ran", "lasted".
};

/// The meaning of each cue is a LengthHint.
const CueTable& behind_length_cues();
const CueTable& context_of_length_cues();

/// Whether a label ("Length", "Consultation period", "How long?") stands for the time for replies.
bool labels_period(const FoldedText& label);

}  // namespace consultlint

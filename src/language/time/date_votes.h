#pragma once
#include <cstdint>
#include <string_view>

#include "consultlint/dates.h"
#include "language/cue_words.h"
#include "language/time/date_cues.h"

namespace consultlint {

/// Where a piece of text stands to the date that it may tell of.
enum class DateSide : std::uint8_t { kLeft, kRight, kLabel };

/// What is known about a date before its words are weighed.
struct DateSetting {
  DateSide side = DateSide::kLeft;
  bool limit = false;  ///< "by DATE", "until DATE".
  bool from = false;   ///< "from DATE", "since DATE".
  bool range = false;  ///< The date is a range.
  bool ours = false;   ///< The sentence or the label speaks of the consultation.
  /// "Ends on" without a subject is said of the consultation.
  bool bare_is_ours = true;
  bool foreign = false;    ///< Words on the other side speak of something with dates of its own.
  bool soft = false;       ///< Words on the other side only hope for replies by then.
  bool continues = false;  ///< The day before in the sentence opens the consultation.
};

/// A set of hints: which stand in a text.
class DateHints {
 public:
  void add(DateHint hint) { bits_ |= bit(hint); }
  bool has(DateHint hint) const { return (bits_ & bit(hint)) != 0; }
  bool speak_of_consultation() const;
  /// They name the consultation or its period, so that "it" may be that.
  bool name_consultation() const;
  /// They speak of what has dates of its own, and of no consultation.
  bool speak_of_other_things() const;

 private:
  static std::uint32_t bit(DateHint hint) { return 1U << static_cast<unsigned>(hint); }
  std::uint32_t bits_ = 0;
};

/// What a piece of text says about a date.
struct DateVote {
  DateRole role = DateRole::kNone;
  int score = 0;             ///< 0: nothing was said. A role of none with a score denies others.
  bool is_past = false;      ///< In the past tense: a closing is maybe another consultation's.
  bool is_soft = false;      ///< Replies are hoped for by then, but may come later.
  bool is_aside = false;     ///< Said behind the date or on another line: others say it better.
  const Cue* cue = nullptr;  ///< The words that said it.
  DateHints hints = {};      ///< Everything that stands in the text.
};

DateHints hints_in(const FoldedText& text);

/// The best of what a text says; the nearer to the date, the better.
DateVote vote_on(const FoldedText& text, const DateSetting& setting);

/// Whether the words that lead to a date make it a limit: "by", "until 5pm on", "no later than".
bool leads_to_limit(const FoldedText& left);
/// Whether they make it a beginning: "from", "since", "starting on".
bool leads_to_beginning(const FoldedText& left);

}  // namespace consultlint

#include "language/time/length_cues.h"

#include <algorithm>
#include <array>

namespace consultlint {
namespace {

constexpr CueRow row(LengthHint hint, std::string_view phrases, std::uint8_t strength = 1) {
  return {static_cast<std::uint8_t>(hint), strength, phrases};
}

constexpr std::array kBehindRows = {
    row(LengthHint::kPeriod,
        "call for evidence|comment period|comment window|consultation|consultation exercise|"
        "consultation period|consultation process|consultation window|draft plan consultation|"
        "engagement|engagement exercise|engagement period|exercise|feedback period|for a reply|"
        "for comment|for comments|for consultation|for people to|for replies|for responses|"
        "for you to|for your comments|for your replies|for your reply|for your views|"
        "formal consultation|full public consultation|has been allowed|has been set aside|"
        "have been allowed|have been set aside|in which to comment|in which to give|"
        "in which to have|in which to let|in which to make|in which to reply|in which to respond|"
        "in which to return|in which to say|in which to send|in which to submit|in which to tell|"
        "in which to write|informal consultation|is allowed|is available for comment|"
        "is given for|listening exercise|listening period|objection period|online consultation|"
        "online survey|period for|period in which|period of consultation|period of engagement|"
        "period of public consultation|pre submission consultation|public comment|"
        "public comment period|public consultation|public consultation period|public engagement|"
        "public engagement period|reply period|representation period|representations period|"
        "response period|review and comment|statutory consultation|statutory consultation period|"
        "survey|targeted consultation|to comment|to express|to get your|to give us|to give your|"
        "to have your say|to join in|to let us|to make representations|to make your|to object|"
        "to put|to reply|to respond|to return|to say|to send|to submit|to take part|to tell us|"
        "to write|was allowed for|were allowed for|window for|written consultation"),
    row(LengthHint::kAfterClose,
        "after close|after closing|after closure|after consultation close*|after it close*|"
        "after replies close|after that date|after the close|after the closing|after the closure|"
        "after the comment period|after the consultation|after the deadline|after the end|"
        "after the exercise|after the final|after the last day|after the period|after the survey|"
        "after this consultation|after we close|following close|following the close|"
        "following the closing|following the closure|following the consultation|"
        "following the deadline|following the end|from close|from closing|from the close|"
        "from the closing|from the deadline|from the end|from today's closing|of close|"
        "of closing|of closure|of completion of the consultation|of it closing|of that date|"
        "of the close|of the closing|of the closure|of the comment period|"
        "of the completion of the consultation|of the conclusion|of the consultation|"
        "of the deadline|of the end|of the exercise closing|of the exercise ending|"
        "of the final date|of the last day|of the survey|of this consultation|"
        "once the consultation|when the consultation"),
    row(LengthHint::kFromIssue,
        "after publication of this|after the date of issue|after the date of this|"
        "beginning on the date|beginning on the day|beginning with the date|"
        "beginning with the day|commencing on the d*|commencing with the d*|"
        "from first publication|from publication|from the date first|from the date of issue|"
        "from the date of publication|from the date of receipt of this|from the date of this|"
        "from the date on which|from the day|from the day after|from the first publication|"
        "from the issue of|from the launch|from the publication|from the start|from today|"
        "of publication of this|of the date of issue|of the date of publication|"
        "of the date of this|of the date on which|of the issue of this|"
        "of the publication of this|of this letter|of this notice|starting from the d*|"
        "starting on the d*|starting the day|starting today|starting with the d*"),
    row(LengthHint::kAfterDecision,
        "after that meeting|after the decision|of a decision|of its decision|of that meeting|"
        "of the decision|of the meeting|of this meeting"),
    row(LengthHint::kAfter, "after|following|from then|of"),
    row(LengthHint::kBefore, "ahead of|before|in advance of|prior to"),
    row(LengthHint::kNotice,
        "advance notice|clear notice|formal notice|in advance notice|notice|prior notice|"
        "prior written notice|public notice|written notice"),
    row(LengthHint::kUntil,
        "at the latest by|beginning|beginning on|between|closing|closing on|commencing|"
        "commencing on|ending|ending at|ending on|from|from and including|starting|starting on|"
        "to|until|up to"),
    row(LengthHint::kUnrelated,
        "a day|a month|a night|a term|a week|a year|after birth|ago|ahead|an hour|apart|"
        "beforehand|behind|day|during the|each|each way|earlier|every|is a long|is long enough|"
        "late|later|less|long|longer|more|of age|of experience|of the year|old|older|on average|"
        "or older|per|previously|shorter|since|sooner|too long|walk|was long enough"),
};

constexpr std::array kContextRows = {
    row(LengthHint::kConsults,
        "are consulting|be consulting|consult on|consulting on|is consulting|will consult on", 2),
    row(LengthHint::kConsults,
        "call for evidence|closes|comment|commenting|comments|consult|consultation*|consulting|"
        "discussion|engagement|exercise|have your say|hear from you|inquiry closes|"
        "listening exercise|listening period|objections|observations|open for comment|"
        "open for comments|open to comment|opinions|questionnaire|replies|reply|representations|"
        "respond|respondents|responding|response|responses|submissions|survey|take part|"
        "the exercise|this exercise|timescale|views|we are asking|write to me|write to us|"
        "your say"),
    row(LengthHint::kOther,
        "acknowledg*|agreement|allotment*|answers are kept|appeal*|application*|are kept|award|"
        "ban|be kept|book*|budget|building works|busines* rates|certificate*|clinic|complain*|"
        "construction|contract*|course|court|cover|deal|decide|decided|decides|delet*|destroy*|"
        "details|details are|election*|exhibition|fixed penalty|franchise|freedom of information|"
        "funding|grant*|guarantee|held for|helpline|hold|holiday|invoice*|journey*|keep|kept|"
        "lease*|licen*|lifetime|loan*|maintenance|notice period for|order expires|payment|"
        "penalty|permission|permit*|personal details|petition|pilot*|placement*|plan covers|"
        "plan period|price*|programme|project|re open|refund*|repair*|request*|respite|retain*|"
        "retention|roadworks|scheme|school day|season|service would|shift*|stay*|stor*|strateg*|"
        "subsid*|suspension|tenanc*|term of|the works|time limit|training|treatment|trial*|"
        "wait for|waiting|warrant*|will answer|will reply|will respond within|work starts|"
        "work will"),
    row(LengthHint::kRelative, "that|which|who|whose"),
    row(LengthHint::kRuns,
        "are consulting for|are consulting over|be consulted on for|be consulting for|"
        "comment for|comment of|comment period|consult for|consultation for|consultation of|"
        "consultation period|consulted for|consulted on for|consulting for|consulting over|"
        "exercise of|extended the consultation to|extended the period to|feedback period|"
        "is consulting for|it is now open for|it is open for|it stays open for|"
        "it will be open for|it will stay open for|limit the consultation to|of comment of|"
        "open to comment for|replies is|reply is|reply period|representation period|"
        "response period|time for reply is|views over",
        2),
    row(LengthHint::kRuns,
        "allow|allowed|allowing|allows|are asked for|been allowed|been given|continue for|cut to|"
        "duration|extended to|give|given|gives|giving|have|in the next|is open|is open for|"
        "kept to|last|last for|lasting|lasts|lasts for|length|limited to|live for|on view for|"
        "open for|over|over a period of|over the coming|over the next|period|reduced to|"
        "remain open for|remains open for|run|run for|running|running for|runs|runs for|"
        "runs from|shortened to|sought over|spell of|stay open for|stay up for|stays open for|"
        "up for|will be open|will be open for|window"),
    row(LengthHint::kReports,
        "a reply to all|be e mailed to all|be sent to all|be sent to everyone|feed back|"
        "get back to you|hear back|hear from us|hear the outcome|hear the result|hear what|"
        "let everyone know|let you know what|report back|reporting back|tell everyone|"
        "tell you what|write back to you|write to all|write to every*|write to the organisations|"
        "you will hear|you'll hear",
        3),
    row(LengthHint::kReports,
        "be available|be made public|be posted|be published|be put|be reported|been published|"
        "feedback will|go on our website|going up|in the public domain|issue a|place its|publish|"
        "published|publishes|publishing|put its|put out|put the|putting out|respond formally|"
        "we will respond|will release|will report|will respond to the",
        2),
    row(LengthHint::kReports,
        "analysis|conclusions|digest|feedback|findings|outcome|report|reports|response document|"
        "response to|responses published|result|results|statement|summary|write up"),
    row(LengthHint::kSends, "agenda|available|circulated|notice|notified|papers|send|sent|tell"),
    row(LengthHint::kInvites,
        "any person|anyone|are invited|comments should|interested parties|may be made|"
        "must be made|must be received|object|objections should|parties should|people should|"
        "please|representations may|representations must|representations should|should be made|"
        "should be sent|you may|you must|you should",
        2),
    row(LengthHint::kInvites, "you|your"),
    row(LengthHint::kDeadline, "by|inside|no later than|not later than|within|within about", 2),
    row(LengthHint::kDeadline,
        "about|after|approximately|around|at most|in|in about|in around|no more than|roughly|under|"
        "up to"),
    row(LengthHint::kSupposed,
        "can't|cannot|could|if|might|not able|ought|proposes|proposing|unable|whether|would|"
        "wouldn't"),
    row(LengthHint::kUsual,
        "asks for|asks us for|best practice is|expects|laid down|lays down|must be open for|"
        "must last|must run|recommend*|require|required|requires|says|should be open for|"
        "should last|should run|stipulat*|to a minimum of",
        2),
    row(LengthHint::kUsual,
        "another|at the earliest|best practice|brought forward by|by a further|code|compact|"
        "compulsory|convention|customary|each|every|extended by|extended for|extended it by|"
        "extending it by|extra|falls below|further|good practice|guidance|ideally|instead of|law|"
        "less than|longer by|longer than|minimum in|more than|normal|normally|not the|often|"
        "ordinarily|per|practice|prescribed|principle*|rather than|regulation*|rule|section|"
        "shorter by|shorter than|standard|statute|statutory minimum|the full|the usual|typically|"
        "usual|usually|would like|would normally"),
    row(LengthHint::kAtLeast,
        "as the code asks|as the compact asks|following the code|following the compact|"
        "in accordance with the code|in accordance with the compact|in line with our compact|"
        "in line with the code|in line with the compact|no fewer than|no less than|"
        "not fewer than|not less than|under the compact"),
    row(LengthHint::kPast,
        "closed after|followed|lasted|originally|ran|ran for|took place|was carried out|"
        "was consulted|was held|was limited to|was open|was open for|was undertaken|were allowed|"
        "were asked|were consulted|were given|were held|were invited|were open"),
    row(LengthHint::kNotice,
        "days' notice of|give notice of|given notice of|notice of|notice of at least|"
        "notice of no less than|notice of not less than|notice period|notice period is|"
        "notice period of|period of notice|with notice of"),
};

}  // namespace

const CueTable& behind_length_cues() {
  static const CueTable table(kBehindRows);
  return table;
}

const CueTable& context_of_length_cues() {
  static const CueTable table(kContextRows);
  return table;
}

bool labels_period(const FoldedText& label) {
  constexpr std::uint32_t kLongestLabel = 5;  // words
  constexpr std::array<std::string_view, 14> kBare = {
      " length ",         " duration ",  " period ",         " how long ",
      " how long for ",   " open for ",  " runs for ",       " time allowed ",
      " time to reply ",  " gives you ", " that gives you ", " this gives you ",
      " length of time ", " timescale "};
  constexpr std::array<std::string_view, 7> kMeasures = {"length", "duration", "period", "how long",
                                                         "time",   "runs",     "window"};
  constexpr std::array<std::string_view, 10> kReplying = {
      "consultation", "comment",  "comments",   "reply",  "replies",
      "respond",      "response", "engagement", "survey", "exercise"};
  if (std::ranges::find(kBare, label.view()) != kBare.end()) return true;
  const auto has = [&label](std::string_view words) { return label.has(words); };
  return label.word_count() <= kLongestLabel && std::ranges::any_of(kMeasures, has) &&
         std::ranges::any_of(kReplying, has);
}

}  // namespace consultlint

#include "language/time/date_cues.h"

#include <array>

namespace consultlint {
namespace {

constexpr CueRow row(DateHint hint, std::uint8_t strength, std::string_view phrases) {
  return {static_cast<std::uint8_t>(hint), strength, phrases};
}

constexpr std::array kRows = {
    row(DateHint::kOpens, 3,
        "circulated for comment|circulated for comments|comment period opens|"
        "consult between|consultation began|consultation begins|consultation commences|"
        "consultation dates|consultation launched|consultation launches|"
        "consultation opens|consultation period|consultation started|"
        "consultation starts|consultation will begin|consultation will commence|"
        "consultation will open|consultation will start|"
        "consulting between|date opened|dates of consultation|"
        "goes live for comment|have your say from|it begins|it opens|it runs|it starts|"
        "launched on|launches on|open between|open for comment|open for comments|"
        "open for consultation|open for replies|open for responses|open from|open on|"
        "open since|open to comment|opening date|opens|opened|out for consultation|"
        "period for comment|period for replies|period of consultation|"
        "run from|running from|running since|runs for|runs from|start date|"
        "survey dates|survey opens|will run"),
    row(DateHint::kOpens, 2, "launch date|open|open today"),
    row(DateHint::kStarts, 2,
        "began on|begin|begin on|begins|begun|commence|commence on|commenced on|"
        "commences|commencing|launch*|start|start on|started on|starting|starts"),
    row(DateHint::kCloses, 3,
        "accept replies|arrive before|arrive by|arrive no|arrive not|back by|"
        "back to us by|cease to accept|close at|close of consultation|close on|closes|"
        "closes on|closing|closing at|closing date|closing date for|closing on|"
        "comment period closes|comment period ends|comments by|comments due|"
        "conclude on|concludes on|consultation close|consultation closes|"
        "consultation conclude*|consultation end date|consultation ends|"
        "consultation will close|consultation will end|deadline|deadline for|"
        "deadline is|deadline of|due by|due date|due in by|due on|end date|"
        "end of consultation|extended by|extended to|extended until|final date for|"
        "final day|finishing on|has until|have till|have until|inbox closes|it closes|"
        "it ends|last date|last date for|last date to|last day|last day for|"
        "last day on which|last day to|latest date for|must reach|new deadline|"
        "now close|open till|open until|page closes|"
        "period closes|period ends|period will close|period will end|portal closes|"
        "reach us before|reach us by|reaches us by|reaches us before|reaches us no|reach us "
        "no|received before|received by|"
        "received no|received not|received on or before|remain open until|"
        "remains open until|replies by|replies close|replies due|reply by|"
        "representations due|respond by|response date|response required by|"
        "responses by|responses due|responses requested by|responses required by|"
        "return by|run until|runs until|should reach|shutting|"
        "stay open until|submissions close|survey closes|to arrive|to reach us|"
        "will close|will now close|with us before|with us by"),
    row(DateHint::kEnds, 2, "shuts|shut|end on|ending|ending on|ends|finish on|finishes"),
    row(DateHint::kReplies, 2,
        "return to|please return|answers|comment*|complete the|consult*|contribut*|e mail us|"
        "email us|evidence|feedback|fill in|fill it|get it to|have to say|"
        "hear from you|ideas|in our hands|in the hands of|invited|inviting|join in|"
        "let us have|let us know|letters|must have it|must have them|objections|"
        "observation*|opinions|post it|put in writing|questionnaire*|repl*|"
        "representation*|respon*|return it|return the|return them|return this|"
        "return your|returned|seek*|send it|send them|send your|sent to|slip|"
        "submission*|submit*|suggestions|survey|take part|tell us|thoughts|"
        "to be received|to be with|to us|views|vote by|we need|with us|write to|"
        "written|your choice|your form|your letter|your say"),
    row(DateHint::kClosedPast, 3, "consulted from|consulted between|ran from"),
    row(DateHint::kClosedPast, 2,
        "closed|closed in|closed on|concluded|consultation closed|drew to a close|"
        "ended|ended in|ended on|finished|it closed|ran until|was open until"),
    row(DateHint::kIssues, 3,
        "date issued|date of issue|date of publication|date of this letter|"
        "date published|dated|first issued|issue date|issue of this|issued|issued by|"
        "issued on|last updated|letter dated|notice dated|page updated|"
        "publication date|published on|updated"),
    row(DateHint::kIssues, 2, "date|posted|posted on|published|uploaded|version"),
    row(DateHint::kDecides, 3,
        "adopt the|adoption|approve the|approves|asked to approve|asked to decide|"
        "be asked to adopt|be asked to agree|be asked to approve|be confirmed|be approved|be "
        "adopted|be agreed|be signed off|be ratified|"
        "be decided|be determined|be settled|be taken by|be voted|cabinet meeting|"
        "choose between|consider the results|considers the results|council decides|"
        "decide|decides|deciding|decision|decision by|decision date|decision on|"
        "decisions|determination|determine|determined by|determines|final decision|"
        "for approval|for decision|full council meeting|make its decision|"
        "make the decision|makes the decision|settle the matter|take its decision|"
        "take the decision|takes the decision|to adopt|vote on|votes on|"
        "whether to adopt|will agree|will choose|will consider|will vote"),
    row(DateHint::kDecides, 2,
        "board meeting|board meets|budget council|cabinet|committee meeting|"
        "committee meets|executive|full council"),
    row(DateHint::kReports, 3,
        "a report|be available|be e mailed|be emailed|be made public|be posted|"
        "be published|be reported|be sent to all|be sent to everyone|"
        "consultation report|feedback report|findings|get back to you|hear from us|"
        "hear what|let you know|outcome|publication of results|"
        "publication of the results|publish a|publish our|publish the|published by|"
        "publishing|replies published|reply to all|report back|"
        "report of the consultation|report on the consultation|report published|"
        "report will|reporting back|reports back|response to the consultation|"
        "responses published|results|results published|statement of|summary of replies|"
        "summary of responses|summary of the responses|summary of what|"
        "summary published|summary will|tell you what|what we heard|what you told us|"
        "will go up|will publish|will report|will send you|write to all|"
        "write to everyone|you said|you will have|you will hear|you'll hear"),
    row(DateHint::kEvent, 3,
        "afternoon|be held|coffee morning|come along|come and meet|come and see|"
        "come and talk|display*|drop in|drop ins|evening|event*|exhibition*|"
        "focus group*|hearing|held at|held in|held on|host*|information day|meet us|"
        "meeting at|meeting in|meeting will|on show|open afternoon|open day|"
        "open evening|open house|open meeting|open morning|public meeting*|"
        "report back meeting|roadshow*|session*|stall|surgeries|surgery|"
        "tabletop review|teams call|telephone discussions|venue|webinar*|workshop*"),
    row(DateHint::kEvent, 2, "join us|meet|meeting|meetings|meets"),
    row(DateHint::kNeutral, 1,
        "at its meeting|at their meeting|at its meeting on|at the meeting of|spring meeting|at a "
        "meeting"),
    row(DateHint::kTakesEffect, 3,
        "applies to|be brought in|be introduced|become|becomes|cease to|come in on|"
        "come into force|comes in|comes into force|coming into force|effective from|"
        "first applies|first apply|first payments|go live|goes live|implementation|"
        "implemented|in force|into effect|new rules|re banded|rolled out|take effect|"
        "takes effect|takes over|taking effect|transfer|transfers|will apply|"
        "will open on the|with effect from|would apply|would be introduced|"
        "would begin|would cease|would close|would come|would end|would follow|"
        "would move|would open|would run|would take"),
    row(DateHint::kTakesEffect, 2, "from april|if adopted|if agreed|if approved|if made"),
    row(DateHint::kHistory, 3,
        "act|adopted by|agreed|announced|approved|asked for|between january|"
        "book a place by|book before|book by|booked by|born|built in|carried out|"
        "census|copyright|counted|counts|data for|decided|drew|election*|expire|"
        "expired|expires|figures for|financial year|for the year|found|had been|"
        "in the year|introduced in|measured|minute|minutes of the|months beginning|"
        "months to|opened in|photograph*|polling|ran out|recorded|register by|"
        "resolution|resolved|resolved in|resolved on|run out|runs out|screened|set the|"
        "settled|signed|since|stood at|surveyed|tested|the year|tickets|told us|"
        "took place|voted|walked|was adopted|was agreed|was approved|was asked|"
        "was completed|was done|was held|was issued|was launched|was made|"
        "was published|was set|was signed|we asked|went to|were asked|were held|"
        "were invited|were published|were set|wrote to|year ended|year ending|year to|"
        "years from|years to"),
};

constexpr std::array kElsewhereRows = {
    CueRow{0, 1,
           "another consultation|confusingly|different exercise|"
           "different matter|different thing|earlier consultation|earlier stage|"
           "earlier survey|is not this|last autumn's|last consultation|"
           "last spring's|last summer's|last winter's|last year's|may remember|"
           "no connection|not connected|not part of this consultation|not to be confused|"
           "nothing to do with|previous consultation|previous exercise|"
           "previous stage|previous survey|separate consultation|separate exercise|"
           "separate matter|should not be confused|that consultation|that exercise|"
           "that one|that survey|unconnected|which began|which closed|which ended|"
           "which opened|which ran|will recall|will recognise|will remember|"
           "you may recall"}};

}  // namespace

const CueTable& elsewhere_cues() {
  static const CueTable table(kElsewhereRows);
  return table;
}

const CueTable& date_cues() {
  static const CueTable table(kRows);
  return table;
}

}  // namespace consultlint

#include "language/time/date_cues.h"

#include <array>

namespace consultlint {
namespace {

constexpr CueRow row(DateHint hint, std::uint8_t strength, std::string_view phrases) {
  return {static_cast<std::uint8_t>(hint), strength, phrases};
}

constexpr std::array kRows = {
    row(DateHint::kOpens, 3,
        "circulated for comment|circulated for comments|comment period begins|"
        "comment period opens|comments open|consultation began|consultation begins|"
        "consultation commenced|consultation commences|consultation launched|"
        "consultation launches|consultation opened|consultation opening date|"
        "consultation opens|consultation start date|consultation started|"
        "consultation starts|consultation will begin|consultation will commence|"
        "consultation will open|consultation will start|consulting between|"
        "day one of the consultation|first day of consultation|goes live for comment|"
        "have your say from|it public comment|launch of consultation|open for comment|"
        "open for comments|open for consultation|open for replies|open for responses|"
        "open to comment|opened for comment|opened for comments|opening date for comments|"
        "opening date for responses|out for consultation|out to consultation|"
        "public comment begins|put out for comment|released for comment|"
        "released for consultation|released for public comment|start of consultation|"
        "start of the consultation|survey opened|survey opens"),
    row(DateHint::kOpens, 3,
        "consulting from|it opens|it runs|live now|now live|open now|open between|open from|open "
        "since|run from|"
        "running from|running since|runs for|runs from|we are consulting|will run"),
    row(DateHint::kOpens, 2, "available for completion|available from|live from|open|open today"),
    row(DateHint::kStarts, 2,
        "begin|begin on|beginning|beginning on|begins|begins on|commence|commence on|"
        "commencement|commences|commencing|date opens|first day on which|gets under way|"
        "go live|goes live|got going|it begins|it starts|kick off|kicks off|launch|"
        "launch date|launches|launches on|launching|live on|open on|opening|opening date|"
        "opens|placed on deposit|put up|start|start date|start on|starting|starts|starts on"),
    row(DateHint::kStarted, 2,
        "began|began on|begun|commenced|commenced on|date opened|got under way|initiated|"
        "kicked off|kicked things off|launched|launched on|opened|opened on|"
        "opened the doors|started|started on|was launched|was open|was opened|went live"),
    row(DateHint::kCloses, 3,
        "accept replies|accepting comments|accepting replies|accepting responses|"
        "arrive before|arrive by|arrive no|arrive not|back by|back to us by|"
        "cease to accept|close of consultation|close of the consultation|closing date|"
        "closing date for|closing dates|closing dates for|closing day|"
        "closing on the consultation|comment period closes|comment period ends|comments by|"
        "comments close|comments due|comments in by|consultation close|consultation closes|"
        "consultation closing date|consultation conclude*|consultation end date|"
        "consultation ends|consultation finishes|consultation will close|"
        "consultation will end|consultees have|cut off|cut off date|cut off for|"
        "date by which|deadline|deadline for|deadline is|deadline of|deadlines|"
        "deadlines for|due by|due date|due in by|end of consultation|"
        "end of the comment period|end of the consultation|expiring on|extended by|"
        "extended to|extended until|extended up to|final chance|final date|final date for|"
        "final day|final day for|final opportunity|inbox closes|it closes|last chance|last "
        "moment|live to|live until|"
        "last date|last date for|last date to|last day|last day for|last day on which|"
        "last day to|last opportunity|last time|latest date|latest date for|must reach|"
        "new deadline|now close|page closes|period closes|period ends|period will close|"
        "period will end|portal closes|reach us before|reach us by|reach us no|"
        "reach us not|reaches us after|reaches us before|reaches us by|reaches us no|"
        "received after|received before|received by|received no|received not|"
        "received on or before|replies by|replies close|replies due|reply by|reply no|"
        "representations due|respond by|respond no|response date|response deadline|"
        "response required by|responses by|responses close|responses due|"
        "responses requested by|responses required by|return by|should reach|"
        "stop accepting|stop taking|stops accepting|stops taking|submissions close|"
        "survey closes|survey ends|taken down|to arrive|to reach us|until further notice|"
        "views by|want to have heard|will now close|with us before|with us by|with us no|"
        "you have until"),
    row(DateHint::kCloses, 2,
        "done by|needed by|requested by|required by|to be received|to reach|wanted by"),
    row(DateHint::kEnds, 3,
        "open till|open until|open up to|remain open|remain open until|remains open|"
        "run until|runs until|stay open|stays open"),
    row(DateHint::kEnds, 2,
        "available till|available until|cease|ceases|close|close at|close on|closes|"
        "closes on|closing|closing at|closing on|conclude|conclude on|concludes|"
        "concludes on|end|end date|end on|ending|ending on|ends|ends on|expire|expires|"
        "expiry|finish|finish on|finishes|finishes on|finishing on|it ends|over on|run out|"
        "runs out|shut|shuts|shutting|stop at|stop on|stops at|stops on|will close|will end|wrap "
        "up|wraps up"),
    row(DateHint::kEnded, 2,
        "closed|closed in|closed on|concluded|drew to a close|ended|ended in|ended on|"
        "finished|it closed|ran out"),
    row(DateHint::kEnded, 3,
        "carried out between|carried out from|conducted between|conducted from|"
        "held between|held from|took place between|took place from|undertaken between|"
        "undertaken from"),
    row(DateHint::kClosedPast, 3,
        "closing date was|consultation closed|consultation ended|consultation ran|"
        "consulted between|consulted from|deadline was|ran between|ran for|ran from|ran to|"
        "ran until|survey closed|was extended to|was extended until|was open between|"
        "was open from|was open until|were invited between|were invited from"),
    row(DateHint::kConsultation, 2,
        "call for evidence|call for views|comment period|consult|consultation|"
        "consultations|consultative|consulted|consultee|consultees|consulting|conversation|"
        "engagement|exercise|feedback period|listening period|notice period|period for|"
        "public comment|public feedback|public notice|questionnaire*|representation period|"
        "request for comments|review period|survey|surveys|this document|this paper|"
        "this period|window for"),
    row(DateHint::kReplies, 2,
        "answer|answers|ask us|comment|commenting|comments|complete the|completed forms|"
        "completed questionnaires|contribute|contributing|your contribution|e mail us|e mails "
        "to|email us|emails to|"
        "evidence|feedback|fill in|fill it|fill out|get it to|get your|give us|have to say|"
        "hear from you|heard from|ideas|in our hands|invite*|inviting|join in|let us have|"
        "let us know|letters|letters to|must have it|must have them|object to|objection|"
        "objections|objectors|observation*|opinion|opinions|please return|put in writing|"
        "react|reactions|replies|reply|replying|representation*|respond|respondents|"
        "responding|response|responses|return slip|return your|seek*|send us your|"
        "send your|share your|sharing your|slip|submission*|submit your|suggestions|"
        "take part|taking part|tell us|tell us what|thoughts|to us|views|vote by|we need|"
        "with the consultation|with us|write to|written|your choice|your form|your letter|"
        "your say|your view|your views"),
    row(DateHint::kSends, 1, "card|cards|completed|envelope|form|forms|post"),
    row(DateHint::kSends, 2,
        "arrive|arrives|arriving|be with|come in|deliver|delivered|get back|get to|"
        "given until|giving until|hand in|handed in|has till|has until|have till|"
        "have until|having until|in by|in the hands of|lodged|post it|posted to|"
        "put their|put to|reach|reaches|receive|received|receives|return|return it|"
        "return the|return them|return this|return to|returned|send|send it|send them|sent|"
        "sent in|sent to|submit|submits|submitted|submitting|write"),
    row(DateHint::kPartner, 1, "our|please|them|they|us|you|your|yours"),
    row(DateHint::kIssues, 3,
        "agenda sent|date issued|date of issue|date of publication|date of this letter|"
        "date of this notice|date published|date released|date sent|dated|first issued|issue "
        "date|issue of this|issued|issued by|"
        "issued on|last updated|letter dated|notice dated|notice sent|page updated|paper released|"
        "publication date|publication of this|published on|released to consultees|updated"),
    row(DateHint::kIssues, 2, "date|posted|posted on|published|released|uploaded|version"),
    row(DateHint::kDecides, 3,
        "adopt|adopt the|adopting|adoption|agrees|approval|approve|approve the|approves|"
        "asked to approve|asked to decide|be adopted|be agreed|be approved|"
        "be asked to adopt|be asked to agree|be asked to approve|be confirmed|be decided|"
        "be determined|be ratified|be resolved|be settled|be signed off|be taken by|"
        "be voted|cabinet meeting|choose|choose between|chooses|come to a decision|"
        "come to a view|confirm amend or drop|consider the results|considers the results|"
        "council decides|council vote|decide|decides|deciding|decision|decision by|"
        "decision date|decision day|decision on|decisions|determination|determine|"
        "determines|final decision|final say|for approval|for decision|"
        "full council meeting|gets settled|her choice|his choice|its choice|"
        "made or abandoned|make a decision|make its decision|make the decision|"
        "make their decision|make up its mind|make up their minds|makes the decision|"
        "pick the|ratify|reach a conclusion|reach a decision|resolution on|resolve|rule on|"
        "ruling|settle the matter|settles the|sign off|take a decision|take its decision|"
        "take the decision|takes its decision|takes the decision|their choice|to adopt|"
        "verdict|vote|vote on|votes|votes on|whether to adopt|will agree|will choose|"
        "will consider|will vote"),
    row(DateHint::kDecides, 2,
        "board meeting|board meets|budget council|cabinet|committee meeting|"
        "committee meets|executive|full council"),
    row(DateHint::kDecided, 3,
        "adopted|agreed|approved|decided|determined|determined by|resolved|settled|"
        "signed off|voted"),
    row(DateHint::kResults, 2,
        "analysis|conclusions|decision document|findings|government response|our reply|"
        "our response|outcome|outcomes|published response|report|response document|"
        "response to the consultation|responses and|responses received|result|results|"
        "round up|statement|summary|summary of|what people told us|what residents said|"
        "what was said|what you said|write up|you said we did"),
    row(DateHint::kTells, 2,
        "announce*|appear|available|be out|be released|be sent|be shared|be told|"
        "come back to|fed back|feed back|feedback to|follow|hear|is due|issue|out by|"
        "publication|publication of|publish|publishes|publishing|put on|put online|"
        "put up on|release|reported|reported to|shared with|tell|told|will be posted"),
    row(DateHint::kReports, 3,
        "a report|be available|be e mailed|be emailed|be fed back|be made public|be posted|"
        "be published|be reported|be sent to all|be sent to everyone|come back to you|"
        "consultation report|feedback by|feedback published|feedback report|"
        "get back to you|government response expected|hear back|hear from us|hear what|"
        "let you know|parents will hear|publication of results|publication of the results|"
        "publish a|publish findings|publish our|publish the|published by|publishing the|"
        "replies published|reply to all|report back|report of the consultation|"
        "report on the consultation|report published|report will|reporting back|"
        "reports back|responses published|results published|shall reply|statement of|"
        "summary of replies|summary of responses|summary of the responses|summary of what|"
        "summary published|summary will|tell everyone what|tell you what|we tell|"
        "what we heard|what you told us|will go up|will publish|will reply|will report|"
        "will respond|will send you|write to all|write to everyone|you said|you will have|"
        "you will hear|you'll hear"),
    row(DateHint::kEvent, 3,
        "afternoon|be held|breakfast|briefing|briefings|coffee morning|come along|"
        "come and meet|come and see|come and talk|convenes|conversation café|discussion|"
        "discussion group|discussions|display*|drop by|drop in|drop ins|engagement bus|"
        "evening|event*|exhibition*|find us at|focus group*|forum|gather|hearing|hearings|"
        "held at|held in|held on|host*|information day|listening session|meet us|"
        "meeting at|meeting in|meeting of|meeting will|on show|open afternoon|open day|"
        "open evening|open house|open meeting|open morning|open to all|panels|pop up|"
        "public meeting*|report back meeting|roadshow*|round table*|roundtable*|"
        "see the designs|see the plans|seminar*|session*|speak to officers|"
        "speak to planners|stall|stand at|surgeries|surgery|tabletop review|"
        "talk to planners|talk to the team|talk to us|tea and|teams call|"
        "telephone discussions|town hall meeting|town hall session|venue|visit us|walk in|"
        "walkabout|we will be at|webinar*|workshop*"),
    row(DateHint::kEvent, 2, "join us|meet|meeting|meetings|meets|ring us"),
    row(DateHint::kNeutral, 1,
        "answer to|at a meeting|at its meeting|at its meeting on|at its public meeting|"
        "at the end|at the latest|at the meeting of|at the start of|at their meeting|"
        "available until further notice|be counted|be responsible|book of|by close of|"
        "by phone|by telephone|by the close of|by the end of|chief executive|"
        "chief executives|close of business|close of play|close to|closing remarks|"
        "consultation response|consultation responses|decision maker|decision makers|"
        "decision making|end of|end of the|executive director|executive order|"
        "executive summary|for the decision|from the date of publication|"
        "from the date of this letter|from the date of this notice|in response to|in the end|last "
        "day at|"
        "last day in|last day of term|makes us|open data|open source|open space|open to|"
        "open to the public|or phone|or telephone|our decision to|phone or|response time|"
        "response times|responsible for|send us|set aside its meeting|spring meeting|"
        "start of the|submission to the inspect*|submission to the secretary|survey of|to respond "
        "to|write to us"),
    row(DateHint::kTakesEffect, 3,
        "applies to|be brought in|be in place|be introduced|become|becomes|come into force|"
        "comes in|comes into force|coming into force|effective from|first applies|"
        "first apply|first payments|implementation|implemented|in force|into effect|"
        "new rules|re banded|rolled out|should start|should stop|take effect|takes effect|"
        "takes over|taking effect|transfer|transfers|will apply|will open on the|"
        "with effect from|would apply|would be introduced|would begin|would cease|"
        "would close|would come|would end|would follow|would have until|would move|"
        "would open|would run|would start|would stop|would take"),
    row(DateHint::kTakesEffect, 2,
        "construction|from april|if adopted|if agreed|if approved|if made|start of works|"
        "works start"),
    row(DateHint::kFuture, 1,
        "aim|aims|anticipated|are expected|are to|be|due|due to|expect|expected|expects|"
        "going to|hope|hopes|intend|intends|is expected|is to|likely|plan to|planned|plans|"
        "programmed|scheduled|set for|shall|should|timed for|timetabled|to be|we'll|will|"
        "will be"),
    row(DateHint::kForeign, 2,
        "admissions|agencies shall|agency heads|appeal*|applicant*|application*|apply|"
        "autumn term|bid|bidder*|bids|blue badge|building work|candidate*|carriers|"
        "complaint*|contract|contracts|covered agencies|data collected|direct debit|"
        "evaluation sheet|fine|governor|governors|grant|grants|hardware|invoice*|lease|"
        "leases|library books|licence|licences|loan|market study|membership|nominate*|"
        "nomination*|offer|offers|pay the|payment*|permit|permits|personal data|"
        "personal details|pilot|pilots|privacy notice|requests|resurfacing|returns to the|"
        "school place|school places|season|self assessment|service ceased|services ceased|"
        "spring term|stocks|summer term|tax bills|tender*|term dates|the pilot|"
        "the select committee|ticket*|transition period|trial|vacancies|vacancy|warranty|"
        "withdraw"),
    row(DateHint::kScope, 1,
        "online form|ours|period|phase|poll|portal|stage|the form|the page|this booklet|"
        "this letter|this page|time allowed|time for reply|time for replying|web page|"
        "window"),
    row(DateHint::kPeriod, 2,
        "comment window|consult between|consultation dates|consultation period|"
        "consultation window|dates|dates of consultation|duration|from to|"
        "length of consultation|period for comment|period for replies|"
        "period of consultation|survey dates|timescale|timings"),
    row(DateHint::kSoft, 3,
        "early responses|encourage you|encouraged to|ideally|it would help|please allow|"
        "preferably|strongly encourage|we advise|we recommend|we suggest|we'd advise|"
        "we'd suggest|would be helpful"),
    row(DateHint::kRequest, 3,
        "a place|book|booking|bookings|call the|call us|copies for|copies of|if you need|"
        "if you require|ask by|give us until|interpreter|like a copy|would like a|need help|paper "
        "copies|paper "
        "copy|"
        "paper form|paper forms|phone|printed copies|printed copy|questions about|register|"
        "request a|requesting|requests for|reserve|ring|rsvp|sign up|spent the|telephone|"
        "to attend|to have one sent|to request|to speak|to take part in the|your questions"),
    row(DateHint::kPast, 1,
        "answered|asked|did|filled in|had|met|replied|responded|said|took part|was|were"),
    row(DateHint::kWas, 3,
        "already agreed|already approved|already decided|already settled|asked for|had been|told "
        "us|took place|was adopted|was agreed|was approved|"
        "was asked|was completed|was decided|was done|was granted|was held|was issued|"
        "was made|was published|was set|was signed|was taken|we asked|went to|were asked|"
        "were held|were invited|were published|were set|wrote to"),
    row(DateHint::kHistory, 3,
        "act|adopted by|announced|annual report|approved the draft|became|between january|"
        "book a place|book a place by|book before|book by|book your place|booked by|born|"
        "built in|carried out|census|changed from|cleared for|copyright|counted|counts|"
        "data for|drew|election*|expiry of|extended from|figures for|financial year|"
        "first discussed|for the year|found|granted|hansard|in the year|introduced in|"
        "its own|judgment|last inspection|measured|merged|minute|minutes of the|"
        "months beginning|months to|moved from|next review|opened by|opened in|"
        "paper copies by|paper copy by|photograph*|places must be booked|polling|"
        "put back from|recorded|register by|registered in|registering|resolution|"
        "resolved in|resolved on|review date|review of this|royal assent|screened|set the|"
        "set up in|set up on|signed|stood at|surveyed|tested|the year|their own|tickets|"
        "to register|valid until|voted on|walked|year ended|year ending|year to|years from|"
        "years to"),
};

constexpr std::array kElsewhereRows = {
    CueRow{kOnlyBeforeConsultation, 1,
           "another|different|earlier|parallel|predecessor|previous|separate"},
    CueRow{0, 1,
           "another consultation|another matter|different closing date|different deadline|last "
           "consulted|own consultation|own survey|past "
           "consultation*|confused with|confuse this|confuse it|confusingly|different exercise|"
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

constexpr std::array kOtherDatesRows = {
    CueRow{0, 1,
           "also happening|elsewhere|not part of|other consultations|other dates|other deadlines|"
           "other news|past consultations|previous consultations|unrelated"}};

}  // namespace

const CueTable& other_dates_cues() {
  static const CueTable table(kOtherDatesRows);
  return table;
}

const CueTable& elsewhere_cues() {
  static const CueTable table(kElsewhereRows);
  return table;
}

const CueTable& date_cues() {
  static const CueTable table(kRows);
  return table;
}

}  // namespace consultlint

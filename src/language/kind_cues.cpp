#include "language/kind_cues.h"

#include <array>

#include "consultlint/context.h"

namespace consultlint {
namespace {

constexpr CueRow row(DocumentKind kind, std::uint8_t points, std::string_view phrases) {
  return {static_cast<std::uint8_t>(kind), points, phrases};
}

constexpr std::array kTitleRows = {
    row(DocumentKind::kConsultation, 6,
        "public consultation|consultation paper|consultation document|consultation survey|"
        "consultation briefing|consultation leaflet|a consultation|notice of consultation|"
        "have your say|your views|tell us what you think|call for evidence|"
        "request for comment*|open for comment*|public comment*|public consultation survey|"
        "consultation on|consultation no|is consulting|extended consultation|"
        "consultation by|your views on|views wanted|views sought|call for views|seeking "
        "views|consults on|draft feedback"),
    row(DocumentKind::kConsultation, 4, "consultation|survey|what do you think|help us|help map"),
    row(DocumentKind::kConsultation, 3, "draft|proposed|proposal|proposals|rfc|green paper"),
    row(DocumentKind::kMeeting, 8,
        "minutes|draft minutes|notice of meeting|forum meeting|meeting notice|agenda|"
        "minutes of the meeting|minutes of a meeting|minutes of|meeting of the"),
    row(DocumentKind::kMeeting, 0,
        "agenda item|minutes to complete|minutes to fill|minutes of your time|five minutes|"
        "ten minutes|twelve minutes|fifteen minutes|twenty minutes|thirty minutes|few minutes"),
    row(DocumentKind::kDiary, 9,
        "consultation diary|diary of consultation*|consultations coming up|forward plan|"
        "forthcoming consultation*|planned consultation*|upcoming consultation*|"
        "programme of consultation*|consultation calendar|consultation programme|"
        "local development scheme|development scheme|engagement calendar|"
        "calendar of consultation*|consultation forward plan|consultation timetable|"
        "consultations planned|what we will consult on|consultation forward programme"),
    row(DocumentKind::kFeedbackReport, 9,
        "what people told us|what you told us|what you said|you said we did|"
        "analysis of responses|analysis of the responses|summary of responses|"
        "summary of the responses|feedback report|consultation feedback|results of|"
        "consultation results|response charts|what we heard|report on the consultation|"
        "consultation findings|consultation outcome|outcome of the consultation|"
        "government response|consultation response report|question response|"
        "responses to the consultation|what has been decided|summary of consultation responses|"
        "consultation report on|report of the consultation|we asked you said"),
    row(DocumentKind::kResponse, 9,
        "response to|response to the|our response to|submission to|submission to the|"
        "submission by|submission from|response by|response from|response of|reply to|"
        "representations on|evidence submitted by|consultation response"),
    row(DocumentKind::kCode, 8,
        "code of practice|consultation code|compact|the compact|code of good practice|"
        "our code|code for consulting|code on consulting|"
        "concordat|consultation charter|statement of community involvement|"
        "code of practice on|engagement charter|consultation protocol"),
    row(DocumentKind::kCode, 4, "protocol|charter|principles|code"),
    row(DocumentKind::kNotice, 5,
        "are changing|is changing|what to expect|end of the|information notice|"
        "for information|important information|what is changing|changes to your|"
        "notice of decision|public notice|withdrawal of|have their say"),
    row(DocumentKind::kNotice, 8, "notice of application|notice of an application"),
    row(DocumentKind::kNotice, 2, "notice|closure of|changes to|memorandum"),
    row(DocumentKind::kOther, 12,
        "annual report|job description|policy digest|newsletter|privacy notice|privacy policy|"
        "person specification|terms of reference|annual accounts|engagement officer|"
        "press release|project plan|business plan|officer's report|user guide|readme|annual "
        "review"),
    row(DocumentKind::kFeedbackReport, 9, "feedback from|feedback on the consultation"),
    row(DocumentKind::kOther, 12, "guidance for applicants|application form"),
    row(DocumentKind::kNotice, 6, "coming soon"),
    row(DocumentKind::kMeeting, 8, "parish meeting|annual meeting|annual general meeting"),
    row(DocumentKind::kDiary, 6, "open now|what's open|what's coming"),
    row(DocumentKind::kDiary, 4, "coming up"),
};

constexpr std::array kWordingRows = {
    row(DocumentKind::kConsultation, 3,
        "observations are sought|views are sought from|invited to send|invited to comment|invited "
        "to respond|sending observations|"
        "we would like your views|tell us what you think|we are consulting|is consulting|"
        "consults upon|consults on|are consulting|comments are invited|replies are invited|"
        "responses are invited|views are invited|observations are invited|"
        "written responses|how to respond|how to reply|how to comment|where to comment|"
        "last day for replies|last day for responses|last day for receipt|"
        "consultation closes|survey closes|consultation ends|send us your|"
        "let us have your|we want to hear|we want your|we'd like your|we'd love to hear|"
        "seeking feedback|seeking your feedback|submit comments|submit feedback|"
        "comments may be submitted|comment on this|consultation questions|"
        "your comments should|replies should|responses should|reply by|"
        "public consultation will close|responses to this consultation|consultation opens|"
        "invites comments|invites responses|invites written|invites views|"
        "please provide your comments|public feedback|public comments|public comment|"
        "comment period|feedback period|consultation period|you are invited to|"
        "invited to contribute|submit your|take part in this consultation|"
        "respond to this consultation|send your comments|seeking your|to submit their views|"
        "comments must be received|welcome your feedback|we encourage your feedback|"
        "encourage your feedback|provide feedback|to return your response|respond by|"
        "questions for|open for consultation|your say|ways to respond"),
    row(DocumentKind::kConsultation, 2,
        "have your say|let us know what|what do you think|do you agree|your comments|"
        "your reply|your answers|your response|your views|no decision has been|"
        "nothing has been decided|no decision has yet|no decisions have|this consultation|"
        "this survey|we propose|it is proposed|are proposing|is proposing|we are proposing|"
        "your feedback|give us your views|share your views|closing date for|answer sheet"),
    row(DocumentKind::kFeedbackReport, 3,
        "responses were received|replies were received|replies came in|responses received|"
        "of those who replied|of those who responded|of those who answered|of respondents|"
        "respondents said|respondents felt|you said|people told us|we heard|what we heard|"
        "were analysed|responses were counted|were counted|respondents|"
        "outcomes of the consultation|outcome of the consultation|the consultation ran|"
        "consultation was open|was consulted on|board consulted|council consulted|"
        "we consulted|views were sought|you told us|we asked|consultation resulted in|"
        "feedback received|comments received|thanks to everyone who"),
    row(DocumentKind::kResponse, 4,
        "we welcome the opportunity|welcomes the opportunity|thank you for the opportunity|"
        "thank you for the chance|pleased to respond|pleased to have the opportunity|"
        "our response to|we are responding|grateful for the opportunity|"
        "in response to your consultation|you published|your consultation paper|"
        "respond on behalf of|this submission|this response|this is the response|"
        "your draft|our members told us"),
    row(DocumentKind::kResponse, 2,
        "our members|our member|we would urge|we urge|we would ask|dear sir|"
        "we would like to see|our trustees|umbrella body|we have answered|your proposals|"
        "we represent|our reply"),
    row(DocumentKind::kMeeting, 4,
        "apologies|apologies for absence|matters arising|date of next meeting|"
        "date of the next meeting|next meeting|declarations of interest|"
        "the meeting closed|meeting closed at|minutes of the last|notes of the|"
        "in the chair|any other business"),
    row(DocumentKind::kMeeting, 2,
        "in attendance|minutes of the|seconded|proposed by|clerk reported|members present|"
        "cllrs|public participation"),
    row(DocumentKind::kDiary, 4,
        "planned consultations|expect to consult|plan to consult|planning to consult|"
        "forthcoming consultations|future consultations|planning to ask|"
        "timetable for producing|topics were identified|coming year|"
        "intend to consult|consultations in the next|consultations over the next|"
        "added to the diary|this diary|the diary"),
    row(DocumentKind::kDiary, 2,
        "following twelve months|next twelve months|next three years|work programme"),
    row(DocumentKind::kCode, 4,
        "this code|the code applies|code applies|this compact|the compact is|"
        "signatories|we undertake|undertakings|this protocol|breach of the code|"
        "bound by it"),
    row(DocumentKind::kCode, 2,
        "commitment to|should be consulted|there should be consultation|"
        "consultations should|any consultation|for any consultation|every consultation|"
        "committed to following|code of practice|good practice"),
    row(DocumentKind::kNotice, 5,
        "no need to reply|do not need to reply|not asking for|there is no form|"
        "do not need to do anything|don't need to do anything|need do nothing|"
        "notice for information|notice is for information|notice is for information only|"
        "you do not need to respond|embargoed|not expecting anybody to write|"
        "no reply is needed|for information only|heads up|no response is needed|"
        "is not a consultation|not consulting"),
    row(DocumentKind::kNotice, 3,
        "this page explains|this letter explains|am writing about|writing to tell you|"
        "writing to let you know|decision has been taken|cabinet agreed|council voted|"
        "has agreed to|has decided to|coming to an end|what is changing|"
        "what you need to do|there will be no|resolution now stands|memorandum for|"
        "this memorandum|council thanked|will be carefully analysed"),
    row(DocumentKind::kOther, 8,
        "salary|person specification|job share|trustees' annual report|annual report|"
        "pension scheme|how to apply|npm install|pip install|docker|pull request|"
        "financial review|reserves policy|opening remarks"),
    row(DocumentKind::kNotice, 5,
        "hasn't started|has not started|hasn't begun|has not begun|intends to consult|don't have "
        "to do anything|do not have to do anything|nothing to do now"),
    row(DocumentKind::kMeeting, 4, "order of business"),
    row(DocumentKind::kCode, 3,
        "we agree that|consultations will be|we'll consult|we will consult|when we consult"),
    row(DocumentKind::kFeedbackReport, 3,
        "came back|what we did with|what we couldn't do|what we could not do"),
    row(DocumentKind::kDiary, 4, "open now"),
    row(DocumentKind::kOther, 8, "who can apply"),
};

}  // namespace

const CueTable& title_kind_cues() {
  static const CueTable table(kTitleRows);
  return table;
}

const CueTable& wording_kind_cues() {
  static const CueTable table(kWordingRows);
  return table;
}

}  // namespace consultlint

#include "language/elements/word_groups.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "language/word_hash.h"

namespace consultlint {
namespace {

/// Words stand for all that share their stem (terms.h); "=word" for itself alone.
struct GroupRow {
  std::string_view name;
  std::string_view words;
};

constexpr GroupRow kGroups[] = {
    {"decider",
     "council councillor cabinet committee board executive panel governors governor trustees "
     "trustee ministers minister secretary assembly authority commissioner members directors "
     "director commission parliament mayor portfolio leader court senate commissioners bench "
     "session corporation convener administrator ofwat ofcom ofgem regulator jury elders senedd"},
    {"decide",
     "decide decision deciding determine settle resolve resolution choose chosen choice vote "
     "approve approval adopt ratify agree agreed rule ruling verdict conclude pick judge "
     "endorse sanction confirm commit fix fixed =made =make =taken =take =call"},
    {"reply",
     "reply replies respond response answer answers comment comments views view opinion feedback "
     "representations submission submit remarks thoughts observations objection say letters card "
     "=said =say =told =tell =input =slips =slip =returns =form =forms =sheet =questionnaire "
     "questionnaire survey postcard ideas"},
    {"replier",
     "respondent residents resident people public tenants parents patients members users customers "
     "everyone everybody anyone anybody whoever someone businesses organisations organizations "
     "groups stakeholders readers consultees traders visitors owners neighbours householders "
     "citizens pupils students learners staff employees drivers passengers farmers anglers boaters "
     "vendors developers agencies industry communities families carers contributors"},
    {"you", "=you =your =yours =yourself =yourselves =you'd =you'll =you're =you've"},
    {"we", "=we =us =our =ours =ourselves =we'll =we've =we're =we'd =i =me =my =i'll =i'd =mine"},
    {"will",
     "=will =shall =we'll =i'll =they'll =it'll =you'll =would =going =intend =intends =plan "
     "=plans =aim =aims =expect =expects =due =undertake =promise =must"},
    {"may", "=may =might =could =can =would =should =able =possible =perhaps =ought"},
    {"not",
     "=not =no =none =never =nor =neither =without =cannot =can't =won't =don't =doesn't =isn't "
     "=aren't =wasn't =nobody =nothing =needn't =didn't =haven't =hasn't =wouldn't =shouldn't "
     "=couldn't =hardly =un =rather =instead"},
    {"past",
     "=was =were =had =did =been =ago =last =previous =earlier =former =already =once =closed "
     "=ended =held =asked =received =since =then"},
    {"after",
     "=after =afterwards =once =following =later =next =subsequently =thereafter =when "
     "=before =until =till =by =end"},
    {"analyse",
     "analyse analysis analyze read =reads =reading sort sorted count counted tally code coded "
     "group grouped summarise summary tabulate classify theme themes weigh weighed examine "
     "spreadsheet researcher independent compare logged log assess catalogue"},
    {"consider",
     "consider consideration weigh account regard inform shape influence guide steer help feed "
     "reflect heed bear mind used basis light alter change revise amend redraft adjust modify "
     "rethink reshape sway differ"},
    {"publish",
     "publish publication report post posted website online display print issue announce "
     "notice bulletin newsletter broadsheet booklet write-up summary release circulate tell told "
     "show read feed noticeboard minutes page hear reported told"},
    {"document",
     "document paper report leaflet booklet draft plan strategy policy appendix annex copy copies "
     "pack file folder brochure map drawings text version assessment study pamphlet dossier "
     "statement file bundle prospectus memorandum schedule poster"},
    {"place",
     "library libraries office offices reception centre hall desk counter kiosk foyer museum "
     "school surgery church chapel clinic depot shop barn town village station room lobby pavilion "
     "ward market hub"},
    {"get",
     "available download collect collected obtain request ask send sent email post supply provide "
     "borrow view inspect inspected see seen look kept hold held found read pick fetch link lies"},
    {"send",
     "send sent post posted write written email mail return drop hand submit submitted put "
     "deliver complete fill filled fax upload tick speak leave file lodge pop slip"},
    {"web",
     "online website web site portal url <url> form page link internet survey app platform "
     "hub listserv repository github issue"},
    {"mail",
     "post postal letter freepost envelope address stamp <post> write paper mail writing "
     "card pen note"},
    {"email", "email e-mail mailbox inbox <email> mail"},
    {"phone",
     "phone telephone ring call calls number <phone> text sms voicemail helpline line "
     "textphone minicom extension speak switchboard dial"},
    {"in-person",
     "person drop-in drop stall box desk counter hand meeting speak talk staff "
     "exhibition event workshop session visit surgery booth tent"},
    {"contact",
     "contact enquiries enquiry inquiry query queries question questions ask unclear "
     "clarify explain puzzle stuck sure understand information chat advice lead "
     "officer manager clerk touch"},
    {"post-holder",
     "officer manager clerk head director adviser coordinator secretary assistant "
     "planner lead chair engineer team desk unit registrar warden bursar treasurer "
     "surveyor solicitor specialist analyst <person>"},
    {"event",
     "event events meeting meetings workshop drop-in exhibition session roadshow evening "
     "open hall webinar surgery forum gathering tour stall walk briefing hearing"},
    {"time",
     "time noon am pm o'clock hours day days morning afternoon evening midnight <date> "
     "<month> week weekday saturday sunday monday tuesday wednesday thursday friday"},
    {"deadline",
     "close closes closing closed deadline end ends ending last until by later late "
     "latest cut-off final expire shut before reach arrive received due"},
    {"open",
     "open opens opening opened begin begins start starts starting launch launched run runs "
     "running from commence live period window"},
    {"period",
     "<length> weeks week days months fortnight period length time window long shorter "
     "short longer enough weeks'"},
    {"reason",
     "because reason reasons why since owing due therefore otherwise so that as cause "
     "grounds rationale need needed case drive drivers explanation sake explained"},
    {"money",
     "<money> cost costs costing save saving savings budget fund funding grant price charge "
     "charges fee fees pay paid income spend bill afford expense subsidy rent rates value "
     "pounds cheaper dearer"},
    {"share",
     "<number> <percent> per cent proportion half third quarter majority number numbers "
     "score votes figures"},
    {"option",
     "option options alternative alternatives choice choices model scenario route way "
     "approach package variant version alternatively either scheme =a =b =c bid"},
    {"prefer",
     "prefer preferred preference favour favoured recommend recommended lean inclined "
     "best leaning rather like likes front-runner backs choice firm first"},
    {"for-against",
     "advantage advantages disadvantage disadvantages drawback drawbacks pros cons "
     "benefit benefits against cost downside upside gain lose loss risk risks strength "
     "weakness merit plus minus snag snags good bad"},
    {"reject",
     "reject rejected rule ruled discard discarded drop dropped dismiss considered set "
     "aside abandoned unaffordable looked turned shelved discounted thought fell"},
    {"own-idea",
     "suggest suggestion suggestions idea ideas alternative else other another better "
     "different own think propose proposal missed overlooked instead thought"},
    {"effect",
     "affect affected effect effects impact impacts mean means difference consequence "
     "change hit harm worse hurt would bear cause fare experience life"},
    {"equality",
     "equality equalities equal characteristics disability disabled race ethnic gender "
     "sex age faith religion belief assessment screening eqia eia due regard section "
     "discrimination inclusive diversity"},
    {"excluded",
     "seldom hard-to-reach reach excluded minority disadvantaged vulnerable homeless "
     "deaf blind refugees travellers housebound isolated rarely quiet young older "
     "elderly asylum learning ethnic dementia carer extra effort visit outreach "
     "interpreter overlooked usually heard"},
    {"user",
     "user users carer carers patients families family relatives parents tenants passengers "
     "clients members guardian pupils students regulars customers borrowers lived "
     "experience advocate nurse"},
    {"sector",
     "voluntary charity charities community third sector groups volunteer cvs council "
     "action umbrella federation association forum network infrastructure societies clubs "
     "alliance confederation union chamber"},
    {"via",
     "through via behalf pass passed forward mailing members circulate spread word network "
     "newsletter bulletin distribute relay cascade"},
    {"support",
     "help helps expenses travel crèche childcare transport scribe reimburse fares paid "
     "lift facilitator hand assist assistance prepaid refund cover respite loan "
     "interpreter refreshments"},
    {"format",
     "print braille audio easy read large larger format formats version signed bsl tape cd "
     "accessible clear screen type letters bigger recording pictures symbols"},
    {"language",
     "language languages translate translation translated welsh polish urdu punjabi "
     "gaelic irish interpreter bengali cymraeg somali ulster-scots arabic romanian"},
    {"anonymous",
     "name names named anonymous anonymously sign signed unsigned signature nameless "
     "identify identity initials blank withhold who pseudonym"},
    {"confidential",
     "confidential confidence private privacy publish published foi freedom data "
     "protection personal gdpr secret disclose disclosure redact names retained "
     "destroyed shredded keep stored kept"},
    {"acknowledge",
     "acknowledge acknowledged acknowledgement receipt receive received thank "
     "confirmation confirm reply automatic slip individually"},
    {"petition",
     "petition petitions signature signatures signatories campaign identical standard "
     "template organiser signed"},
    {"complain",
     "complain complaint complaints unhappy dissatisfied unfair ombudsman grievance "
     "wrong badly conduct run handled concern concerns monitoring challenge"},
    {"process",
     "consultation exercise process way run ran conducted carried went done ask asking "
     "consulted questionnaire form clear clearer easy letter paper"},
    {"purpose",
     "purpose aim aims object objective seek seeks goal intention intended hope want "
     "wants wish help find learn test gather so order understand hear point inform"},
    {"propose",
     "propose proposal proposals proposed intend plan planned suggest draft would scheme "
     "change changes put replace introduce move recommend package consulting"},
    {"scope",
     "scope cover covers apply applies include includes excluded exclude include only "
     "limited outside within part concern extends area affects whole confined not boundary "
     "district county beyond does"},
    {"decided",
     "decided already settled fixed agreed made cannot open law statute required "
     "budget change remain stays final given closed done certain definite"},
    {"undecided",
     "undecided open yet draft pencil final formative mind minds provisional alter "
     "changed change nothing settled decided listening willing movable tentative stone "
     "persuade firm blank"},
    {"code",
     "code compact principles cabinet charter guidance gunning protocol standard standards "
     "criteria concordat policy act regulations duty statute section"},
    {"steps",
     "timetable stage stages step steps timeline milestones calendar programme phase "
     "schedule dates next then key happens order"},
    {"refer",
     "see http appendix annex act report strategy published guidance evidence study reading "
     "background sources bibliography references link links statistics census page"},
    {"define",
     "means mean stands short glossary term terms abbreviation abbreviations defined "
     "definition words jargon acronym call called stand"},
};
static_assert(std::size(kGroups) <= 64);

/// As Terms hashes stems.
std::uint32_t stem_hash(std::string_view word) {
  return hash_word(word.front() == '<' ? word : stem_of(word));
}

/// The groups of words and stems, by hash; made once and never changed.
class GroupTables {
 public:
  GroupTables() {
    for (std::size_t group = 0; group < std::size(kGroups); ++group) {
      std::string_view rest = kGroups[group].words;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        add(rest.substr(0, end), WordGroups{1} << group);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }

  WordGroups of(const Term& term) const {
    return found(words_, term.word) | found(stems_, term.stem);
  }

 private:
  using Table = std::unordered_map<std::uint32_t, WordGroups>;

  static WordGroups found(const Table& table, std::uint32_t hash) {
    const auto row = table.find(hash);
    return row == table.end() ? 0 : row->second;
  }
  void add(std::string_view word, WordGroups group) {
    if (word.empty()) return;
    if (word.front() == '=') {
      words_[hash_word(word.substr(1))] |= group;
    } else {
      stems_[stem_hash(word)] |= group;
    }
  }

  Table words_;
  Table stems_;
};

}  // namespace

WordGroups groups_of(const Term& term) {
  static const GroupTables tables;
  return tables.of(term);
}

std::string_view name_of_group(int group) {
  return group < static_cast<int>(std::size(kGroups)) ? kGroups[group].name : std::string_view{};
}

}  // namespace consultlint

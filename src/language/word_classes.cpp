#include "language/word_classes.h"

#include <algorithm>
#include <array>

namespace consultlint {
namespace {

constexpr std::array kClasses = {
    ClassedWords{kMonth,
                 "january february march april may june july august september october november "
                 "december jan feb mar apr jun jul aug sep sept oct nov dec"},
    ClassedWords{kWeekday,
                 "sunday monday tuesday wednesday thursday friday saturday sun mon tue tues wed "
                 "weds thu thur thurs fri sat"},
    ClassedWords{kSeason, "spring summer autumn winter easter christmas"},
    ClassedWords{kNumberWord,
                 "zero one two three four five six seven eight nine ten eleven twelve thirteen "
                 "fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
                 "sixty seventy eighty ninety hundred thousand million dozen"},
    ClassedWords{kOrdinalWord,
                 "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
                 "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
                 "nineteenth twentieth thirtieth fortieth fiftieth sixtieth hundredth"},
    ClassedWords{kTimeUnit,
                 "day days week weeks fortnight fortnights month months quarter quarters year "
                 "years day's days' week's weeks' month's months' year's years' hour hours minute "
                 "minutes second seconds weekday weekdays weekend weekends decade decades hour's "
                 "fortnight's quarter's sec secs min mins hr hrs wk wks mth mths yr yrs"},
    ClassedWords{kNegation,
                 "no not never none nor neither nobody nothing nowhere without cannot can't won't "
                 "don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't "
                 "shouldn't couldn't mustn't needn't mightn't shan't hardly scarcely"},
    ClassedWords{kModal,
                 "can could may might must shall should will would ought need dare can't cannot "
                 "couldn't mightn't mustn't shan't shouldn't won't wouldn't needn't i'll you'll "
                 "he'll she'll it'll we'll they'll"},
    ClassedWords{kFormOfBe,
                 "be am is are was were been being isn't aren't wasn't weren't i'm you're he's "
                 "she's it's we're they're that's there's who's what's"},
    ClassedWords{
        kPronoun,
        "i me my mine myself you your yours yourself yourselves he him his himself she her "
        "hers herself it its itself we us our ours ourselves they them their theirs "
        "themselves this that these those who whom whose which what somebody someone "
        "something anybody anyone anything everybody everyone everything nobody nothing "
        "one ones each other others i'm i've i'll i'd you're you've you'll you'd he's "
        "she's it's we're we've we'll we'd they're they've they'll they'd"},
    ClassedWords{kFunctionWord,
                 "a an the and or but nor so yet if unless until while when where whereas because "
                 "although though since as than that whether of in on at by for from to into onto "
                 "with without within upon about above across after against along among around "
                 "before behind below beneath beside besides between beyond despite down during "
                 "except inside like near off out outside over past per round through throughout "
                 "till toward towards under underneath up via is are was were be been being am do "
                 "does did done doing have has had having will would shall should may might must "
                 "can could cannot not no this these those it its they them their we us our you "
                 "your he she his her him i me my which who whom whose what how why there here "
                 "both either neither each every any some all such only also"},
    ClassedWords{
        kSentenceStarter,
        "a about after again all also although an and another any anyone as at because before but "
        "by can could despite did do does don't during each either even every everyone few first "
        "following for from further furthermore given had has have he her here his how however i "
        "i'm i've if in instead is it it's its just last later like many meanwhile more most "
        "moreover my neither next no nor not now of on once one only or other otherwise our "
        "overall people perhaps please several shall she should similarly since so some sometimes "
        "soon still such that that's the their then there there's therefore these they they're "
        "this those though through thus to today together under unless unlike until using was we "
        "we'll we're we've were what when where whereas whether which while who whose why will "
        "with within without would yes yet you your"},
    ClassedWords{kTitleOfPerson,
                 "mr mrs ms miss mx dr prof professor cllr councillor councillors cllrs messrs sir "
                 "dame lord lady baroness baron rev reverend hon rt revd fr sgt capt captain col "
                 "colonel major lt gen general cmdr supt insp pc dc"},
    ClassedWords{kQuestionWord,
                 "what which who whom whose when where why how what's who's where's how's do does "
                 "did is are was were can could should would will shall have has"},
};

/// Names of one cycle, each with its abbreviations behind it.
struct Named {
  std::string_view word;
  int number;
};

constexpr std::array kMonths = {
    Named{"january", 1},   Named{"jan", 1},    Named{"february", 2},  Named{"feb", 2},
    Named{"march", 3},     Named{"mar", 3},    Named{"april", 4},     Named{"apr", 4},
    Named{"may", 5},       Named{"june", 6},   Named{"jun", 6},       Named{"july", 7},
    Named{"jul", 7},       Named{"august", 8}, Named{"aug", 8},       Named{"september", 9},
    Named{"sep", 9},       Named{"sept", 9},   Named{"october", 10},  Named{"oct", 10},
    Named{"november", 11}, Named{"nov", 11},   Named{"december", 12}, Named{"dec", 12},
};

constexpr std::array kWeekdays = {
    Named{"sunday", 0},   Named{"sun", 0},   Named{"monday", 1},   Named{"mon", 1},
    Named{"tuesday", 2},  Named{"tue", 2},   Named{"tues", 2},     Named{"wednesday", 3},
    Named{"wed", 3},      Named{"weds", 3},  Named{"thursday", 4}, Named{"thu", 4},
    Named{"thur", 4},     Named{"thurs", 4}, Named{"friday", 5},   Named{"fri", 5},
    Named{"saturday", 6}, Named{"sat", 6},
};

int number_of(std::span<const Named> names, std::string_view folded, int absent) {
  const auto found = std::ranges::find(names, folded, &Named::word);
  return found == names.end() ? absent : found->number;
}

}  // namespace

std::span<const ClassedWords> classed_words() {
  return kClasses;
}

int month_named(std::string_view folded) {
  return number_of(kMonths, folded, 0);
}

int weekday_named(std::string_view folded) {
  return number_of(kWeekdays, folded, -1);
}

}  // namespace consultlint

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "document/dump.h"
#include "readers/readers.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

Document read(std::string_view text) {
  auto document = read_text("draft.txt", std::string(text));
  EXPECT_TRUE(document);
  return *std::move(document);
}

std::string dump_of(std::string_view text) {
  return dump(read(text));
}

struct Case {
  const char* name;
  std::string_view text;
  std::string_view dump;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.name;
}

class PlainText : public testing::TestWithParam<Case> {};

TEST_P(PlainText, HasTheBlocksThatAReaderSees) {
  EXPECT_EQ(dump_of(GetParam().text), GetParam().dump);
}

std::string case_name(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Headings, PlainText,
    testing::Values(
        Case{"TitleAndSections",
             "Garden waste\n\nWhy we ask\n\nThe rounds cost more every year.\n\n"
             "What would change\n\nA charge would be made for each bin.\n",
             "heading 1 Garden waste\nheading 2 Why we ask\n"
             "paragraph The rounds cost more every year.\n"
             "heading 2 What would change\nparagraph A charge would be made for each bin.\n"},
        Case{"TheLineAboveACoverTableBelongsToTheTitle",
             "Garden waste\n\nPaper for residents of the borough\n\nOpens\t3 March 2025\n"
             "Closes\t9 June 2025\n\nWhy we ask\n\nThe rounds cost more every year.\n",
             "heading 1 Garden waste\nparagraph Paper for residents of the borough\ntable\n  row\n"
             "    cell Opens\n    cell 3 March 2025\n  row\n    cell Closes\n"
             "    cell 9 June 2025\nheading 2 Why we ask\n"
             "paragraph The rounds cost more every year.\n"},
        Case{"NumbersGiveTheLevel",
             "Harbour byelaws\n\n1. Scope\n\n1.1 Moorings\n\nEvery boat needs a mooring here.\n\n"
             "2. Fees\n\nThe harbour charges a fee by length.\n",
             "heading 1 Harbour byelaws\nheading 2 [1.] Scope\nheading 3 [1.1] Moorings\n"
             "paragraph Every boat needs a mooring here.\nheading 2 [2.] Fees\n"
             "paragraph The harbour charges a fee by length.\n"},
        Case{"BareNumbersToo",
             "Harbour byelaws\n\n1 What is a berth?\n\n- 1.1 A berth is a place for one boat.\n\n"
             "2 Fees\n\n- 2.1 The fee is set each spring.\n",
             "heading 1 Harbour byelaws\nheading 2 [1] What is a berth?\n"
             "item #1 [1.1] A berth is a place for one boat.\nheading 2 [2] Fees\n"
             "item #1 [2.1] The fee is set each spring.\n"},
        Case{"GluedToTheTextBelow",
             "Tree policy\n\nBackground\nThe last policy is twelve years old now.\n"
             "Next steps\nThe committee meets again in the spring.\n",
             "heading 1 Tree policy\nheading 2 Background\n"
             "paragraph The last policy is twelve years old now.\nheading 2 Next steps\n"
             "paragraph The committee meets again in the spring.\n"},
        Case{"Underlined",
             "Tree policy\n===========\n\nAims\n----\n\nMore trees in every ward, please.\n",
             "heading 1 Tree policy\nheading 2 Aims\n"
             "paragraph More trees in every ward, please.\n"},
        Case{"MarkedByHashes",
             "# Tree policy\n\n## **2. Aims**\n\nMore trees in every ward, please.\n",
             "heading 1 Tree policy\nheading 2 [2.] Aims\n"
             "paragraph More trees in every ward, please.\n"},
        Case{"NumberPartedFromItsHeading",
             "# Tree policy\n\n1.\n\n## **Aims**\n\n- 1.1 More trees in every ward.\n",
             "heading 1 Tree policy\nheading 2 [1.] Aims\n"
             "item #1 [1.1] More trees in every ward.\n"},
        Case{"PartsHoldNumberedSections",
             "Pier code\n\nPART A THE FRAME\n\n1. Aims\n\n1.1 The pier is open to everyone all "
             "year.\n\nPART B THE RULES\n\n2. Hours\n\n2.1 The pier shuts at dusk on every day.\n",
             "heading 1 Pier code\nheading 2 PART A THE FRAME\nheading 3 [1.] Aims\n"
             "paragraph [1.1] The pier is open to everyone all year.\n"
             "heading 2 PART B THE RULES\nheading 3 [2.] Hours\n"
             "paragraph [2.1] The pier shuts at dusk on every day.\n"},
        Case{"NumberingThatRestartsMakesAScope",
             "Pier code\n\n1 Aims\n\n- 1.1 The pier is open to everyone.\n\n2 Opening\n\n"
             "- 2.1 The pier shuts at dusk.\n\nLending Boats\n\n- 1 Boats are lent by the hour.\n"
             "- 2 A boat takes four people.\n",
             "heading 1 Pier code\nheading 2 [1] Aims\nitem #1 [1.1] The pier is open to "
             "everyone.\nheading 2 [2] Opening\nitem #1 [2.1] The pier shuts at dusk.\n"
             "heading 2 Lending Boats\nitem #1 [1] Boats are lent by the hour.\n"
             "item #1 [2] A boat takes four people.\n"},
        Case{"ColonBelowANumberNamesWhatFollows",
             "Pier code\n\n3.1 Joint undertakings:\n\n- to mend the boards\n- to paint the rail\n\n"
             "3.2 The two sides will:\n\n- meet each month\n- share their notes\n",
             "heading 1 Pier code\nheading 3 [3.1] Joint undertakings:\nitem 1 to mend the boards\n"
             "item 1 to paint the rail\nparagraph [3.2] The two sides will:\n"
             "item 1 meet each month\nitem 1 share their notes\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Covers, PlainText,
    testing::Values(
        Case{"TheTitleStandsBelowTheNameOfTheBody",
             "WEXPORT TOWN COUNCIL\n\nMoorings Committee\n\nDRAFT MOORING RULES: YOUR VIEWS\n\n"
             "1. Purpose\n\n1.1 The council asks what you think of the rules for moorings.\n",
             "paragraph WEXPORT TOWN COUNCIL\nparagraph Moorings Committee\n"
             "heading 1 DRAFT MOORING RULES: YOUR VIEWS\nheading 2 [1.] Purpose\n"
             "paragraph [1.1] The council asks what you think of the rules for moorings.\n"},
        Case{"ABodyAloneIsTheTitle",
             "Wexport Harbour Trust\n\nBackground\n\nThe harbour is older than the town around "
             "it.\n",
             "heading 1 Wexport Harbour Trust\nheading 2 Background\n"
             "paragraph The harbour is older than the town around it.\n"},
        Case{"TheSubjectIsTheTitle",
             "APPENDIX 1\nWexport Harbour Board\n\nSubject:\nDredging and silt\nDate:\n4 May 2026\n"
             "Introduction\n\nThe dredger comes in the last week of May each year.\n",
             "paragraph APPENDIX 1\nparagraph Wexport Harbour Board\nparagraph Subject:\n"
             "heading 1 Dredging and silt\nparagraph Date:\nparagraph 4 May 2026\n"
             "heading 2 Introduction\n"
             "paragraph The dredger comes in the last week of May each year.\n"},
        Case{"ALetterIsCalledByTheLineBelowTheGreeting",
             "Wexport Harbour Trust\n\nQuay House, Wexport\n\nDear neighbour\n\n"
             "Dredging: a consultation on dates\n\nWe are writing to ask you when the dredger "
             "should come.\n",
             "paragraph Wexport Harbour Trust\nparagraph Quay House, Wexport\n"
             "paragraph Dear neighbour\nheading 1 Dredging: a consultation on dates\n"
             "paragraph We are writing to ask you when the dredger should come.\n"},
        Case{"NoLabelStandsInFrontOfTheColon",
             ": moorings\n\nThe last policy on boats is twelve years old now.\n",
             "heading 1 : moorings\nparagraph The last policy on boats is twelve years old now.\n"},
        Case{"ATitleMayHoldAColon",
             "Boats: staying put\n\nThe last policy on boats is twelve years old now.\n",
             "heading 1 Boats: staying put\n"
             "paragraph The last policy on boats is twelve years old now.\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    NoHeadings, PlainText,
    testing::Values(
        Case{"CoverLinesAndDates",
             "Quay news\n\nSubject: dredging\nDate: 4 May 2026\n\n4 May 2026\n\n"
             "The dredger comes in the last week of May.\n",
             "heading 1 Quay news\nparagraph Subject: dredging\nparagraph Date: 4 May 2026\n"
             "paragraph 4 May 2026\nparagraph The dredger comes in the last week of May.\n"},
        Case{"LabelsWithTheValueBelow",
             "Quay news\n\nThe dredger comes in the last week of May.\n\nName:\n\nIda Moss\n"
             "Job title:\n\nHarbour clerk\nTeam:\nMoorings\n",
             "heading 1 Quay news\nparagraph The dredger comes in the last week of May.\n"
             "paragraph Name:\nparagraph Ida Moss\nparagraph Job title:\nparagraph Harbour clerk\n"
             "paragraph Team:\nparagraph Moorings\n"},
        Case{"SignaturesAndAddresses",
             "Quay news\n\nThe dredger comes in the last week of May.\n\nYours sincerely\n\n"
             "Ida Moss\n\nHarbour Office, Quay Street, Wexport WX1 2AB\n\nAll are welcome to write "
             "to us at any time.\n",
             "heading 1 Quay news\nparagraph The dredger comes in the last week of May.\n"
             "paragraph Yours sincerely\nparagraph Ida Moss\n"
             "paragraph Harbour Office, Quay Street, Wexport WX1 2AB\n"
             "paragraph All are welcome to write to us at any time.\n"},
        Case{"CaptionsOfTables",
             "Quay news\n\nTable 1: Berths\n\nPier\tBerths\nNorth\t12\nSouth\t9\n",
             "heading 1 Quay news\ncaption Table 1: Berths\ntable\n  row header\n"
             "    cell header Pier\n    cell header Berths\n  row\n    cell North\n    cell 12\n"
             "  row\n    cell South\n    cell 9\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Lists, PlainText,
    testing::Values(
        Case{"Bullets",
             "We want:\n\n\u2022 shade\n\u2022 seats\n\n\u00B7  a tap\n\n\uF0B7 a path\no a gate\n",
             "paragraph We want:\nitem 1 shade\nitem 1 seats\nitem 1 a tap\nitem 1 a path\n  item "
             "2 a gate\n"},
        Case{"ALoneDashIsNoList",
             "\u2013 that is what they said to us all the way\n\nNobody agreed "
             "with it in the end.\n",
             "paragraph \u2013 that is what they said to us all the way\n"
             "paragraph Nobody agreed with it in the end.\n"},
        Case{"NumbersDecideTheDepthFirst",
             "- 8.1 These count:\n- 8.1.1 the first of them\n - 8.1.2 the second of them\n"
             "- 8.2 Nothing else does.\n",
             "item #1 [8.1] These count:\n  item #2 [8.1.1] the first of them\n"
             "  item #2 [8.1.2] the second of them\nitem #1 [8.2] Nothing else does.\n"},
        Case{"ShallowerNumbersEndTheListEvenWithoutAParent",
             "- 5.1.1 Candour in all things.\n- 5.1.2 Care in all things.\n- 5.2 Respect.\n",
             "item #1 [5.1.1] Candour in all things.\nitem #1 [5.1.2] Care in all things.\n"
             "item #1 [5.2] Respect.\n"},
        Case{"OneSpaceIsASiblingUnlessTheItemRunsOn",
             "- explain the aims\n - state the facts\n- write to\n - the old\n - the young\n"
             "- thank them\n",
             "item 1 explain the aims\nitem 1 state the facts\nitem 1 write to\n"
             "  item 2 the old\n  item 2 the young\nitem 1 thank them\n"},
        Case{"LettersAndRomanNumerals",
             "The board may:\n\n(a) lend a boat:\n    (i) by the hour\n    (ii) by the day\n"
             "(b) sell a boat.\n",
             "paragraph The board may:\nitem #1 [(a)] lend a boat:\n  item #2 [(i)] by the hour\n"
             "  item #2 [(ii)] by the day\nitem #1 [(b)] sell a boat.\n"},
        Case{"NumberedListIsNotHeadings",
             "Sent to:\n\n1.  Quay Residents\n2.  The Oar Club\n3.  Wexport Sea Scouts\n",
             "paragraph Sent to:\nitem #1 [1.] Quay Residents\nitem #1 [2.] The Oar Club\n"
             "item #1 [3.] Wexport Sea Scouts\n"},
        Case{"ClausesKeepRepeatedAndOddNumbers",
             "- 3.1 First of all.\n- 3.1 Again the same.\n- 3.3 With a gap.\n\n"
             "4.2.7 . A stray stop follows the number here.\n",
             "item #1 [3.1] First of all.\nitem #1 [3.1] Again the same.\n"
             "item #1 [3.3] With a gap.\n"
             "paragraph [4.2.7 .] A stray stop follows the number here.\n"},
        Case{"QuantitiesAreNoLabels", "2.5 tonnes of sand went into the yard on Monday morning.\n",
             "paragraph 2.5 tonnes of sand went into the yard on Monday morning.\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Markers, PlainText,
    testing::Values(
        Case{"StacksOfGlyphsAreOneBullet",
             "We want:\n\n\u2022 - shade\n\u2022 - seats\n<li>\u2022 a tap</li>\n",
             "paragraph We want:\nitem 1 shade\nitem 1 seats\nitem 1 a tap\n"},
        Case{"AListThatRunsOnInALineIsText",
             "1) Boats are let by the hour. 2) Nets are let by the day.\n\n"
             "\u2022 shade \u2022 seats by the north wall of the yard\n",
             "paragraph 1) Boats are let by the hour. 2) Nets are let by the day.\n"
             "paragraph \u2022 shade \u2022 seats by the north wall of the yard\n"},
        Case{"AReferenceToTheNextClauseIsNoList",
             "Rules:\n\n1. Boats are let as in section 2. Rafts are not.\n"
             "2. Nets are let by the day.\n",
             "paragraph Rules:\nitem #1 [1.] Boats are let as in section 2. Rafts are not.\n"
             "item #1 [2.] Nets are let by the day.\n"},
        Case{"NumbersOnLinesOfTheirOwn",
             "Pier code\n\n1.0\n\nAims\n\n1.1\n\nThe pier is open to everyone all year.\n\n1.2\n\n"
             "The quay is open in summer only.\n\n9.7\n\nmetres is the length of a berth.\n",
             "heading 1 Pier code\nheading 2 [1.0] Aims\n"
             "paragraph [1.1] The pier is open to everyone all year.\n"
             "paragraph [1.2] The quay is open in summer only.\nparagraph 9.7\n"
             "paragraph metres is the length of a berth.\n"},
        Case{"BulletsWithoutWordsAreLeftovers",
             "We want:\n\n\u2022\n\n\u2022\n\nshade for everyone\n",
             "paragraph We want:\nfurniture \u2022\nitem 1 shade for everyone\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Joining, PlainText,
    testing::Values(
        Case{
            "HardWrappedLines",
            "The harbour has been dredged by the same firm for the past eleven years\n"
            "and the contract is now coming to its end. We should like to know what\n"
            "you think of the work, on Saturday 8\n"
            "June and at any other time that suits you, and whether the firm should\n"
            "go on. Write to us by the end of\nthe month.\n\nThank you for reading this far.\n",
            "paragraph The harbour has been dredged by the same firm for the past eleven years and "
            "the contract is now coming to its end. We should like to know what you think of the "
            "work, on Saturday 8\nparagraph June and at any other time that suits you, and "
            "whether the firm should go on. Write to us by the end of the month.\n"
            "paragraph Thank you for reading this far.\n"},
        Case{"HangingItems", "-   hedges along the fence of the\n    care home\n-   boughs\n",
             "item 1 hedges along the fence of the care home\nitem 1 boughs\n"},
        Case{"ParagraphCutByAPageBreak",
             "The scheme is meant to help every family that lives on the\n\n\n"
             "islands and has no car of its own.\n",
             "paragraph The scheme is meant to help every family that lives on the islands and has "
             "no car of its own.\n"},
        Case{"ItemCutByAPageNumber",
             "Rules:\n\n- keep the boats at their berths and pay all that is due to\n\n"
             "Page 3 of 9\n\nthe harbour each spring\n- keep dogs on leads\n",
             "paragraph Rules:\n"
             "item 1 keep the boats at their berths and pay all that is due to the harbour each "
             "spring\nfurniture Page 3 of 9\nitem 1 keep dogs on leads\n"},
        Case{"PageEndInsideANestedList",
             "- 1.1 Boats:\n- 1.1.1 are kept clean.\n\nPage 3 of 9\n\n- 1.1.2 are kept dry.\n",
             "item #1 [1.1] Boats:\n  item #2 [1.1.1] are kept clean.\nfurniture Page 3 of 9\n"
             "item #2 [1.1.2] are kept dry.\n"},
        Case{"FormFeedsEndLines", "The dredger comes in May.\fPlease move your boats by then.\n",
             "paragraph The dredger comes in May.\nparagraph Please move your boats by then.\n"},
        Case{"AllLineEnds", "One is here.\r\n\r\nTwo is here.\r\rThree is here.\n",
             "paragraph One is here.\nparagraph Two is here.\nparagraph Three is here.\n"},
        Case{"StrongTextOverLines", "**MOORING\nAND\nDREDGING:\nA CODE**\n\nMAY 2026\n",
             "heading 1 MOORING AND DREDGING: A CODE\nparagraph MAY 2026\n"},
        Case{"ASentenceThatEndsWithItsLine",
             "The harbour has been dredged by the same firm for the past eleven years.\n"
             "Its contract is now coming to its end. We should like to know what you\n"
             "think of the work that the firm has done and whether it should go on.\n"
             "Write to us.\n\nThank you for reading this far, and goodbye.\n\nIda Moss.\n",
             "paragraph The harbour has been dredged by the same firm for the past eleven years. "
             "Its contract is now coming to its end. We should like to know what you think of the "
             "work that the firm has done and whether it should go on. Write to us.\n"
             "paragraph Thank you for reading this far, and goodbye.\nparagraph Ida Moss.\n"},
        Case{"ShortLinesInSmallLettersAreAListWithoutBullets", "boats\nnets and ropes\noars\n",
             "paragraph boats\nparagraph nets and ropes\nparagraph oars\n"},
        Case{"AShortLineCutInASentence", "It was a cold\nnight in the harbour.\n",
             "paragraph It was a cold night in the harbour.\n"},
        Case{"AHyphenFallsWhereTheDocumentWritesTheWordInOne",
             "The consultation is about boats.\nWe ask for views in this consul-\ntation on a "
             "long-\nterm plan.\n",
             "paragraph The consultation is about boats.\n"
             "paragraph We ask for views in this consultation on a long-term plan.\n"},
        Case{"HyphenAtTheEndOfALine", "They asked for well-\nbeing to come first in every plan.\n",
             "paragraph They asked for well-being to come first in every plan.\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Contents, PlainText,
    testing::Values(
        Case{"WithTabsAndPages",
             "Pier code\n\nCONTENTS\n\n\tPage\n1. Aims\tPage 2\n2. Hours\tPages 2/3\n"
             "Appendices\t10-12\n\n1. Aims\n\nThe pier is open to everyone all year.\n",
             "heading 1 Pier code\nheading 2 CONTENTS\nfurniture Page\ncontents 1 [1.] Aims\n"
             "contents 1 [2.] Hours\ncontents 1 Appendices\nheading 2 [1.] Aims\n"
             "paragraph The pier is open to everyone all year.\n"},
        Case{
            "WithLeaders",
            "Pier code\n\nTable of Contents\nAims ........ 2\nA very long entry that has to go on\n"
            "below ........ 4\nHours .......... 7\n\nAims\n\nThe pier is open to everyone.\n",
            "heading 1 Pier code\nheading 2 Table of Contents\ncontents 1 Aims\n"
            "contents 1 A very long entry that has to go on\ncontents 1 below\n"
            "contents 1 Hours\nheading 2 Aims\nparagraph The pier is open to everyone.\n"},
        Case{"WithoutPages",
             "Pier code\n\nContents\n\nWhat a pier is\nHow to use it\n\n1 What a pier is?\n\n"
             "- 1.1 A pier is a bridge that ends.\n",
             "heading 1 Pier code\nheading 2 Contents\ncontents 1 What a pier is\n"
             "contents 1 How to use it\nheading 2 [1] What a pier is?\n"
             "item #1 [1.1] A pier is a bridge that ends.\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Tables, PlainText,
    testing::Values(
        Case{"DrawnWithDashes",
             "Step          Date\n------------- ------------\nFirst walk    4 May\n"
             "Last replies  9 May\n\nThat is all there is to say.\n",
             "table\n  row header\n    cell header Step\n    cell header Date\n  row\n"
             "    cell First walk\n    cell 4 May\n  row\n    cell Last replies\n    cell 9 May\n"
             "paragraph That is all there is to say.\n"},
        Case{"DrawnWithoutHeader",
             "  ------ -------\n  Issued 4 May\n  Ends   9 May\n  ------ -------\n",
             "table\n  row\n    cell Issued\n    cell 4 May\n  row\n    cell Ends\n    cell 9 "
             "May\n"},
        Case{"DrawnWithRowsOfSeveralLines",
             "-------------------\nStep      What\n--------- ---------\nWalk      Along the\n"
             "          quay\n\nTalk      Indoors\n-------------------\n",
             "table\n  row header\n    cell header Step\n    cell header What\n  row\n    cell "
             "Walk\n"
             "    cell Along the quay\n  row\n    cell Talk\n    cell Indoors\n"},
        Case{"PipesAndTags",
             "| Pier | Use |\n|--|--|\n| North | <ul><li>\u2022 boats</li> <li>nets</li></ul> |\n"
             "| <b>South</b> | walks<br>talks |\n",
             "table\n  row header\n    cell header Pier\n    cell header Use\n  row\n    cell "
             "North\n"
             "    cell\n      item 1 boats\n      item 1 nets\n  row\n    cell South\n"
             "    cell walks / talks\n"},
        Case{"AlignedBySpaces",
             "Pier             Berths   Fee\nNorth pier           12   \u00A3140\n"
             "South pier, old       9    \u00A390\nQuay                  4    \u00A360\n\n"
             "That is all there is to say.\n",
             "table\n  row header\n    cell header Pier\n    cell header Berths\n"
             "    cell header Fee\n  row\n    cell North pier\n    cell 12\n    cell \u00A3140\n"
             "  row\n    cell South pier, old\n    cell 9\n    cell \u00A390\n  row\n"
             "    cell Quay\n    cell 4\n    cell \u00A360\n"
             "paragraph That is all there is to say.\n"},
        Case{"SpacesBehindStopsAlignNothing",
             "The pier is long.  It is old.\nThe quay is deep.  It is new.\n"
             "The yard is full.  It is shut.\n",
             "paragraph The pier is long.  It is old.\nparagraph The quay is deep.  It is new.\n"
             "paragraph The yard is full.  It is shut.\n"},
        Case{"OneTabbedLineIsNoTable", "Pier\tNorth\n\nThe north pier is the longer one.\n",
             "paragraph Pier\tNorth\nparagraph The north pier is the longer one.\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    NotProse, PlainText,
    testing::Values(
        Case{"FormLeaders", "Signed: ......\n\nName ______________\n\n.........\n",
             "paragraph Signed:\nparagraph Name\nfurniture .........\n"},
        Case{"PageNumbersThatRise",
             "The first page ends here.\n\n4\n\nThe second page ends here.\n\n5\n\n"
             "The third page ends here.\n\n6\n",
             "paragraph The first page ends here.\nfurniture 4\n"
             "paragraph The second page ends here.\nfurniture 5\n"
             "paragraph The third page ends here.\nfurniture 6\n"},
        Case{"ALoneNumberIsText", "Someone counted all the boats.\n\n12\n\nThat is the answer.\n",
             "paragraph Someone counted all the boats.\nparagraph 12\nparagraph That is the "
             "answer.\n"},
        Case{"RunningLinesAtFormFeeds",
             "The first page ends here.\n\nPier code 2026\n\fThe second one ends here.\n\n"
             "Pier code 2026\n\fThe third one ends here.\n\nPier code 2026\n\fThe end is here.\n",
             "paragraph The first page ends here.\nfurniture Pier code 2026\n"
             "paragraph The second one ends here.\nfurniture Pier code 2026\n"
             "paragraph The third one ends here.\nfurniture Pier code 2026\n"
             "paragraph The end is here.\n"},
        Case{"Rules", "One is here.\n\n--------------------\n\nTwo is here.\n",
             "paragraph One is here.\nparagraph Two is here.\n"}),
    case_name);

/// Every verbatim piece spells its source bytes, and the pieces cover the text without a gap.
void expect_exact_positions(std::string_view source) {
  const Document document = read(source);
  std::uint32_t end = 0;
  for (const SourceMap::Piece& piece : document.source_map().pieces()) {
    ASSERT_EQ(piece.text.begin, end);
    end = piece.text.end;
    if (piece.origin != SourceMap::Origin::kVerbatim) continue;
    const SourceSpan from = piece.source.span;
    ASSERT_LE(from.end, source.size());
    ASSERT_EQ(document.slice(piece.text), source.substr(from.begin, from.size()));
  }
  ASSERT_EQ(end, document.text().size());
  ASSERT_EQ(find_invalid_utf8(document.text()), std::string_view::npos);
}

TEST(PlainTextPositions, AreExactInEveryCase) {
  expect_exact_positions(
      "Pier code\n\nContents\n\nAims\t2\n\n1. Aims\n\n- 1.1 Boats\u00B9 *and* nets\n  of all "
      "kinds\n"
      "\tand sizes\n\n| a | b |\n|---|---|\n| <b>c</b> | &pound;4 |\n\n\u00B9 Small ones.\n");
}

TEST(PlainTextPositions, AreExactInRandomText) {
  constexpr std::string_view kPieces[] = {
      "\n",      "\n\n",   "\r",       "\f",
      "\t",      " ",      "  ",       "- ",
      "* ",      "**",     "1. ",      "2.1 ",
      "(a) ",    "ii) ",   "# ",       "| ",
      "|--|",    "---",    "--- ---",  "......",
      "____",    "[1] ",   "\u00B9",   "\u2026",
      "\uF0B7 ", "o ",     "Contents", "Page 2",
      "3",       "Word",   "word ",    "a longer line of words that goes on and on ",
      "<br>",    "<li>",   "<sup>",    "</a>",
      "&amp;",   "[x](y)", "![x](y)",  "\u00A0",
      "\x01",    "=====",  "Name: ",   "Table 1: ",
      "\u2013 ", "\u2022", "99",       "."};
  std::mt19937 random(20260501);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t length = random() % 40;
    for (std::size_t i = 0; i < length; ++i) text += kPieces[random() % std::size(kPieces)];
    expect_exact_positions(text);
    ASSERT_FALSE(testing::Test::HasFatalFailure()) << testing::PrintToString(text);
  }
}

TEST(PlainTextLimits, HostileTextIsReadInOnePass) {
  constexpr std::size_t kMany = 200'000;
  const auto repeat = [](std::string_view unit, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += unit;
    return out;
  };
  for (const std::string_view unit :
       {"*",  "**a ",   "[",    "- ",         "- \n",   "1.\n",  "(a)\n",
        "\f", "\r",     "| ",   "--- ---\n",  "....\n", "<b",    "&",
        "\t", "\u00B9", "# \n", "Contents\n", "x\t1\n", "3\n\n", "[1]"}) {
    EXPECT_TRUE(read_text("draft.txt", repeat(unit, kMany))) << unit;
  }
  EXPECT_EQ(dump_of(""), "");
  EXPECT_FALSE(read_text("draft.txt", std::string(kMaxInputBytes + 1, 'x')));
}

TEST(PlainTextPlaces, ArePlacesInTheFile) {
  const Document document = read("Pier code\n\n  \u2022 boats and\n    nets\n");
  const Block& item = document.blocks()[1];
  EXPECT_EQ(document.slice(item.span), "boats and nets");
  const Place place = document.place(item.span);
  EXPECT_EQ(place, (Place{3, 5, 4, 9, 0}));
}

}  // namespace
}  // namespace consultlint

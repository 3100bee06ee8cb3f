#include "language/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "language/document_words.h"
#include "support/written_document.h"

namespace consultlint {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> split(const Document& document) {
  const test::PlainTable plain;
  const DocumentWords words = read_words(document, plain.table());
  std::vector<std::string> result;
  std::uint32_t next = 0;
  for (const Sentence& s : split_sentences(document, words.tokens, plain.table())) {
    EXPECT_EQ(s.first_token, next) << "no word is lost between sentences";
    next = s.first_token + s.tokens;
    EXPECT_GT(s.tokens, 0U);
    result.emplace_back(document.slice(s.span));
  }
  return result;
}

TEST(Sentences, BeginWithCodeInSmallLetters) {
  const std::string first = "It is built by hand. ";
  DocumentBuilder builder(Format::kText);
  const ArtifactIndex file = builder.add_artifact("", "");
  builder.begin_story(StoryKind::kBody);
  builder.begin_block(BlockKind::kParagraph, {});
  builder.append_synthetic(first + "make does the rest. then it is done.", file, 0);
  const auto begin = static_cast<std::uint32_t>(first.size());
  builder.add_mark(Mark::Kind::kCode, {begin, begin + 4});
  builder.end_block();
  builder.end_story();
  EXPECT_THAT(split(builder.finish()),
              ElementsAre("It is built by hand.", "make does the rest. then it is done."));
}

/// A paragraph with its sentences parted by " | ".
class Paragraph : public ::testing::TestWithParam<const char*> {};

TEST_P(Paragraph, IsPartedWhereMarked) {
  const std::string marked = GetParam();
  std::string text;
  std::vector<std::string> sentences;
  for (std::size_t at = 0; at <= marked.size();) {
    const std::size_t bar = std::min(marked.find("|", at), marked.size());
    const std::string part = marked.substr(at, bar - at);
    const std::size_t begin = part.find_first_not_of(' ');
    sentences.push_back(part.substr(begin, part.find_last_not_of(' ') - begin + 1));
    text += part;
    at = bar + 1;
  }
  EXPECT_EQ(split(test::write_paragraph(text)), sentences);
}

INSTANTIATE_TEST_SUITE_P(
    PlainEnds, Paragraph,
    ::testing::Values("We read every reply. | Then we decide.", "Is this right? | Tell us!",
                      "Stop!! | Why?! | Who?? | We ask.",
                      "He said “We agree.” | She did not. | (They left.) | We stayed.",
                      "The plan (we wrote it in May.) is ready.",
                      "“Is it safe?” asked a resident. | It is.", "Ask Yahoo! about it."));

INSTANTIATE_TEST_SUITE_P(
    PlainWordsBehindAbbreviations, Paragraph,
    ::testing::Values("It would run to Mill Rd. | Permits would be sold by post.",
                      "We meet on Mill Rd. Baptist Church is near.",
                      "Results come within 48 hrs. | Patients are phoned.",
                      "Homes, shops, etc. | Cooking oil is not taken.",
                      "Homes, shops, etc. Church Lane has none.",
                      "See pp. 14 to 31 and App. D. | Costs exc. VAT are lower. | Ph. 1 is ready.",
                      "It was led by R. P. Jones of Leeds.",
                      "It is run by Hartwell & Co. Limited of Leeds."));

INSTANTIATE_TEST_SUITE_P(
    NumbersInBrackets, Paragraph,
    ::testing::Values(
        "We ask three things. | (a) Is it fair? | (b) Is it clear? | (c) Is it cheap?",
        "We ask two things. | i) Is it fair? | ii) Is it clear?",
        "It was agreed (a) to sell and (b) to move.", "54/25. Apologies were read.",
        "It is case 17/00364/F. | Demolition would follow."));

INSTANTIATE_TEST_SUITE_P(
    Numbers, Paragraph,
    ::testing::Values("It costs £4.50. | It cost £3.25 before.", "The year was 2024. | Fees rose.",
                      "See section 8.1.1 first. | Then reply.", "8.1.1. The scheme starts in May.",
                      "1. The first stage is over.", "Question 4. Do you agree? | Why?",
                      "About 20. | 15 said no."));

INSTANTIATE_TEST_SUITE_P(
    Abbreviations, Paragraph,
    ::testing::Values(
        "Ask Cllr. Shah or Dr. Lee. | They know.", "Write to Messrs. Hill & Co. in Bath.",
        "Write to Hill & Co. | They will answer.", "See para. 4 and pp. 5 to 6, and Fig. 2.",
        "Did they agree? | No. | They did not.", "Room No. 5 is open. | Form No. (6) is not.",
        "Some costs, e.g. Council Tax, will rise.", "All of it, i.e. The Park, is included.",
        "We meet at 7 p.m. on Monday.", "The long meeting ended at 9 p.m. | Councillors went home.",
        "At 9 a.m. Mrs Shah arrived.", "The U.K. Government agreed.",
        "We asked the U.S. | They declined.", "She holds a Ph.D. in planning.",
        "Smith v. Jones settled it.", "Roads, paths, etc. | The rest stays.",
        "The shop on St. James’s Parade is near Milsom St. | It is open.",
        "On Jan. 5 and Feb. 6 we are shut.", "It holds approx. 300 people."));

INSTANTIATE_TEST_SUITE_P(
    AbbreviationsBeforeNamesAndCodes, Paragraph,
    ::testing::Values("The land of Wm. Locke and Chas. Hill adjoins it. | It is wet.",
                      "Jas. Low, Geo. Orr, Thos. Lee, Edw. Kay, Benj. May and Robt. Ash met.",
                      "It was opened by Ald. Joan Pike. | She cut the tape.",
                      "Post it to the Guildhall, attn. Mr Lowe.",
                      "It is set out in Sched. 2. | It will cost money.",
                      "Please see encl. 3 for the map.",
                      "I have your complaint, ref. LGO/25/3381. | It was read.",
                      "Quote Ref. AB12 or our ref. No. 7 when you write.",
                      "Please give your ref. | We will look it up.",
                      "Send the form and encl. | We will return them."));

INSTANTIATE_TEST_SUITE_P(Initials, Paragraph,
                         ::testing::Values("J. R. Patel wrote it.",
                                           "We chose Option B. | Residents chose A.",
                                           "It was you and I. | They know."));

INSTANTIATE_TEST_SUITE_P(
    Addresses, Paragraph,
    ::testing::Values("Go to www.bath.example.gov.uk. | Then reply.",
                      "Write to Jo.Bloggs@council.example.com. | We will answer.",
                      "The file is report.Final/v2 here."));

INSTANTIATE_TEST_SUITE_P(
    Ellipses, Paragraph,
    ::testing::Values("We waited... and waited.", "We waited... | The bus came.",
                      "The plan . . . we think . . . fits.", "It ends there . . . . | We go on.",
                      "The law [...] Provides for it.", "We waited… | It came."));

INSTANTIATE_TEST_SUITE_P(
    ListsInText, Paragraph,
    ::testing::Values("1) the park | 2) the pool", "1.) The park. | 2.) The pool.",
                      "a. The park | b. The pool | c. The hall", "(a) the park; | (b) the pool",
                      "• 1. The park | • 2. The pool", "Keep the park | • or the pool",
                      "We must: (a) save money; and (b) keep parks."));

INSTANTIATE_TEST_SUITE_P(Notes, Paragraph,
                         ::testing::Values("Fees rose.[17] | They will rise again.",
                                           "Fees rose.[1][2] | They fell.",
                                           "The policy changed.3 | Fees rose."));

TEST(Sentences, MissingSpaceIsForgiven) {
  EXPECT_THAT(split(test::write_paragraph("It is shut.Please use 1,000.The rest is open.")),
              ElementsAre("It is shut.", "Please use 1,000.", "The rest is open."));
}

TEST(Sentences, ANewlineIsASpace) {
  EXPECT_THAT(split(test::write_paragraph("We will close\nthe hall in May. It\nis old.")),
              ElementsAre("We will close\nthe hall in May.", "It\nis old."));
}

TEST(Sentences, ShortLinesWithoutMarksStandForThemselves) {
  EXPECT_THAT(split(test::write_paragraph("Consultation Team\nTown Hall\nBath BA1 1AA")),
              ElementsAre("Consultation Team", "Town Hall", "Bath BA1 1AA"));
}

TEST(Sentences, EveryBlockIsOneWithoutItsLabel) {
  EXPECT_THAT(split(test::write_document({
                  {.text = "How to reply", .kind = BlockKind::kHeading, .level = 1, .label = "4."},
                  {.text = "by post", .kind = BlockKind::kItem, .label = "(a)"},
                  {.text = "online. It is quick", .kind = BlockKind::kItem, .label = "(b)"},
                  {.text = "Closing date", .kind = BlockKind::kCell},
              })),
              ElementsAre("How to reply", "by post", "online.", "It is quick", "Closing date"));
}

TEST(Sentences, ContentsEntriesHaveNone) {
  const test::PlainTable plain;
  const Document document = test::write_document(
      {{.text = "How to reply 4", .kind = BlockKind::kContents}, {.text = "We ask."}});
  const auto words = read_words(document, plain.table());
  const auto sentences = split_sentences(document, words.tokens, plain.table());
  ASSERT_EQ(sentences.size(), 1U);
  EXPECT_EQ(document.slice(sentences[0].span), "We ask.");
  EXPECT_EQ(sentences[0].block, 1U);
}

TEST(Sentences, WordsAreCountedAsReadersDo) {
  const test::PlainTable plain;
  const auto words_in = [&](std::string text) {
    const Document document = test::write_paragraph(std::move(text));
    const auto words = read_words(document, plain.table());
    return split_sentences(document, words.tokens, plain.table()).at(0).words;
  };
  EXPECT_EQ(words_in("A well-known e.g. and/or £1,250.50 case"), 6U);
  EXPECT_EQ(words_in("Write to us@council.example.com (today)"), 4U);
  EXPECT_EQ(words_in("the park—and the pool – stay"), 6U);
  EXPECT_EQ(words_in("word(s)"), 1U);
}

}  // namespace
}  // namespace consultlint

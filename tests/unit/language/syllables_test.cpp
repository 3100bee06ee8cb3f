#include <gtest/gtest.h>

#include "consultlint/facts.h"
#include "language/learned/syllable_tables.h"

namespace consultlint {
namespace {

struct SyllableCase {
  const char* word;
  int syllables;
};

class Syllables : public ::testing::TestWithParam<SyllableCase> {};

TEST_P(Syllables, AreCounted) {
  EXPECT_EQ(count_syllables(GetParam().word), GetParam().syllables) << GetParam().word;
}

INSTANTIATE_TEST_SUITE_P(Words, Syllables,
                         ::testing::Values(SyllableCase{"the", 1}, SyllableCase{"council", 2},
                                           SyllableCase{"consultation", 4},
                                           SyllableCase{"table", 2}, SyllableCase{"wanted", 2},
                                           SyllableCase{"planned", 1}, SyllableCase{"boxes", 2},
                                           SyllableCase{"responses", 3}, SyllableCase{"area", 3},
                                           SyllableCase{"people", 2}, SyllableCase{"being", 2},
                                           SyllableCase{"idea", 3}, SyllableCase{"Party", 2},
                                           SyllableCase{"hmm", 1}));

INSTANTIATE_TEST_SUITE_P(
    BritishSpelling, Syllables,
    ::testing::Values(SyllableCase{"organisation", 5}, SyllableCase{"organise", 3},
                      SyllableCase{"recognised", 3}, SyllableCase{"prioritisation", 6},
                      SyllableCase{"colour", 2}, SyllableCase{"neighbourhood", 3},
                      SyllableCase{"centre", 2}, SyllableCase{"centres", 2},
                      SyllableCase{"theatre", 3}, SyllableCase{"metre", 2},
                      SyllableCase{"programme", 2}, SyllableCase{"travelling", 3},
                      SyllableCase{"licence", 2}, SyllableCase{"catalogue", 3},
                      SyllableCase{"cheque", 1}, SyllableCase{"centred", 2},
                      SyllableCase{"analyse", 3}, SyllableCase{"kerb", 1}));

INSTANTIATE_TEST_SUITE_P(Apostrophes, Syllables,
                         ::testing::Values(SyllableCase{"didn't", 2}, SyllableCase{"didn’t", 2},
                                           SyllableCase{"can't", 1}, SyllableCase{"won't", 1},
                                           SyllableCase{"aren't", 1}, SyllableCase{"we'll", 1},
                                           SyllableCase{"it'll", 2}, SyllableCase{"should've", 2},
                                           SyllableCase{"they're", 1}, SyllableCase{"church's", 2},
                                           SyllableCase{"council's", 2}, SyllableCase{"o'clock", 2},
                                           SyllableCase{"'", 0}));

INSTANTIATE_TEST_SUITE_P(OtherForms, Syllables,
                         ::testing::Values(SyllableCase{"long-term", 2}, SyllableCase{"-", 0},
                                           SyllableCase{"café", 2}, SyllableCase{"naïve", 2},
                                           SyllableCase{"NHS", 3}, SyllableCase{"BBC", 3},
                                           SyllableCase{"WWW", 9}, SyllableCase{"2025", 0},
                                           SyllableCase{"21st", 1}, SyllableCase{"", 0},
                                           SyllableCase{"COUNCIL", 2}, SyllableCase{"Cllr", 3}));

INSTANTIATE_TEST_SUITE_P(Abbreviations, Syllables,
                         ::testing::Values(SyllableCase{"GPs", 2}, SyllableCase{"CCGs", 3},
                                           SyllableCase{"EHCP", 4}, SyllableCase{"SSSIs", 4},
                                           SyllableCase{"MRTPI", 5}, SyllableCase{"DHSC", 4},
                                           SyllableCase{"NICE", 1}, SyllableCase{"CIPFA", 2},
                                           SyllableCase{"UNESCO", 3}, SyllableCase{"DEFRA", 2},
                                           SyllableCase{"STREET", 1}, SyllableCase{"As", 1}));

// British words that American lists of pronunciations leave out.
constexpr SyllableCase kBritishWords[] = {
    {"anaesthetise", 4},    {"analysed", 3},       {"analysing", 4},
    {"appetising", 4},      {"armoured", 2},       {"authorise", 3},
    {"authorised", 3},      {"authorising", 4},    {"behavioural", 4},
    {"breathalyser", 4},    {"bureaucratise", 4},  {"capitalised", 4},
    {"catalysed", 3},       {"categorise", 4},     {"categorised", 4},
    {"centralised", 3},     {"centralisation", 5}, {"centring", 2},
    {"characterised", 4},   {"civilised", 3},      {"commercialise", 4},
    {"computerised", 4},    {"councillor", 3},     {"councillors", 3},
    {"counselling", 3},     {"criminalise", 4},    {"criticise", 3},
    {"criticised", 3},      {"crystallise", 3},    {"customised", 3},
    {"decentralise", 4},    {"decolonise", 4},     {"defences", 3},
    {"demoralised", 4},     {"deprioritise", 5},   {"destabilise", 4},
    {"dialled", 2},         {"digitise", 3},       {"digitised", 3},
    {"dishonour", 3},       {"draughty", 2},       {"economise", 4},
    {"emphasise", 3},       {"emphasised", 3},     {"endeavoured", 3},
    {"energise", 3},        {"enrolment", 3},      {"equalise", 3},
    {"equalised", 3},       {"favourable", 4},     {"favourably", 4},
    {"favoured", 2},        {"fertiliser", 4},     {"fibreglass", 3},
    {"finalise", 3},        {"finalised", 3},      {"flavouring", 3},
    {"foetus", 2},          {"fulfilment", 3},     {"galvanised", 3},
    {"generalise", 4},      {"glamorise", 3},      {"gynaecology", 5},
    {"haemoglobin", 4},     {"haemorrhage", 3},    {"harbourside", 3},
    {"harmonise", 3},       {"harmonised", 3},     {"hospitalised", 4},
    {"humanise", 3},        {"hypnotise", 3},      {"idolise", 3},
    {"immunise", 3},        {"immunised", 3},      {"industrialised", 5},
    {"initialled", 3},      {"instalment", 3},     {"institutionalised", 6},
    {"internalise", 4},     {"itemise", 3},        {"itemised", 3},
    {"jeopardise", 3},      {"jewellery", 3},      {"kerbside", 2},
    {"labelling", 3},       {"labourer", 3},       {"legalise", 3},
    {"leukaemia", 4},       {"levelling", 3},      {"libellous", 3},
    {"localise", 3},        {"localised", 3},      {"manoeuvre", 3},
    {"manoeuvring", 4},     {"marginalised", 4},   {"materialise", 5},
    {"maximise", 3},        {"maximised", 3},      {"mechanised", 3},
    {"memorise", 3},        {"minimise", 3},       {"minimised", 3},
    {"misdemeanour", 4},    {"mobilise", 3},       {"modernise", 3},
    {"modernised", 3},      {"monetise", 3},       {"nationalise", 4},
    {"naturalise", 4},      {"neutralise", 3},     {"normalise", 3},
    {"normalised", 3},      {"oestrogen", 3},      {"optimise", 3},
    {"optimised", 3},       {"organisational", 6}, {"organiser", 4},
    {"organisers", 4},      {"orthopaedic", 4},    {"orthopaedics", 4},
    {"oxidise", 3},         {"paediatric", 4},     {"paediatrician", 5},
    {"panelled", 2},        {"paralyse", 3},       {"pasteurised", 3},
    {"patronise", 3},       {"pedestrianised", 5}, {"pedestrianisation", 7},
    {"penalise", 3},        {"penalised", 3},      {"personalised", 4},
    {"popularise", 4},      {"pressurised", 3},    {"prioritise", 4},
    {"prioritised", 4},     {"prioritising", 5},   {"privatise", 3},
    {"privatised", 3},      {"publicise", 3},      {"publicised", 3},
    {"pulverised", 3},      {"randomised", 3},     {"rationalise", 4},
    {"recognisable", 5},    {"reorganise", 4},     {"reorganisation", 6},
    {"revitalise", 4},      {"rigour", 2},         {"rumoured", 2},
    {"sanitise", 3},        {"sceptical", 3},      {"scrutinise", 3},
    {"scrutinised", 3},     {"socialise", 3},      {"specialise", 3},
    {"specialised", 3},     {"stabilise", 3},      {"standardised", 3},
    {"standardisation", 5}, {"sterilise", 3},      {"stigmatise", 3},
    {"subsidise", 3},       {"subsidised", 3},     {"summarise", 3},
    {"summarised", 3},      {"symbolise", 3},      {"sympathise", 3},
    {"synthesise", 3},      {"tarmacked", 2},      {"theatregoer", 5},
    {"tranquillise", 3},    {"trialled", 2},       {"tumour", 2},
    {"unauthorised", 4},    {"unfavourable", 5},   {"unionised", 3},
    {"unorganised", 4},     {"unrecognised", 4},   {"urbanised", 3},
    {"utilise", 3},         {"vaporise", 3},       {"vapour", 2},
    {"vigour", 2},          {"yoghurt", 2}};

TEST(SyllablesOfBritishWords, AreCounted) {
  for (const SyllableCase& row : kBritishWords) {
    EXPECT_EQ(count_syllables(row.word), row.syllables) << row.word;
  }
}

TEST(SyllableTables, AreSmall) {
  const std::size_t patterns =
      kSyllablePatterns.letters.size() + kSyllablePatterns.corrections.size_bytes() +
      kSyllablePatterns.first_children.size_bytes() + kSyllablePatterns.roots.size_bytes();
  const std::size_t exceptions =
      kSyllableExceptions.entries.size() + kSyllableExceptions.begins.size_bytes();
  constexpr std::size_t kMost = 48 * 1024;
  EXPECT_LE(patterns + exceptions, kMost);
}

TEST(SyllablesOfAnything, StayFinite) {
  EXPECT_GT(count_syllables(std::string(10'000, 'a')), 0);
  EXPECT_EQ(count_syllables("\xFF\xFE"), 0);
}

}  // namespace
}  // namespace consultlint

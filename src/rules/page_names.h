#pragma once
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rules/page.h"
#include "rules/page_source.h"
#include "rules/suggestion.h"

namespace consultlint {

/// A word that pages use and what it means.
template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

/// What the word at `at` means, or an Error that says which `what` there are.
template <class Value>
Result<Value> parse_name(const PageSource& source, std::string_view at, std::string_view text,
                         std::string_view what, std::span<const Named<Value>> names) {
  const auto found = std::ranges::find(names, text, &Named<Value>::name);
  if (found != names.end()) return found->value;
  std::vector<std::string_view> known;
  for (const Named<Value>& name : names) known.push_back(name.name);
  return source.error(at,
                      fmt::format("no {} is called '{}': {}", what, text, suggestion(text, known)));
}

/// Bit 1 << DocumentKind for each kind of document named, parted by spaces; 0 for none.
Result<std::uint8_t> parse_document_kinds(const PageSource& source, std::string_view names);

inline constexpr Named<PageKind> kKindNames[] = {
    {"lexicon", PageKind::kLexicon}, {"pattern", PageKind::kPattern},
    {"element", PageKind::kElement}, {"limit", PageKind::kLimit},
    {"native", PageKind::kNative},   {"engine", PageKind::kEngine}};
inline constexpr Named<Level> kSeverityNames[] = {
    {"note", Level::kNote}, {"warning", Level::kWarning}, {"error", Level::kError}};
inline constexpr Named<Forms> kFormsNames[] = {
    {"exact", Forms::kExact}, {"verb", Forms::kVerb}, {"noun", Forms::kNoun}};
inline constexpr Named<PatternScope> kPatternScopeNames[] = {{"sentence", PatternScope::kSentence},
                                                             {"block", PatternScope::kBlock}};
inline constexpr Named<Strength> kStrengthNames[] = {
    {"strong", Strength::kStrong}, {"weak", Strength::kWeak}, {"support", Strength::kSupport}};
inline constexpr Named<EvidenceScope> kEvidenceScopeNames[] = {
    {"heading", EvidenceScope::kHeading},
    {"sentence", EvidenceScope::kSentence},
    {"block", EvidenceScope::kBlock},
    {"section", EvidenceScope::kSection},
    {"table-label", EvidenceScope::kTableLabel},
    {"first-page", EvidenceScope::kFirstPage},
    {"item", EvidenceScope::kItem},
    {"title", EvidenceScope::kTitle},
    {"any", EvidenceScope::kAny}};
inline constexpr Named<EvidenceScope> kVetoScopeNames[] = {
    {"phrase", EvidenceScope::kPhrase},   {"sentence", EvidenceScope::kSentence},
    {"block", EvidenceScope::kBlock},     {"section", EvidenceScope::kSection},
    {"heading", EvidenceScope::kHeading}, {"title", EvidenceScope::kTitle}};
inline constexpr Named<NearFact> kNearFactNames[] = {{"date", kNearDate},
                                                     {"closing-date", kNearClosingDate},
                                                     {"opening-date", kNearOpeningDate},
                                                     {"decision-date", kNearDecisionDate},
                                                     {"duration", kNearDuration},
                                                     {"email", kNearEmail},
                                                     {"phone", kNearPhone},
                                                     {"post", kNearPost},
                                                     {"url", kNearUrl},
                                                     {"person", kNearPerson},
                                                     {"money", kNearMoney},
                                                     {"organisations", kNearOrganisations},
                                                     {"question", kNearQuestion},
                                                     {"option", kNearOption},
                                                     {"weighed-options", kNearWeighedOptions},
                                                     {"issue-date", kNearIssueDate}};
inline constexpr Named<Figure> kFigureNames[] = {
    {"words", Figure::kWords},
    {"sentences", Figure::kSentences},
    {"syllables", Figure::kSyllables},
    {"words_per_sentence", Figure::kWordsPerSentence},
    {"flesch_reading_ease", Figure::kFleschReadingEase},
    {"flesch_kincaid_grade", Figure::kFleschKincaidGrade},
    {"gunning_fog", Figure::kGunningFog},
    {"smog", Figure::kSmog},
    {"coleman_liau", Figure::kColemanLiau},
    {"automated_readability", Figure::kAutomatedReadability},
    {"lix", Figure::kLix},
    {"dale_chall", Figure::kDaleChall}};
inline constexpr Named<LimitScope> kLimitScopeNames[] = {{"sentence", LimitScope::kSentence},
                                                         {"paragraph", LimitScope::kParagraph},
                                                         {"section", LimitScope::kSection},
                                                         {"document", LimitScope::kDocument}};
inline constexpr Named<bool> kBoundNames[] = {{"above", true}, {"below", false}};
inline constexpr Named<bool> kFixNames[] = {{"review", false}, {"safe", true}};

}  // namespace consultlint

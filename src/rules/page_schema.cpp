#include "rules/page_schema.h"

#include <algorithm>

namespace consultlint {
namespace {

constexpr std::uint8_t bit(PageKind kind) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}
constexpr std::uint8_t kLexicon = bit(PageKind::kLexicon);
constexpr std::uint8_t kPattern = bit(PageKind::kPattern);
constexpr std::uint8_t kElement = bit(PageKind::kElement);
constexpr std::uint8_t kLimit = bit(PageKind::kLimit);
constexpr std::uint8_t kNative = bit(PageKind::kNative);
constexpr std::uint8_t kEngine = bit(PageKind::kEngine);
constexpr std::uint8_t kEvery = kLexicon | kPattern | kElement | kLimit | kNative | kEngine;

constexpr TableColumn kOptions[] = {
    {"Name", true, true}, {"Default"}, {"Range"}, {"Meaning", true, true}};
constexpr TableColumn kTerms[] = {
    {"Avoid", true, true}, {"Prefer"}, {"Forms", false}, {"Fix", false}, {"Note", false}};
constexpr TableColumn kPatterns[] = {{"Pattern", true, true},
                                     {"Replace"},
                                     {"Scope", true, true},
                                     {"Except", false},
                                     {"Note", false}};
constexpr TableColumn kWords[] = {{"Name", true, true}, {"Words", true, true}};
constexpr TableColumn kEvidence[] = {
    {"Strength", true, true}, {"Scope", true, true}, {"Cues"}, {"Near"}};
constexpr TableColumn kNotEvidence[] = {{"Scope", true, true}, {"Cues", true, true}};
constexpr TableColumn kLimits[] = {
    {"Figure", true, true}, {"Scope", true, true}, {"Bound", true, true}, {"Value", true, true}};

constexpr SectionRule kSections[] = {
    {"Why it matters", kEvery, kEvery, {}},
    {"Options", kEvery, 0, kOptions},
    {"Terms", kLexicon | kNative, kLexicon, kTerms},
    {"Except", kLexicon, 0, {}},
    {"Patterns", kPattern, kPattern, kPatterns},
    {"Words", kElement, 0, kWords},
    {"Evidence", kElement, kElement, kEvidence},
    {"Not evidence", kElement, 0, kNotEvidence},
    {"Limits", kLimit, kLimit, kLimits},
    {"Examples", kEvery, kEvery, {}},
    {"References", kEvery, 0, {}},
};

constexpr std::string_view kLexiconHoles[] = {"found", "prefer", "note", "advice"};
constexpr std::string_view kPatternHoles[] = {"found", "replace", "note"};
constexpr std::string_view kElementHoles[] = {"nearest", "looked-for"};
constexpr std::string_view kLimitHoles[] = {"value",  "limit", "figure", "advice",
                                            "others", "band",  "words",  "excluded"};

}  // namespace

std::span<const SectionRule> section_rules() {
  return kSections;
}

std::span<const TableColumn> columns_of(std::string_view section) {
  return std::ranges::find(kSections, section, &SectionRule::name)->table;
}

std::span<const std::string_view> message_holes(PageKind kind) {
  switch (kind) {
    case PageKind::kLexicon:
      return kLexiconHoles;
    case PageKind::kPattern:
      return kPatternHoles;
    case PageKind::kElement:
      return kElementHoles;
    case PageKind::kLimit:
      return kLimitHoles;
    case PageKind::kNative:
    case PageKind::kEngine:
      break;
  }
  return {};
}

}  // namespace consultlint

#include "consultlint/meeting_notice.h"

#include <algorithm>
#include <array>

#include "language/cue_words.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kHeadBlocks = 4;  // where minutes say that they are minutes

bool is_called_minutes(const FoldedText& text) {
  constexpr std::array<std::string_view, 4> kNames = {
      "minutes of the meeting", "minutes of a meeting", "draft minutes", "minutes of the annual"};
  return text.starts_with("minutes") ||
         std::ranges::any_of(kNames, [&](std::string_view name) { return text.has(name); });
}

bool tells_what_happened(const FoldedText& text) {
  constexpr std::array<std::string_view, 7> kWords = {
      "meeting closed at", "meeting ended at",        "closed the meeting at",
      "seconded by",       "apologies were received", "were received and accepted",
      "was carried"};
  return std::ranges::any_of(kWords, [&](std::string_view words) { return text.has(words); });
}

bool head_says_minutes(const Document& document) {
  const auto blocks = document.blocks();
  const auto head = blocks.first(std::min<std::size_t>(blocks.size(), kHeadBlocks));
  return std::ranges::any_of(head, [&](const Block& block) {
    return block.kind != BlockKind::kItem && block.label.empty() &&
           is_called_minutes(FoldedText(document.slice(block.span)));
  });
}

}  // namespace

bool are_minutes(const Facts& facts) {
  const Document& document = facts.document();
  return head_says_minutes(document) ||
         std::ranges::any_of(facts.sentences(), [&](const Sentence& sentence) {
           return tells_what_happened(FoldedText(document.slice(sentence.span)));
         });
}

std::optional<MeetingNotice> meeting_notice(const Facts& facts) {
  const std::optional<std::uint32_t> issue = facts.timeline().issue;
  const std::optional<Date> issued = issue ? first_day(facts.dates()[*issue]) : std::nullopt;
  if (!issued || are_minutes(facts)) return std::nullopt;
  std::optional<std::uint32_t> meeting;
  for (std::uint32_t i = 0; i < facts.dates().size(); ++i) {
    const DateMention& date = facts.dates()[i];
    const std::optional<Date> day = first_day(date);
    const bool meets = i != *issue && date.role == DateRole::kEvent && day && *day >= *issued;
    if (meets && (!meeting || *day < *first_day(facts.dates()[*meeting]))) meeting = i;
  }
  return meeting ? std::optional(MeetingNotice{*issue, *meeting}) : std::nullopt;
}

}  // namespace consultlint

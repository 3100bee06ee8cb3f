#include "language/time/fault_scene.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace consultlint {
namespace {

constexpr std::uint32_t kFarthest = 600;  // bytes: a line may hold any number of dates

/// The row of a table, the sentence or the block that holds a place.
TextSpan line_of(const Facts& facts, TextSpan place) {
  const Document& document = facts.document();
  const std::uint32_t index = document.block_at(place.begin);
  if (index == kNowhere) return place;
  const auto blocks = document.blocks();
  const Block& block = blocks[index];
  if (block.kind == BlockKind::kCell && block.parent != kNowhere) {
    const std::uint32_t row = block.parent;  // it has no text of its own
    return {blocks[row + 1].span.begin, blocks[blocks[row].next - 1].span.end};
  }
  const std::uint32_t sentence = facts.sentence_at(place.begin);
  return sentence == kNowhere ? document.content(block) : facts.sentences()[sentence].span;
}

}  // namespace

FaultScene::FaultScene(const Facts& all_facts, const Timeline& settled)
    : facts(all_facts), timeline(settled), dates(all_facts.dates()) {
  if (settled.opening) opening = first_day(dates[*settled.opening]);
  if (settled.closing) closing = last_day(dates[*settled.closing]);
  if (opening && closing && *closing < *opening) closing.reset();
}

std::string_view FaultScene::words(const DateMention& date) const {
  return facts.document().slice(date.span);
}

TextSpan FaultScene::around(TextSpan place) const {
  const TextSpan line = line_of(facts, place);
  if (!line.contains(place.begin)) return place;
  const std::uint32_t first = place.begin - std::min(place.begin, kFarthest);
  return {std::max(line.begin, first), std::min(line.end, place.end + kFarthest)};
}

bool FaultScene::closing_looks_back() const {
  constexpr std::array<std::string_view, 4> kPast = {"closed", "ended", "ran", "was open"};
  const TextSpan line = around(dates[*timeline.closing].span);
  return has_any(FoldedText(facts.document().slice(line)), kPast);
}

bool has_any(const FoldedText& text, std::span<const std::string_view> phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) { return text.has(phrase); });
}

std::string spell_days(int days) {
  return fmt::format("{} day{}", days, days == 1 ? "" : "s");
}

}  // namespace consultlint

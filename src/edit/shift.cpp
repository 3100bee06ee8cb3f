#include "edit/shift.h"

#include <algorithm>

namespace consultlint {
namespace {

std::uint32_t end_of(const Edit& edit) {
  return edit.span.end;
}

}  // namespace

Shift::Shift(std::string_view before, std::span<const Edit> edits) : edits_(edits) {
  std::size_t copied = 0;
  for (const Edit& edit : edits) {
    text_.append(before.substr(copied, edit.span.begin - copied));
    begins_.push_back(static_cast<std::uint32_t>(text_.size()));
    text_.append(edit.text);
    copied = edit.span.end;
  }
  text_ += before.substr(copied);
}

TextSpan Shift::grown(TextSpan span) const {
  const auto before = std::ranges::lower_bound(edits_, span.begin, {}, end_of);
  const auto behind = std::ranges::upper_bound(edits_, span.end, {}, end_of);
  return {moved(span.begin, static_cast<std::size_t>(before - edits_.begin())),
          moved(span.end, static_cast<std::size_t>(behind - edits_.begin()))};
}

bool Shift::touches(TextSpan span) const {
  const auto first = std::ranges::lower_bound(edits_, span.begin, {}, end_of);
  return first != edits_.end() && first->span.begin <= span.end;
}

bool Shift::touches_after(TextSpan span) const {
  const auto behind = std::ranges::upper_bound(begins_, span.end);
  if (behind == begins_.begin()) return false;
  const auto last = static_cast<std::size_t>(behind - begins_.begin()) - 1;
  return begins_[last] + edits_[last].text.size() >= span.begin;
}

/// Where `offset` comes to be when that many edits stand in front of it.
std::uint32_t Shift::moved(std::uint32_t offset, std::size_t edits_before) const {
  if (edits_before == 0) return offset;
  const Edit& last = edits_[edits_before - 1];
  const auto size = static_cast<std::uint32_t>(last.text.size());
  return begins_[edits_before - 1] + size + (offset - last.span.end);
}

}  // namespace consultlint

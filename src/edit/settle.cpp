#include "edit/settle.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

bool at_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_utf8_continuation(text[at]);
}

/// Leaves out what the edit would write over itself.
void trim_common(const Document& document, Edit& edit) {
  const std::string_view old = document.slice(edit.span);
  const std::string_view fresh = edit.text;
  const std::size_t most = std::min(old.size(), fresh.size());
  std::size_t front = 0;
  while (front < most && old[front] == fresh[front]) ++front;
  while (!at_boundary(old, front) || !at_boundary(fresh, front)) --front;
  std::size_t back = 0;
  while (back < most - front && old[old.size() - 1 - back] == fresh[fresh.size() - 1 - back]) {
    ++back;
  }
  while (!at_boundary(old, old.size() - back) || !at_boundary(fresh, fresh.size() - back)) --back;
  edit.span = {edit.span.begin + static_cast<std::uint32_t>(front),
               edit.span.end - static_cast<std::uint32_t>(back)};
  edit.text = std::string(fresh.substr(front, fresh.size() - back - front));
}

// Readers drop blanks at the ends of a block: the edit takes them along, so that what is read
// afterwards is what was meant.
void take_outer_blanks(std::string_view text, TextSpan block, Edit& edit) {
  if (edit.span.begin == block.begin) {
    edit.text.erase(0, std::min(edit.text.find_first_not_of(" \t\n"), edit.text.size()));
    while (edit.text.empty() && edit.span.end < block.end && ascii::is_space(text[edit.span.end])) {
      ++edit.span.end;
    }
  }
  if (edit.span.end == block.end) {
    while (!edit.text.empty() && ascii::is_space(edit.text.back())) edit.text.pop_back();
    while (edit.text.empty() && edit.span.begin > block.begin &&
           ascii::is_space(text[edit.span.begin - 1])) {
      --edit.span.begin;
    }
  }
}

bool is_text(std::string_view text) {
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
  };
  return find_invalid_utf8(text) == std::string_view::npos &&
         std::ranges::none_of(text, is_control);
}

/// What is wrong with an edit by itself, as the end of a sentence, or empty.
std::string_view fault_of(const Document& document, const Edit& edit) {
  if (edit.span.begin > edit.span.end || edit.span.end > document.text().size()) {
    return "it reaches out of the text";
  }
  if (!is_text(edit.text)) return "the new words hold characters that are no text";
  const std::uint32_t block = document.block_at(edit.span.begin);
  if (block == kNowhere || !document.blocks()[block].span.contains(edit.span)) {
    return "it reaches over the end of a paragraph";
  }
  return {};
}

}  // namespace

Error refused_edit(std::string_view path, const Document& document, TextSpan span,
                   std::string_view why) {
  const Place place = document.place(span);
  return {fmt::format("This cannot be changed safely: {}; change it by hand.", why),
          fmt::format("{}:{}:{}", path, place.line, place.column)};
}

Result<std::vector<Edit>> settle_edits(std::string_view path, const Document& document,
                                       std::span<const Edit> edits) {
  std::vector<Edit> settled(edits.begin(), edits.end());
  std::ranges::stable_sort(settled, {}, &Edit::span);
  for (std::size_t i = 0; i < settled.size(); ++i) {
    Edit& edit = settled[i];
    if (const std::string_view fault = fault_of(document, edit); !fault.empty()) {
      return Error{fmt::format("A change cannot be made: {}.", fault), std::string(path)};
    }
    const bool meets_next = i + 1 < settled.size() && (settled[i + 1].span.begin < edit.span.end ||
                                                       settled[i + 1].span == edit.span);
    if (meets_next) return refused_edit(path, document, edit.span, "two changes meet there");
  }
  std::uint32_t taken = 0;
  for (Edit& edit : settled) {
    trim_common(document, edit);
    const Block& block = document.blocks()[document.block_at(edit.span.begin)];
    take_outer_blanks(document.text(), block.span, edit);
    edit.span.begin = std::max(edit.span.begin, std::min(taken, edit.span.end));
    taken = edit.span.end;
  }
  std::erase_if(settled, [](const Edit& e) { return e.span.empty() && e.text.empty(); });
  return settled;
}

}  // namespace consultlint

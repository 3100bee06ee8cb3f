#include "consultlint/check.h"

#include <algorithm>
#include <array>

namespace consultlint::checks {
namespace {

constexpr std::string_view kError = "Error! ";
/// What Word prints behind kError, without the full stop.
constexpr std::array<std::string_view, 12> kCauses = {"Reference source not found",
                                                      "Bookmark not defined",
                                                      "No text of specified style in document",
                                                      "Hyperlink reference not valid",
                                                      "Not a valid link",
                                                      "Not a valid bookmark self-reference",
                                                      "No bookmark name given",
                                                      "Unknown document property name",
                                                      "No table of figures entries found",
                                                      "No document variable supplied",
                                                      "Filename not specified",
                                                      "Main Document Only"};
constexpr std::array<std::string_view, 3> kQuotes = {"\"", "\u201C", "\u2018"};

/// Length of the error text at the start of `text`, or 0.
std::size_t error_length(std::string_view text) {
  text.remove_prefix(kError.size());
  const auto* cause = std::ranges::find_if(
      kCauses, [text](std::string_view known) { return text.starts_with(known); });
  if (cause == kCauses.end()) return 0;
  const std::size_t length = kError.size() + cause->size();
  return text.substr(cause->size()).starts_with('.') ? length + 1 : length;
}

StoryKind story_at(const Document& document, std::uint32_t offset) {
  const Block& block = document.blocks()[document.block_at(offset)];
  return document.stories()[block.story].kind;
}

/// Comments and text that nobody sees are not printed.
bool is_printed(StoryKind story) {
  return story != StoryKind::kComment && story != StoryKind::kDeleted &&
         story != StoryKind::kHidden;
}

/// Headers and footers have no paragraph number that a reader could count to.
std::string_view name_place(StoryKind story) {
  if (story == StoryKind::kHeader) return " in the page header";
  if (story == StoryKind::kFooter) return " in the page footer";
  return {};
}

}  // namespace

Check draft_broken_reference(const Options&) {
  return [](const Document& document, const Facts&, Sink& out) {
    const std::string_view text = document.text();
    for (std::size_t at = text.find(kError); at != std::string_view::npos;
         at = text.find(kError, at + 1)) {
      const std::size_t length = error_length(text.substr(at));
      const std::string_view before = text.substr(0, at);
      const bool quoted = std::ranges::any_of(
          kQuotes, [before](std::string_view quote) { return before.ends_with(quote); });
      const auto begin = static_cast<std::uint32_t>(at);
      if (length == 0 || quoted) continue;
      const StoryKind story = story_at(document, begin);
      if (!is_printed(story)) continue;
      const TextSpan span{begin, begin + static_cast<std::uint32_t>(length)};
      out.report(span,
                 {{"found", quoted_excerpt(document.slice(span))}, {"place", name_place(story)}});
    }
  };
}

}  // namespace consultlint::checks

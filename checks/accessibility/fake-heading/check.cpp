#include "consultlint/check.h"

#include <algorithm>

namespace consultlint::checks {
namespace {

/// Running text has at least so many words.
constexpr std::size_t kFewestProseWords = 8;

bool is_paragraph(const Document& document, const Block& block) {
  return block.kind == BlockKind::kParagraph && block.parent == kNowhere &&
         document.stories()[block.story].kind == StoryKind::kBody;
}

/// Whether marks of strong text cover all of the span, but for the spaces between them.
bool is_bold(const Document& document, TextSpan span) {
  const auto marks = document.marks();
  auto mark =
      std::ranges::lower_bound(marks, span.begin, {}, [](const Mark& m) { return m.span.begin; });
  std::uint32_t covered = span.begin;
  for (; mark != marks.end() && mark->span.begin < span.end; ++mark) {
    if (mark->kind != Mark::Kind::kStrong || mark->span.begin < covered) continue;
    const std::string_view between = document.slice({covered, mark->span.begin});
    if (between.find_first_not_of(' ') != std::string_view::npos) return false;
    covered = mark->span.end;
  }
  return covered >= span.end;
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

/// Words that name what follows: they begin like a sentence, but end like none and set nothing off.
/// A code such as "REQ-01" is the number of what follows.
bool reads_like_heading(std::string_view words) {
  constexpr std::ptrdiff_t kFewestSmallLetters = 3;
  const char first = words.front();
  const bool opens = (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
  return opens && std::string_view(".?!:;,)").find(words.back()) == std::string_view::npos &&
         words.find_first_of(":\t\n@") == std::string_view::npos &&
         std::ranges::count_if(words, is_lower) >= kFewestSmallLetters;
}

/// Whether the block is running text, such as a heading names.
bool is_prose(const Document& document, const Facts& facts, const Block& block) {
  const bool text = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem;
  const TextSpan content = document.content(block);
  return text && facts.tokens_in(content).size() >= kFewestProseWords &&
         !is_bold(document, content);
}

}  // namespace

Check accessibility_fake_heading(const Options& options) {
  return [most = static_cast<std::size_t>(options.integer("max-words"))](
             const Document& document, const Facts& facts, Sink& out) {
    const auto blocks = document.blocks();
    const std::string_view mend = document.format() == Format::kDocx
                                      ? "Give it the heading style of its level."
                                      : "Begin it with # signs, one for each level.";
    bool behind_cover = false;  // a line in bold before all text says who issues the paper
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
      const TextSpan content = document.content(blocks[i]);
      const bool bold = is_paragraph(document, blocks[i]) && !content.empty() &&
                        is_bold(document, content) && reads_like_heading(document.slice(content));
      behind_cover = behind_cover || is_prose(document, facts, blocks[i]);
      if (!bold || !behind_cover || facts.tokens_in(content).size() > most) continue;
      if (!is_prose(document, facts, blocks[i + 1])) continue;
      out.report(content, {{"found", quoted_excerpt(document.slice(content))}, {"mend", mend}});
    }
  };
}

}  // namespace consultlint::checks

#include "language/block_languages.h"

#include <algorithm>

namespace consultlint {
namespace {

/// Fewer words than this do not tell a language: the mark is believed.
constexpr std::size_t kTellingWords = 6;
/// English prose has 40 to 50 function words in a hundred; "a" and "i" are words of Welsh, too.
constexpr std::size_t kFewestFunctionWords = 25;  // percent

bool is_english(std::string_view language) {
  const auto is = [language](std::size_t i, char lower, char upper) {
    return language[i] == lower || language[i] == upper;
  };
  if (language.empty()) return true;
  if (language.size() < 2 || !is(0, 'e', 'E') || !is(1, 'n', 'N')) return false;
  return language.size() == 2 || language[2] == '-' || language[2] == '_';
}

/// How many bytes of `span` the runs mark as English, or as another language. Precondition: no run
/// ends before the span.
std::uint32_t marked_bytes(std::span<const LanguageRun> runs, TextSpan span, bool english) {
  std::uint32_t bytes = 0;
  for (const LanguageRun& run : runs) {
    if (run.span.begin >= span.end) break;
    if (is_english(run.language) != english) continue;
    const std::uint32_t begin = std::max(run.span.begin, span.begin);
    const std::uint32_t end = std::min(run.span.end, span.end);
    bytes += end > begin ? end - begin : 0;
  }
  return bytes;
}

bool reads_like_english(std::span<const Token> words, const PhraseTable& table) {
  if (words.size() < kTellingWords) return false;
  const auto function_words = std::ranges::count_if(words, [&table](const Token& token) {
    return (table.classes(token.word) & kFunctionWord) != 0;
  });
  return static_cast<std::size_t>(function_words) * 100 >= words.size() * kFewestFunctionWords;
}

}  // namespace

std::vector<bool> find_foreign_blocks(const Document& document, std::span<const Token> tokens,
                                      const PhraseTable& table) {
  const bool english = is_english(document.properties().language);
  if (english && document.languages().empty()) return {};
  const auto blocks = document.blocks();
  std::vector<bool> foreign(blocks.size());
  auto runs = document.languages();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const TextSpan content = document.content(blocks[i]);
    if (content.empty()) continue;
    while (!runs.empty() && runs.front().span.end <= content.begin) runs = runs.subspan(1);
    while (!tokens.empty() && tokens.front().span.begin < content.begin) tokens = tokens.subspan(1);
    // What is not marked is in the language of the document.
    const std::uint32_t marked = marked_bytes(runs, content, !english);
    const std::uint32_t in_other = english ? marked : content.size() - marked;
    if (2 * in_other <= content.size()) continue;
    const auto behind = std::ranges::find_if(
        tokens, [&](const Token& token) { return token.span.begin >= content.end; });
    foreign[i] = !reads_like_english({tokens.begin(), behind}, table);
  }
  return foreign;
}

}  // namespace consultlint

#include <string_view>

#include "readers/plain_text/layout.h"
#include "text/ascii.h"

namespace consultlint::plain_text {
namespace {

/// "Table 4. Draft routes". Away from a table, only punctuation tells a caption from a sentence.
bool is_caption(std::string_view text, bool beside_table) {
  constexpr std::size_t kLongest = 160;
  if (text.size() > kLongest) return false;
  for (const std::string_view word : {"Table ", "Figure ", "Fig. ", "Chart "}) {
    if (!text.starts_with(word) || text.size() == word.size()) continue;
    std::size_t at = word.size();
    while (at < text.size() && (ascii::is_digit(text[at]) || ascii::is_letter(text[at]))) ++at;
    const bool numbered = ascii::is_digit(text[word.size()]) && at - word.size() <= 3;
    const std::string_view rest = text.substr(at);
    return numbered && (beside_table || rest.starts_with(':') || rest.starts_with(". ") ||
                        rest.starts_with(" \u2013") || rest.starts_with(" -"));
  }
  return false;
}

bool is_table(const Layout& layout, std::size_t i) {
  return i < layout.passages.size() && layout.passages[i].kind == BlockKind::kTable;
}

}  // namespace

void mark_captions(Layout& layout) {
  for (std::size_t i = 0; i < layout.passages.size(); ++i) {
    Passage& passage = layout.passages[i];
    const bool beside = is_table(layout, i + 1) || (i > 0 && is_table(layout, i - 1));
    if (passage.kind != BlockKind::kParagraph || !is_caption(layout.words(passage), beside)) {
      continue;
    }
    passage.kind = BlockKind::kCaption;
    passage.confidence = 80;
  }
}

}  // namespace consultlint::plain_text

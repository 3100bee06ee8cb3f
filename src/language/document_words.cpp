#include "language/document_words.h"

#include "language/word_ids.h"
#include "language/words.h"

namespace consultlint {

bool is_read(const Document& document, const Block& block) {
  const StoryKind story = document.stories()[block.story].kind;
  if (story != StoryKind::kBody && story != StoryKind::kNote && story != StoryKind::kTextBox) {
    return false;
  }
  return block.kind != BlockKind::kCode && block.kind != BlockKind::kHeader &&
         block.kind != BlockKind::kFooter && block.kind != BlockKind::kComment &&
         block.kind != BlockKind::kFurniture;
}

DocumentWords read_words(const Document& document, const PhraseTable& table) {
  DocumentWords words;
  const std::string_view text = document.text();
  constexpr std::size_t kBytesPerWord = 6;  // of English prose, so that the vector grows once
  words.tokens.reserve(text.size() / kBytesPerWord + 1);
  WordIds ids(table);
  for (const Block& block : document.blocks()) {
    if (block.span.empty() || !is_read(document, block)) continue;
    const std::size_t first = words.tokens.size();
    scan_words(text, document.content(block), words.tokens);
    for (std::size_t i = first; i < words.tokens.size(); ++i) {
      Token& token = words.tokens[i];
      token.word = ids.id_of(text, token.span, token.is(Token::kAscii));
      if (ids.is_known(token.word)) token.flags |= Token::kKnown;
    }
  }
  words.id_end = ids.end();
  return words;
}

}  // namespace consultlint

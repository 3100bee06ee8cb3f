#include "language/document_words.h"

#include <algorithm>
#include <cctype>

#include "language/word_ids.h"
#include "language/words.h"

namespace consultlint {
namespace {

bool all_digits(std::string_view word) {
  return std::ranges::all_of(word, [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Drops the page number behind a contents entry, unless the entry is nothing but a number.
void drop_page_number(std::string_view text, std::size_t first, std::vector<Token>& tokens) {
  if (tokens.size() < first + 2) return;
  const TextSpan last = tokens.back().span;
  if (all_digits(text.substr(last.begin, last.size()))) tokens.pop_back();
}

}  // namespace

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
    if (block.kind == BlockKind::kContents) drop_page_number(text, first, words.tokens);
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

#pragma once
#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/facts.h"

namespace consultlint::checks {

/// An abbreviation, not a short name such as "the Council" or "the Strategic Plan".
inline bool is_abbreviation(const Acronym& acronym) {
  const auto capitals =
      std::ranges::count_if(acronym.short_form, [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals >= 2 && acronym.short_form.find(' ') == std::string_view::npos;
}

/// "FedRAMP" and "techUK" are names that stand for themselves as often as for their words.
inline bool is_in_capitals(const Acronym& acronym) {
  return std::ranges::none_of(acronym.short_form, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The block that holds a place in the text.
inline const Block& block_of(const Document& document, TextSpan span) {
  return document.blocks()[document.block_at(span.begin)];
}

/// Running text, where readers meet the words of a paper one after another.
inline bool is_running_text(const Document& document, TextSpan span) {
  const BlockKind kind = block_of(document, span).kind;
  return kind == BlockKind::kParagraph || kind == BlockKind::kItem;
}

/// The expansions of an abbreviation that stand in running text, in text order.
inline std::vector<Expansion> expansions_in_text(const Document& document, const Acronym& acronym) {
  std::vector<Expansion> found;
  std::ranges::copy_if(acronym.expansions, std::back_inserter(found), [&](const Expansion& e) {
    return !e.listed && is_running_text(document, e.span);
  });
  return found;
}

/// The words of a long form in small letters, small words and plurals apart: the same for "Tree
/// Preservation Orders" and "tree-preservation order".
inline std::vector<std::string> bare_words(std::string_view long_form) {
  std::vector<std::string> words;
  std::string word;
  const auto close_word = [&] {
    const bool small = word == "of" || word == "and" || word == "the" || word == "for" ||
                       word == "in" || word == "to" || word == "on" || word == "a";
    if (word.size() > 3 && word.ends_with('s')) word.pop_back();
    if (!small && !word.empty()) words.push_back(word);
    word.clear();
  };
  for (const char c : long_form) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      word += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    } else {
      close_word();
    }
  }
  close_word();
  return words;
}

}  // namespace consultlint::checks

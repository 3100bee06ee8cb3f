#include "language/familiar_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "language/learned/familiar_word_list.h"

namespace consultlint {
namespace {

bool is_listed(std::string_view word) {
  return kFamiliarWords.find(word) >= 0;
}

/// Whether `word` is a listed word with `ending`; a letter in front of the ending may have been
/// doubled ("planned"), an e dropped ("using") or a y changed ("copies").
bool is_inflection(std::string_view word, std::string_view ending) {
  constexpr std::size_t kShortestStem = 2;
  if (word.size() < ending.size() + kShortestStem) return false;
  // Most words end otherwise, as their last letter shows.
  if (word.back() != ending.back() || !word.ends_with(ending)) return false;
  std::string stem(word.substr(0, word.size() - ending.size()));
  if (is_listed(stem)) return true;
  const char last = stem.back();
  const bool doubled = last == stem[stem.size() - 2];
  stem.push_back('e');
  if (is_listed(stem)) return true;
  stem.pop_back();
  if (last == 'i') {
    stem.back() = 'y';
    return is_listed(stem);
  }
  stem.pop_back();
  return doubled && is_listed(stem);
}

}  // namespace

bool is_familiar(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kEndings = {"s",   "es", "ed", "ing", "er",
                                                        "est", "ly", "'s", "n't"};
  if (is_listed(folded)) return true;
  return std::ranges::any_of(
      kEndings, [&](std::string_view ending) { return is_inflection(folded, ending); });
}

}  // namespace consultlint

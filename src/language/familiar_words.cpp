#include "language/familiar_words.h"

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
  if (!word.ends_with(ending) || word.size() < ending.size() + kShortestStem) return false;
  const std::string stem(word.substr(0, word.size() - ending.size()));
  if (is_listed(stem) || is_listed(stem + "e")) return true;
  if (stem.back() == 'i') return is_listed(stem.substr(0, stem.size() - 1) + "y");
  return stem.back() == stem[stem.size() - 2] && is_listed(stem.substr(0, stem.size() - 1));
}

}  // namespace

bool is_familiar(std::string_view folded) {
  if (is_listed(folded)) return true;
  for (const std::string_view ending : {"s", "es", "ed", "ing", "er", "est", "ly", "'s", "n't"}) {
    if (is_inflection(folded, ending)) return true;
  }
  return false;
}

}  // namespace consultlint

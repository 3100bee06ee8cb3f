#include "language/syllables.h"

#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <string>

#include "consultlint/facts.h"
#include "language/familiar_words.h"
#include "language/words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

/// The letter without its accent; other code points as they are.
char32_t base_letter(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = unorm2_getNFDInstance(&status);
  std::array<char16_t, 8> parts{};
  const std::int32_t length =
      U_FAILURE(status) ? -1
                        : unorm2_getDecomposition(normalizer, static_cast<UChar32>(c), parts.data(),
                                                  static_cast<std::int32_t>(parts.size()), &status);
  return length > 0 && U_SUCCESS(status) ? parts.front() : c;
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// The folded word in ASCII, as far as its letters have a form there.
std::string to_ascii(std::string_view folded) {
  std::string ascii;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = decode_utf8(folded, at);
    append_utf8(ascii, base_letter(c.value));
    at += c.length;
  }
  return ascii;
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool ends_in_hiss(std::string_view stem) {
  static constexpr std::array<std::string_view, 9> kHisses = {"s",  "x",  "z",  "ch", "sh",
                                                              "ce", "ge", "se", "ze"};
  return std::ranges::any_of(kHisses, [&](std::string_view h) { return stem.ends_with(h); });
}

/// Syllables that an ending behind an apostrophe adds to the stem before it.
int syllables_of_ending(std::string_view stem, std::string_view ending) {
  if (stem.empty()) return 0;
  if (ending == "s") return ends_in_hiss(stem) ? 1 : 0;
  if (ending == "ll" || ending == "ve") return is_vowel(stem.back()) || stem.back() == 'w' ? 0 : 1;
  if (ending == "d") return stem.back() == 't' || stem.back() == 'd' ? 1 : 0;
  return 0;
}

/// "didn't" has one more than "did", "can't" and "aren't" have no more than their stems.
int syllables_of_negative(std::string_view stem) {
  const bool silent = stem.ends_with("re") || stem.ends_with('a') || stem.ends_with('o');
  return count_plain_syllables(stem) + (silent ? 0 : 1);
}

/// Syllables of the names of the letters.
int spell_out(std::string_view letters) {
  constexpr int kDoubleU = 3;
  int count = 0;
  for (const char c : letters) count += c == 'w' ? kDoubleU : 1;
  return count;
}

/// Whether English words begin with these two or three consonants.
bool opens_word(std::string_view consonants) {
  constexpr std::string_view kOnsets =
      "bl br ch cl cr dr fl fr gl gr kn ph pl pr qu rh sc sh sk sl sm sn sp st sw th tr tw wh wr "
      "chr sch scr shr spl spr str thr";
  return kOnsets.find(consonants) != std::string_view::npos;
}

/// Whether English words end with these two or three consonants.
bool closes_word(std::string_view consonants) {
  constexpr std::string_view kCodas =
      "bs ch ck ct ds ff ft gh ks ld lf lk ll lm lp ls lt mp ms nd ng nk ns nt ps pt rd rk rl rm "
      "rn "
      "rp rs rt sh sk sp ss st th ts "
      "cks cts fts ghs ght lds lls lps lts mps nch nds ngs nks nth nts pts rch rds rks rms rst rth "
      "rts sts tch ths";
  return kCodas.find(consonants) != std::string_view::npos;
}

/// Whether a run of vowels, or of consonants, that begins at `at` can be said there.
bool can_be_said(std::string_view run, std::size_t at, std::size_t word_size) {
  constexpr std::size_t kMostVowels = 2;
  constexpr std::size_t kMostConsonants = 3;
  if (is_vowel(run[0])) return run.size() <= kMostVowels;
  if (run.size() == 1) return true;
  if (run.size() > kMostConsonants) return false;
  if (at == 0) return opens_word(run);
  return at + run.size() < word_size || closes_word(run);
}

/// Whether small letters can be read as a word: "agar", but not "ehcp".
bool is_pronounceable(std::string_view letters) {
  for (std::size_t at = 0; at < letters.size();) {
    std::size_t end = at + 1;
    while (end < letters.size() && is_vowel(letters[end]) == is_vowel(letters[at])) ++end;
    if (!can_be_said(letters.substr(at, end - at), at, letters.size())) return false;
    at = end;
  }
  return true;
}

/// Whether readers spell a word in capitals out: it is short, or nobody could say it.
bool is_spelled_out(std::string_view capitals, std::string_view folded) {
  constexpr std::size_t kShort = 3;
  constexpr std::size_t kLong = 6;  // longer words in capitals are shouted
  if (capitals.size() <= 1 || !std::ranges::all_of(capitals, ascii::is_upper)) return false;
  if (capitals.size() <= kShort || std::ranges::none_of(folded, is_vowel)) return true;
  return capitals.size() <= kLong && !is_pronounceable(folded) && !is_familiar(folded);
}

/// Without the small s of a plural behind capitals: "GPs".
std::string_view without_plural(std::string_view part) {
  const bool plural = part.size() > 2 && part.ends_with('s') && ascii::is_upper(part.end()[-2]);
  return plural ? part.substr(0, part.size() - 1) : part;
}

int count_letters(std::string_view word) {
  int count = 0;
  while (!word.empty()) {
    const auto begin = std::ranges::find_if(word, ascii::is_lower);
    const auto end = std::find_if_not(begin, word.end(), ascii::is_lower);
    if (begin != end) count += count_plain_syllables({begin, end});
    word.remove_prefix(static_cast<std::size_t>(end - word.begin()));
  }
  return count;
}

/// `word` is the folded form of `part` in ASCII.
int count_ascii_part(std::string_view part, std::string_view word) {
  const std::string_view letters = word.substr(0, without_plural(part).size());
  if (is_spelled_out(without_plural(part), letters)) return spell_out(letters);
  const std::size_t apostrophe = word.find('\'');
  if (apostrophe == std::string_view::npos) return count_letters(word);
  if (word.ends_with("n't") && word.size() > 3) {
    return syllables_of_negative(word.substr(0, word.size() - 3));
  }
  const std::string_view stem = word.substr(0, apostrophe);
  const std::string_view ending = word.substr(apostrophe + 1);
  static constexpr std::array<std::string_view, 6> kEndings = {"s", "ll", "ve", "d", "re", "m"};
  if (std::ranges::find(kEndings, ending) == kEndings.end()) return count_letters(word);
  return count_letters(stem) + syllables_of_ending(stem, ending);
}

}  // namespace

int count_syllables_of_part(std::string_view part, std::string_view folded) {
  if (is_ascii(folded)) return count_ascii_part(part, folded);
  return count_ascii_part(part, to_ascii(folded));
}

int count_syllables(std::string_view word) {
  int count = 0;
  while (!word.empty()) {
    const std::size_t hyphen = std::min(word.find('-'), word.size());
    const std::string_view part = word.substr(0, hyphen);
    if (hyphen > 0) count += count_syllables_of_part(part, fold_word(part));
    word.remove_prefix(std::min(hyphen + 1, word.size()));
  }
  return count;
}

}  // namespace consultlint

#include "language/words.h"

#include <unicode/uchar.h>

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/utf8.h"

namespace consultlint {
namespace {

enum ByteClass : std::uint8_t { kLower = 1, kUpper = 2, kDigit = 4, kBeyondAscii = 8 };
constexpr std::uint8_t kWordByte = kLower | kUpper | kDigit;

constexpr auto kByteClass = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = kLower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = kUpper;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = kDigit;
  for (std::size_t c = 0x80; c <= 0xFF; ++c) table[c] = kBeyondAscii;
  return table;
}();

std::uint8_t class_of(char byte) {
  return kByteClass[static_cast<unsigned char>(byte)];
}

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kLeftQuote = 0x2018;
constexpr char32_t kRightQuote = 0x2019;

bool begins_word(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) != 0;
}

bool continues_word(char32_t c) {
  return begins_word(c) || c == kSoftHyphen ||
         (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// Length of the word character at `at`, or 0.
std::size_t word_start_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const std::uint8_t kind = class_of(text[at]);
  if (kind != kBeyondAscii) return kind != 0 ? 1 : 0;
  const CodePoint c = decode_utf8(text, at);
  return begins_word(c.value) ? c.length : 0;
}

/// Length of the apostrophe at `at`, or 0.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  if (class_of(text[at]) != kBeyondAscii) return 0;
  const CodePoint c = decode_utf8(text, at);
  return c.value == kRightQuote || c.value == kLeftQuote ? c.length : 0;
}

/// A word that was read to its end.
struct Extent {
  std::size_t end = 0;
  std::uint8_t classes = 0;  // of its bytes, together
  std::uint32_t upper = 0;   // ASCII capitals
};

/// Reads the word that begins at `at`.
Extent read_word(std::string_view text, std::size_t at) {
  Extent word;
  while (at < text.size()) {
    const std::uint8_t kind = class_of(text[at]);
    if ((kind & kWordByte) != 0) {
      word.classes |= kind;
      word.upper += (kind & kUpper) >> 1U;
      ++at;
    } else if (const std::size_t mark = apostrophe_at(text, at); mark != 0) {
      if (word_start_at(text, at + mark) == 0) break;
      word.classes |= kind;
      at += mark;
    } else if (kind == kBeyondAscii) {
      const CodePoint c = decode_utf8(text, at);
      if (!continues_word(c.value)) break;
      word.classes |= kind;
      at += c.length;
    } else {
      break;
    }
  }
  word.end = at;
  return word;
}

/// What the letters of a word show of its case.
struct LetterCase {
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
  bool first_is_upper = false;
  bool ends_in_s = false;
};

LetterCase case_of_ascii(std::string_view word) {
  LetterCase letters;
  for (const char byte : word) {
    letters.upper += (class_of(byte) & kUpper) >> 1U;
    letters.lower += class_of(byte) & kLower;
  }
  letters.first_is_upper = class_of(word.front()) == kUpper;
  letters.ends_in_s = word.back() == 's';
  return letters;
}

LetterCase case_of_any(std::string_view word) {
  LetterCase letters;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode_utf8(word, at);
    const auto type = u_charType(static_cast<UChar32>(c.value));
    const bool upper = type == U_UPPERCASE_LETTER || type == U_TITLECASE_LETTER;
    if (at == 0) letters.first_is_upper = upper;
    if (upper) ++letters.upper;
    if (type == U_LOWERCASE_LETTER) ++letters.lower;
    at += c.length;
  }
  letters.ends_in_s = word.back() == 's';
  return letters;
}

std::uint8_t flags_of(std::string_view word, const Extent& extent) {
  const bool ascii = (extent.classes & kBeyondAscii) == 0;
  unsigned flags = 0;
  if (ascii) flags |= Token::kAscii;
  if (class_of(word.front()) == kDigit) flags |= Token::kNumeric;
  if (ascii && extent.upper == 0) return static_cast<std::uint8_t>(flags);

  const LetterCase letters = ascii ? case_of_ascii(word) : case_of_any(word);
  const bool no_lower = letters.lower == 0 || (letters.lower == 1 && letters.ends_in_s);
  if (letters.first_is_upper) flags |= Token::kCapitalised;
  if (letters.upper >= 2 && no_lower) flags |= Token::kAllCaps;
  return static_cast<std::uint8_t>(flags);
}

bool is_space(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' ||
         (c >= 0x80 && u_isUWhiteSpace(static_cast<UChar32>(c)) != 0);
}

/// Hyphen, non-breaking hyphen, figure dash, en dash, minus. An em dash parts a sentence.
bool is_hyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2212;
}

constexpr std::size_t kNotFound = std::string_view::npos;
constexpr std::string_view kJoiningSigns = "@_&:/?=#%+~$";

bool all_spaces(std::string_view gap) {
  for (std::size_t at = 0; at < gap.size();) {
    const CodePoint c = decode_utf8(gap, at);
    if (!is_space(c.value)) return false;
    at += c.length;
  }
  return true;
}

/// The glue that one sign makes between the bytes `before` and `after` it.
Glue glue_of_sign(char32_t sign, char before, char after) {
  if (is_space(sign)) return Glue::kSpace;
  if (is_hyphen(sign)) return Glue::kHyphen;
  if (sign == '.') return Glue::kDot;
  if (sign == '/') return Glue::kSlash;
  const bool in_number = class_of(before) == kDigit && class_of(after) == kDigit;
  const bool joins = sign < 0x80 && kJoiningSigns.find(static_cast<char>(sign)) != kNotFound;
  return joins || (sign == ',' && in_number) ? Glue::kJoin : Glue::kBreak;
}

/// The glue between two words of a block, given all that stands between them.
Glue glue_of(std::string_view gap, char before, char after) {
  // Nothing stands between two words when a mark that belongs to none begins the second.
  if (gap.empty() || gap == " ") return Glue::kSpace;
  const CodePoint first = decode_utf8(gap, 0);
  if (first.length == gap.size()) return glue_of_sign(first.value, before, after);
  if (all_spaces(gap)) return Glue::kSpace;
  return gap.find_first_not_of(kJoiningSigns) == kNotFound ? Glue::kJoin : Glue::kBreak;
}

/// Offset of the first word character at or behind `at`.
std::size_t next_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::uint8_t kind = class_of(text[at]);
    if ((kind & kWordByte) != 0) return at;
    if (kind == kBeyondAscii) {
      const CodePoint c = decode_utf8(text, at);
      if (begins_word(c.value)) return at;
      at += c.length;
    } else {
      ++at;
    }
  }
  return at;
}

}  // namespace

void scan_words(std::string_view text, TextSpan within, std::vector<Token>& out) {
  text = text.substr(0, within.end);
  std::size_t last_end = within.begin;
  for (bool first = true;; first = false) {
    const std::size_t begin = next_word(text, last_end);
    if (begin == text.size()) return;
    const Glue glue =
        first ? Glue::kBreak
              : glue_of(text.substr(last_end, begin - last_end), text[last_end - 1], text[begin]);
    const Extent word = read_word(text, begin);
    out.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(word.end)},
                   0,
                   glue,
                   flags_of(text.substr(begin, word.end - begin), word)});
    last_end = word.end;
  }
}

std::string fold_word(std::string_view word) {
  std::string folded;
  folded.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const std::uint8_t kind = class_of(word[at]);
    if (kind != kBeyondAscii) {
      folded += static_cast<char>(kind == kUpper ? word[at] - 'A' + 'a' : word[at]);
      ++at;
      continue;
    }
    const CodePoint c = decode_utf8(word, at);
    at += c.length;
    if (c.value == kSoftHyphen) continue;
    if (c.value == kRightQuote || c.value == kLeftQuote) {
      folded += '\'';
    } else {
      append_utf8(folded, static_cast<char32_t>(
                              u_foldCase(static_cast<UChar32>(c.value), U_FOLD_CASE_DEFAULT)));
    }
  }
  return folded;
}

}  // namespace consultlint

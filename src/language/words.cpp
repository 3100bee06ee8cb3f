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
};

/// Length of the apostrophe, or of the letter beyond ASCII, by which a word goes on at `at`; or 0.
std::size_t continuation_at(std::string_view text, std::size_t at) {
  if (const std::size_t mark = apostrophe_at(text, at); mark != 0) {
    return word_start_at(text, at + mark) == 0 ? 0 : mark;
  }
  if (class_of(text[at]) != kBeyondAscii) return 0;
  const CodePoint c = decode_utf8(text, at);
  return continues_word(c.value) ? c.length : 0;
}

/// Reads the word that begins at `at`.
Extent read_word(std::string_view text, std::size_t at) {
  Extent word;
  for (std::size_t length = 1; length != 0; at += length) {
    while (at < text.size() && (class_of(text[at]) & kWordByte) != 0) {
      word.classes |= class_of(text[at++]);
    }
    length = at < text.size() ? continuation_at(text, at) : 0;
    if (length != 0) word.classes |= class_of(text[at]);
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
  if ((extent.classes & (kUpper | kBeyondAscii)) == 0) return static_cast<std::uint8_t>(flags);

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

/// Where a word begins and what joins it to the one before.
struct Beginning {
  std::size_t at = 0;
  Glue glue = Glue::kBreak;
};

/// The word behind the one that ends at `end`; at the end of the text there is none.
Beginning next_beginning(std::string_view text, std::size_t end) {
  // Nine words of ten stand behind a single space and begin with a letter of ASCII.
  const bool plain =
      end + 1 < text.size() && text[end] == ' ' && (class_of(text[end + 1]) & kWordByte) != 0;
  if (plain) return {end + 1, Glue::kSpace};
  const std::size_t at = next_word(text, end);
  if (at == text.size()) return {at, Glue::kBreak};
  return {at, glue_of(text.substr(end, at - end), text[end - 1], text[at])};
}

}  // namespace

void scan_words(std::string_view text, TextSpan within, std::vector<Token>& out) {
  text = text.substr(0, within.end);
  Beginning next{next_word(text, within.begin), Glue::kBreak};
  while (next.at < text.size()) {
    const Extent word = read_word(text, next.at);
    out.push_back({{static_cast<std::uint32_t>(next.at), static_cast<std::uint32_t>(word.end)},
                   0,
                   next.glue,
                   flags_of(text.substr(next.at, word.end - next.at), word)});
    next = next_beginning(text, word.end);
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

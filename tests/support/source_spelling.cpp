#include "support/source_spelling.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace consultlint::test {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

/// The number of "#8217" or "#x2019"; what is out of range or no character is U+FFFD.
char32_t numbered(std::string_view name) {
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  const std::uint64_t base = hex ? 16 : 10;
  std::uint64_t value = 0;
  for (const char c : name) {
    value = std::min<std::uint64_t>(value * base + static_cast<std::uint64_t>(digit_value(c)),
                                    0x110000);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value == 0 || value > 0x10FFFF || surrogate) return kReplacement;
  return static_cast<char32_t>(value);
}

bool is_number(std::string_view name) {
  if (!name.starts_with('#')) return false;
  const bool hex = name.size() > 1 && (name[1] | 0x20) == 'x';
  const std::string_view digits = name.substr(hex ? 2 : 1);
  return !digits.empty() &&
         std::ranges::all_of(digits, [hex](char c) { return digit_value(c) < (hex ? 16 : 10); });
}

std::string_view common_name(std::string_view name) {
  static constexpr auto kNames = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"amp", "&"},         {"lt", "<"},          {"gt", ">"},          {"quot", "\""},
      {"apos", "'"},        {"nbsp", "\u00A0"},   {"copy", "\u00A9"},   {"reg", "\u00AE"},
      {"pound", "\u00A3"},  {"euro", "\u20AC"},   {"ndash", "\u2013"},  {"mdash", "\u2014"},
      {"lsquo", "\u2018"},  {"rsquo", "\u2019"},  {"ldquo", "\u201C"},  {"rdquo", "\u201D"},
      {"hellip", "\u2026"}, {"bull", "\u2022"},   {"middot", "\u00B7"}, {"eacute", "\u00E9"},
      {"times", "\u00D7"},  {"frac12", "\u00BD"}, {"deg", "\u00B0"},    {"sect", "\u00A7"},
  });
  for (const auto& [known, character] : kNames) {
    if (known == name) return character;
  }
  return {};
}

bool is_reference_to(std::string_view source, std::string_view text, Format format) {
  if (source.size() < 3 || source.front() != '&' || source.back() != ';') return false;
  const std::string_view name = source.substr(1, source.size() - 2);
  if (is_number(name)) {
    std::string spelled;
    append_utf8(spelled, numbered(name));
    return spelled == text;
  }
  if (!std::ranges::all_of(name, is_letter_or_digit)) return false;
  const std::string_view known = common_name(name);
  if (!known.empty()) return known == text;
  const std::uint32_t length = count_code_points(text);
  return format != Format::kDocx && (length == 1 || length == 2) &&
         std::ranges::none_of(text, is_letter_or_digit);
}

/// `<br>`, and `</br>`, which browsers read alike.
bool is_line_break_tag(std::string_view source) {
  if (source.size() < 4 || source.front() != '<' || source.back() != '>') return false;
  const std::string_view name = source.substr(source[1] == '/' ? 2 : 1);
  return (name[0] | 0x20) == 'b' && (name[1] | 0x20) == 'r';
}

/// "[ ]" and "[x]" of a Markdown task print as boxes.
bool is_task_box(std::string_view source, std::string_view text) {
  if (text == "\u2610") return source == "[ ]" || source == "[\t]";
  return text == "\u2612" && (source == "[x]" || source == "[X]");
}

/// A character of a symbol font, which Word keeps where Unicode has no characters of its own. The
/// font, which says what it looks like, stands elsewhere.
bool is_font_symbol(std::string_view source) {
  CodePoint symbol = decode_utf8(source, 0);
  if (source.size() > 3 && source.front() == '&' &&
      is_number(source.substr(1, source.size() - 2))) {
    symbol = {numbered(source.substr(1, source.size() - 2)),
              static_cast<std::uint32_t>(source.size())};
  }
  return symbol.length == source.size() && symbol.value >= 0xF020 && symbol.value <= 0xF0FF;
}

}  // namespace

bool spells(std::string_view source, std::string_view text, Format format) {
  if (text.empty() || source.empty()) return false;
  if (is_reference_to(source, text, format)) return true;
  if (text == "\n" && format != Format::kDocx && is_line_break_tag(source)) return true;
  if (format == Format::kMarkdown && is_task_box(source, text)) return true;
  if (format == Format::kDocx && is_font_symbol(source)) return count_code_points(text) == 1;
  if (text == "\uFFFD") return source == std::string_view("\0", 1);
  const bool blank = text == " " || text == "\n" || text == "\t";
  return blank && source.find_first_not_of(kSpaces) == std::string_view::npos;
}

}  // namespace consultlint::test

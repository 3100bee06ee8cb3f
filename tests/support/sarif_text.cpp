#include "support/sarif_text.h"

#include <algorithm>
#include <bit>

namespace consultlint::test {
namespace {

constexpr char32_t kFirstWide = 0x10000;

void append(std::u16string& out, char32_t character) {
  if (character < kFirstWide) {
    out += static_cast<char16_t>(character);
    return;
  }
  character -= kFirstWide;
  out += static_cast<char16_t>(0xD800U + (character >> 10U));
  out += static_cast<char16_t>(0xDC00U + (character & 0x3FFU));
}

/// `utf8` is valid: files are decoded before.
std::u16string to_utf16(std::string_view utf8) {
  std::u16string out;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const int ones = std::countl_one(lead);
    const std::size_t length = ones == 0 ? 1 : static_cast<std::size_t>(ones);
    char32_t character = ones == 0 ? lead : lead & (0x7FU >> static_cast<unsigned>(ones));
    for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k) {
      character = (character << 6U) | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
    }
    append(out, character);
    i += length;
  }
  return out;
}

std::string to_utf8(std::u16string_view units) {
  std::string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t c = units[i];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < units.size()) {
      c = kFirstWide + ((c - 0xD800U) << 10U) + (units[++i] - 0xDC00U);
    }
    if (c < 0x80) {
      out += static_cast<char>(c);
      continue;
    }
    const unsigned more = c < 0x800 ? 1 : c < kFirstWide ? 2 : 3;
    out += static_cast<char>((0xF0U << (3 - more) & 0xFFU) | (c >> (6U * more)));
    for (unsigned k = more; k-- > 0;) out += static_cast<char>(0x80U | ((c >> (6U * k)) & 0x3FU));
  }
  return out;
}

}  // namespace

SarifText::SarifText(std::string_view utf8) : units_(to_utf16(utf8)), lines_{0} {
  for (std::size_t i = 0; i < units_.size(); ++i) {
    const bool pair = units_[i] == u'\r' && i + 1 < units_.size() && units_[i + 1] == u'\n';
    if (!pair && (units_[i] == u'\n' || units_[i] == u'\r')) lines_.push_back(i + 1);
  }
}

std::optional<std::size_t> SarifText::offset(std::size_t line, std::size_t column) const {
  if (line == 0 || column == 0 || line > lines_.size()) return std::nullopt;
  const std::size_t end = line < lines_.size() ? lines_[line] : units_.size();
  const std::size_t at = lines_[line - 1] + column - 1;
  return at <= end ? std::optional(at) : std::nullopt;
}

std::optional<SarifText::Range> SarifText::lines_of(const nlohmann::json& region) const {
  const std::size_t line = region.value("startLine", std::size_t{0});
  const auto begin = offset(line, region.value("startColumn", std::size_t{1}));
  const auto end = offset(region.value("endLine", line), region.value("endColumn", std::size_t{1}));
  if (!begin || !end || *begin > *end) return std::nullopt;
  return Range{*begin, *end};
}

std::optional<SarifText::Range> SarifText::offsets_of(const nlohmann::json& region) {
  if (!region.contains("charOffset")) return std::nullopt;
  const std::size_t begin = region["charOffset"].get<std::size_t>();
  return Range{begin, begin + region.value("charLength", std::size_t{0})};
}

std::string SarifText::slice(Range range) const {
  return to_utf8(std::u16string_view(units_).substr(range.begin, range.end - range.begin));
}

}  // namespace consultlint::test

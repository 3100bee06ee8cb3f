#include "readers/docx/symbols.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <span>

namespace consultlint::docx {
namespace {

struct Glyph {
  std::uint32_t code;
  std::string_view text;
};

constexpr std::string_view kUnknown = "\uFFFC";

constexpr auto kSymbol = std::to_array<Glyph>({
    {0x2A, "*"}, {0x2B, "+"}, {0x2D, "−"}, {0x3C, "<"}, {0x3D, "="}, {0x3E, ">"}, {0x40, "≅"},
    {0x41, "Α"}, {0x42, "Β"}, {0x43, "Χ"}, {0x44, "Δ"}, {0x45, "Ε"}, {0x46, "Φ"}, {0x47, "Γ"},
    {0x4C, "Λ"}, {0x50, "Π"}, {0x51, "Θ"}, {0x53, "Σ"}, {0x57, "Ω"}, {0x58, "Ξ"}, {0x59, "Ψ"},
    {0x61, "α"}, {0x62, "β"}, {0x63, "χ"}, {0x64, "δ"}, {0x65, "ε"}, {0x66, "φ"}, {0x67, "γ"},
    {0x68, "η"}, {0x69, "ι"}, {0x6B, "κ"}, {0x6C, "λ"}, {0x6D, "μ"}, {0x6E, "ν"}, {0x6F, "ο"},
    {0x70, "π"}, {0x71, "θ"}, {0x72, "ρ"}, {0x73, "σ"}, {0x74, "τ"}, {0x75, "υ"}, {0x77, "ω"},
    {0x78, "ξ"}, {0x79, "ψ"}, {0x7A, "ζ"}, {0xA3, "≤"}, {0xA5, "∞"}, {0xAB, "↔"}, {0xAC, "←"},
    {0xAD, "↑"}, {0xAE, "→"}, {0xAF, "↓"}, {0xB0, "°"}, {0xB1, "±"}, {0xB2, "″"}, {0xB3, "≥"},
    {0xB4, "×"}, {0xB7, "•"}, {0xB8, "÷"}, {0xB9, "≠"}, {0xBA, "≡"}, {0xBB, "≈"}, {0xBC, "…"},
    {0xC5, "⊕"}, {0xCE, "∈"}, {0xD2, "®"}, {0xD3, "©"}, {0xD4, "™"}, {0xD6, "√"}, {0xD8, "¬"},
    {0xD9, "∧"}, {0xDA, "∨"}, {0xDB, "⇔"}, {0xDC, "⇐"}, {0xDD, "⇑"}, {0xDE, "⇒"}, {0xDF, "⇓"},
    {0xE2, "®"}, {0xE3, "©"}, {0xE4, "™"}, {0xE5, "∑"}, {0xF2, "∫"},
});
constexpr auto kWingdings = std::to_array<Glyph>({
    {0x22, "✂"}, {0x28, "☎"}, {0x29, "✆"}, {0x2A, "✉"}, {0x4A, "☺"}, {0x4C, "☹"},
    {0x6C, "●"}, {0x6E, "■"}, {0x6F, "□"}, {0x71, "❑"}, {0x72, "❒"}, {0x73, "⬧"},
    {0x74, "⧫"}, {0x75, "◆"}, {0x76, "❖"}, {0x77, "⬥"}, {0x9E, "·"}, {0x9F, "•"},
    {0xA1, "○"}, {0xA7, "▪"}, {0xA8, "◻"}, {0xAB, "★"}, {0xD8, "➢"}, {0xDF, "←"},
    {0xE0, "→"}, {0xE1, "↑"}, {0xE2, "↓"}, {0xE7, "⬅"}, {0xE8, "➔"}, {0xE9, "⬆"},
    {0xEA, "⬇"}, {0xF0, "⇨"}, {0xFB, "✗"}, {0xFC, "✓"}, {0xFD, "☒"}, {0xFE, "☑"},
});
constexpr auto kWingdings2 = std::to_array<Glyph>({
    {0x4F, "✗"},
    {0x50, "✓"},
    {0x51, "☒"},
    {0x52, "☑"},
    {0x54, "☒"},
    {0x97, "●"},
    {0xA2, "■"},
    {0xA3, "□"},
    {0x2A, "☐"},
});
constexpr auto kWebdings = std::to_array<Glyph>({
    {0x3D, "■"},
    {0x61, "✓"},
    {0x63, "□"},
    {0x67, "■"},
    {0x6E, "●"},
    {0x72, "✗"},
    {0xFC, "✉"},
});

std::span<const Glyph> glyphs_of(std::string_view font) {
  if (font == "Symbol") return kSymbol;
  if (font == "Wingdings") return kWingdings;
  if (font == "Wingdings 2") return kWingdings2;
  if (font == "Webdings") return kWebdings;
  return {};
}

}  // namespace

std::string_view symbol_character(std::string_view font, std::string_view code) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), value, 16);
  if (error != std::errc() || end != code.data() + code.size()) return kUnknown;
  if (value >= 0xF000 && value <= 0xF0FF) value -= 0xF000;
  const std::span<const Glyph> glyphs = glyphs_of(font);
  const auto found = std::ranges::find(glyphs, value, &Glyph::code);
  return found == glyphs.end() ? kUnknown : found->text;
}

}  // namespace consultlint::docx

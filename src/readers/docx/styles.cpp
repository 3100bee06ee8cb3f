#include "readers/docx/styles.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/ascii.h"

namespace consultlint::docx {
namespace {

constexpr int kLongestChain = 20;

/// Whether a w:color names a colour to the eye: not "auto", and not black or white or so near to
/// them that nobody sees the difference.
bool is_colour(std::string_view value) {
  constexpr std::uint8_t kDarkest = 0x48;
  constexpr std::uint8_t kLightest = 0xE8;
  constexpr std::size_t kDigits = 6;
  std::uint32_t rgb = 0;
  const char* end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, rgb, 16);
  if (value.size() != kDigits || error != std::errc() || stop != end) return false;
  const auto channels = std::to_array({rgb >> 16U, (rgb >> 8U) & 0xFFU, rgb & 0xFFU});
  const auto [least, most] = std::ranges::minmax(channels);
  return most >= kDarkest && least < kLightest;
}

/// A style as the part has it, before it takes over from what it is based on.
struct Raw {
  Style own;
  std::string based_on;
};

/// Lower case without spaces, so that the id "ListBullet2" can stand for the name "List Bullet 2".
std::string squeeze(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == ' ' || c == '_' || c == '-') continue;
    out += ascii::lower(c);
  }
  return out;
}

/// "heading2" → {"heading", 2}; no number is 1.
std::pair<std::string_view, int> split_level(std::string_view name) {
  if (name.empty() || name.back() < '1' || name.back() > '9') return {name, 1};
  return {name.substr(0, name.size() - 1), name.back() - '0'};
}

StyleRole role_named(std::string_view name) {
  static constexpr auto kRoles = std::to_array<std::pair<std::string_view, StyleRole>>({
      {"title", StyleRole::kTitle},
      {"subtitle", StyleRole::kTitle},
      {"tocheading", StyleRole::kContentsHeading},
      {"contentsheading", StyleRole::kContentsHeading},
      {"toc", StyleRole::kContentsEntry},
      {"contents", StyleRole::kContentsEntry},
      {"caption", StyleRole::kCaption},
      {"tablecaption", StyleRole::kCaption},
      {"imagecaption", StyleRole::kCaption},
      {"figurecaption", StyleRole::kCaption},
      {"quote", StyleRole::kQuote},
      {"intensequote", StyleRole::kQuote},
      {"blocktext", StyleRole::kQuote},
      {"blockquote", StyleRole::kQuote},
      {"blockquotation", StyleRole::kQuote},
      {"quotations", StyleRole::kQuote},
      {"sourcecode", StyleRole::kCode},
      {"htmlpreformatted", StyleRole::kCode},
      {"preformattedtext", StyleRole::kCode},
      {"code", StyleRole::kCode},
      {"macrotext", StyleRole::kCode},
      {"listbullet", StyleRole::kBulletList},
      {"listnumber", StyleRole::kNumberList},
  });
  const auto found =
      std::ranges::find(kRoles, name, &std::pair<std::string_view, StyleRole>::first);
  return found == kRoles.end() ? StyleRole::kNone : found->second;
}

/// Sets what the name alone tells: the role, or the outline level of "heading 1" to "heading 9".
void apply_name(std::string_view name, Style& style) {
  const std::string squeezed = squeeze(name);
  const auto [stem, level] = split_level(squeezed);
  if (stem == "heading" && stem.size() < squeezed.size()) {
    style.outline_level = level - 1;
    return;
  }
  style.role = role_named(stem);
  style.role_level = level;
}

void read_paragraph_properties(const Xml& xml, pugi::xml_node properties, Style& style) {
  for (const pugi::xml_node property : properties.children()) {
    const Tag tag = xml.tag(property);
    if (tag == Tag::kOutlineLevel) style.outline_level = integer_attribute(property, "val");
    if (tag == Tag::kNumberProperties) style.numbering = read_number_request(xml, property);
    if (tag == Tag::kPageBreakBefore) style.breaks_page = is_on(property);
  }
}

Raw read_style(const Xml& xml, pugi::xml_node node) {
  Raw raw;
  // The name comes first in the file, so that what the style sets itself outdoes its name.
  for (const pugi::xml_node child : node.children()) {
    switch (xml.tag(child)) {
      case Tag::kName:
        apply_name(attribute(child, "val"), raw.own);
        break;
      case Tag::kBasedOn:
        raw.based_on = attribute(child, "val");
        break;
      case Tag::kParagraphProperties:
        read_paragraph_properties(xml, child, raw.own);
        break;
      case Tag::kRunProperties:
        read_run_properties(xml, child, raw.own.run);
        break;
      default:
        break;
    }
  }
  return raw;
}

bool is_paragraph_default(pugi::xml_node style) {
  const std::string_view marked = attribute(style, "default");
  return attribute(style, "type") == "paragraph" && (marked == "1" || marked == "true");
}

template <class T>
void take_over(std::optional<T>& own, const std::optional<T>& inherited) {
  if (!own) own = inherited;
}

/// Adds what `base`, a style further down the chain, sets and `style` does not.
void inherit(Style& style, const Style& base) {
  if (style.role == StyleRole::kNone && !style.outline_level) {
    style.role = base.role;
    style.role_level = base.role_level;
  }
  take_over(style.outline_level, base.outline_level);
  if (!style.numbering.number && base.numbering.number) style.numbering_source = base.index;
  take_over(style.numbering.number, base.numbering.number);
  take_over(style.numbering.level, base.numbering.level);
  take_over(style.breaks_page, base.breaks_page);
  take_over(style.run.bold, base.run.bold);
  take_over(style.run.emphasis, base.run.emphasis);
  take_over(style.run.hidden, base.run.hidden);
  take_over(style.run.superscript, base.run.superscript);
  take_over(style.run.font, base.run.font);
  if (style.run.language.empty()) style.run.language = base.run.language;
}

/// `start` with what the chain of styles that it is based on sets.
Style with_inherited(const Raw& start, const std::vector<Raw>& raw, const Styles& styles) {
  Style style = start.own;
  const std::string* next = &start.based_on;
  for (int hop = 0; hop < kLongestChain && !next->empty(); ++hop) {
    const std::optional<std::uint32_t> base = styles.index_of(*next);
    if (!base) break;
    inherit(style, raw[*base].own);
    next = &raw[*base].based_on;
  }
  return style;
}

}  // namespace

Styles::Styles(const Xml& xml, pugi::xml_node root) : names_are_ids_(false) {
  std::vector<Raw> raw;
  std::optional<std::string_view> standard;
  for (const pugi::xml_node node : root.children()) {
    const Tag tag = xml.tag(node);
    if (tag == Tag::kDocDefaults) {
      const pugi::xml_node run = xml.child(node, Tag::kRunDefault);
      read_run_properties(xml, xml.child(run, Tag::kRunProperties), defaults_);
    }
    if (tag != Tag::kStyle) continue;
    if (is_paragraph_default(node)) standard = attribute(node, "styleId");
    raw.push_back(read_style(xml, node));
    raw.back().own.index = static_cast<std::uint32_t>(raw.size() - 1);
    if (raw.back().own.numbering.number) raw.back().own.numbering_source = raw.back().own.index;
    index_.emplace(attribute(node, "styleId"), raw.size() - 1);
  }
  styles_.reserve(raw.size());
  for (const Raw& start : raw) styles_.push_back(with_inherited(start, raw, *this));
  if (standard) default_ = find(*standard);
}

Style Styles::find(std::string_view id) const {
  if (const std::optional<std::uint32_t> index = index_of(id)) return styles_[*index];
  Style style;
  if (names_are_ids_) apply_name(id, style);
  return style;
}

std::optional<std::uint32_t> Styles::index_of(std::string_view id) const {
  const auto found = index_.find(std::string(id));
  if (found == index_.end()) return std::nullopt;
  return found->second;
}

NumberRequest read_number_request(const Xml& xml, pugi::xml_node properties) {
  return {integer_attribute(xml.child(properties, Tag::kNumberId), "val"),
          integer_attribute(xml.child(properties, Tag::kIndentLevel), "val")};
}

void read_run_properties(const Xml& xml, pugi::xml_node properties, RunProperties& run) {
  for (const pugi::xml_node property : properties.children()) {
    switch (xml.tag(property)) {
      case Tag::kBold:
        run.bold = is_on(property);
        break;
      case Tag::kEmphasis:
        run.emphasis = is_on(property);
        break;
      case Tag::kVanish:
        run.hidden = is_on(property);
        break;
      case Tag::kVerticalAlign:
        run.superscript = attribute(property, "val") == "superscript";
        break;
      case Tag::kUnderline:
        run.underlined =
            !attribute(property, "val").empty() && attribute(property, "val") != "none";
        break;
      case Tag::kColour:
        run.coloured = is_colour(attribute(property, "val"));
        break;
      case Tag::kFonts:
        run.font = attribute(property, "ascii");
        break;
      case Tag::kRunStyle:
        run.style = attribute(property, "val");
        break;
      case Tag::kLanguage:
        run.language = attribute(property, "val");
        break;
      default:
        break;
    }
  }
}

}  // namespace consultlint::docx

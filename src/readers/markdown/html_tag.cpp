#include "readers/markdown/html_tag.h"

#include <algorithm>
#include <array>

#include "readers/markdown/character_reference.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

struct Name {
  std::string_view text;
  HtmlElement element;
};

// Sorted by text for the search below.
constexpr auto kNames = std::to_array<Name>({
    {"a", HtmlElement::kAnchor},
    {"article", HtmlElement::kDivision},
    {"aside", HtmlElement::kDivision},
    {"b", HtmlElement::kStrong},
    {"blockquote", HtmlElement::kQuote},
    {"br", HtmlElement::kLineBreak},
    {"caption", HtmlElement::kCaption},
    {"code", HtmlElement::kCode},
    {"dd", HtmlElement::kDivision},
    {"details", HtmlElement::kDivision},
    {"div", HtmlElement::kDivision},
    {"dl", HtmlElement::kDivision},
    {"dt", HtmlElement::kDivision},
    {"em", HtmlElement::kEmphasis},
    {"figcaption", HtmlElement::kCaption},
    {"figure", HtmlElement::kDivision},
    {"footer", HtmlElement::kDivision},
    {"form", HtmlElement::kDivision},
    {"furniture", HtmlElement::kFurniture},
    {"h1", HtmlElement::kHeading},
    {"h2", HtmlElement::kHeading},
    {"h3", HtmlElement::kHeading},
    {"h4", HtmlElement::kHeading},
    {"h5", HtmlElement::kHeading},
    {"h6", HtmlElement::kHeading},
    {"header", HtmlElement::kDivision},
    {"hr", HtmlElement::kDivision},
    {"i", HtmlElement::kEmphasis},
    {"img", HtmlElement::kImage},
    {"li", HtmlElement::kListItem},
    {"main", HtmlElement::kDivision},
    {"nav", HtmlElement::kDivision},
    {"ol", HtmlElement::kOrderedList},
    {"p", HtmlElement::kDivision},
    {"pre", HtmlElement::kPreformatted},
    {"section", HtmlElement::kDivision},
    {"strong", HtmlElement::kStrong},
    {"summary", HtmlElement::kDivision},
    {"sup", HtmlElement::kSuperscript},
    {"table", HtmlElement::kTable},
    {"tbody", HtmlElement::kTableBody},
    {"td", HtmlElement::kCell},
    {"tfoot", HtmlElement::kTableBody},
    {"th", HtmlElement::kHeaderCell},
    {"thead", HtmlElement::kTableHead},
    {"title", HtmlElement::kTitle},
    {"tr", HtmlElement::kRow},
    {"ul", HtmlElement::kUnorderedList},
});
static_assert(std::ranges::is_sorted(kNames, {}, &Name::text));

constexpr std::string_view kSpaces = " \t\r\n";

bool is_name_char(char c) {
  return ascii::is_letter_or_digit(c) || c == '-' || c == ':' || c == '_';
}

std::size_t name_length(std::string_view text) {
  const auto end = std::ranges::find_if_not(text, is_name_char);
  return static_cast<std::size_t>(end - text.begin());
}

void skip_spaces(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
}

/// Takes the value in front of `text`, in quotes of either kind or bare.
std::string_view take_value(std::string_view& text) {
  const bool quoted = !text.empty() && (text.front() == '"' || text.front() == '\'');
  const std::size_t begin = quoted ? 1 : 0;
  const std::size_t found =
      quoted ? text.find(text.front(), begin) : text.find_first_of(" \t\r\n>", begin);
  const std::size_t end = std::min(found, text.size());
  const std::string_view value = text.substr(begin, end - begin);
  text.remove_prefix(std::min(end + begin, text.size()));
  return value;
}

}  // namespace

HtmlTag read_html_tag(std::string_view text) {
  HtmlTag tag;
  if (!text.starts_with('<')) return tag;
  text.remove_prefix(1);
  tag.closing = text.starts_with('/');
  if (tag.closing) text.remove_prefix(1);
  const std::size_t length = name_length(text);
  std::array<char, 12> folded{};
  if (length == 0) return tag;
  tag.attributes = text.substr(length);
  if (length > folded.size()) return tag;
  std::ranges::transform(text.substr(0, length), folded.begin(), ascii::lower);
  const std::string_view name{folded.data(), length};
  const auto found = std::ranges::lower_bound(kNames, name, {}, &Name::text);
  if (found == kNames.end() || found->text != name) return tag;
  tag.element = found->element;
  if (tag.element == HtmlElement::kHeading) tag.level = static_cast<std::uint8_t>(name[1] - '0');
  return tag;
}

std::optional<std::string> HtmlTag::attribute(std::string_view name) const {
  std::string_view rest = attributes;
  while (!rest.empty()) {
    skip_spaces(rest);
    const std::size_t length = name_length(rest);
    if (length == 0) {
      rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
      continue;
    }
    const bool wanted = std::ranges::equal(rest.substr(0, length), name, {}, ascii::lower);
    rest.remove_prefix(length);
    skip_spaces(rest);
    std::string_view value;
    if (rest.starts_with('=')) {
      rest.remove_prefix(1);
      skip_spaces(rest);
      value = take_value(rest);
    }
    if (wanted) return decode_character_references(value);
  }
  return std::nullopt;
}

}  // namespace consultlint

#include "readers/markdown/attributes.h"

#include <algorithm>
#include <optional>

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kSpaces = " \t";

bool is_key_and_value(std::string_view word) {
  const std::size_t equals = word.find('=');
  return equals != kNone && equals > 0 &&
         word.substr(0, equals).find_first_of("\"'<>&(),;") == kNone;
}

/// What stands between the braces holds names, classes, or a key with a value.
bool are_attributes(std::string_view inside) {
  if (inside.starts_with(':')) return true;
  const std::size_t begin = inside.find_first_not_of(kSpaces);
  if (begin == kNone) return false;
  const std::string_view word = inside.substr(begin, inside.find_first_of(kSpaces, begin) - begin);
  const bool marked = word.size() > 1 && (word.front() == '#' || word.front() == '.');
  return marked || word == "-" || is_key_and_value(word);
}

std::string_view name_in(std::string_view inside) {
  const std::size_t hash = inside.find('#');
  if (hash == kNone) return {};
  const std::string_view rest = inside.substr(hash + 1);
  return rest.substr(0, rest.find_first_of(" \t.}"));
}

/// Offset of the bracket that the one at the end of `words` closes, or npos.
std::size_t opening_bracket(std::string_view words) {
  constexpr std::size_t kLongest = 1000;
  const std::size_t stop = words.size() > kLongest ? words.size() - kLongest : 0;
  std::size_t depth = 0;
  for (std::size_t i = words.size(); i > stop; --i) {
    if (words[i - 1] == ']') ++depth;
    if (words[i - 1] == '[' && --depth == 0) return i - 1;
  }
  return kNone;
}

/// The characters that attributes may follow without a space.
bool ends_a_span(char c) {
  return c == ']' || c == ')' || c == '`' || c == '*' || c == '_';
}

/// The list between the braces at `open` and `close`, if it is one that may stand there.
std::optional<AttributeList> attribute_list(std::string_view line, std::size_t open,
                                            std::size_t close) {
  const std::size_t before = line.substr(0, open).find_last_not_of(kSpaces);
  const bool joined = before != kNone && before + 1 == open && ends_a_span(line[before]);
  const bool last = line.find_first_not_of(kSpaces, close + 1) == kNone;
  const std::string_view inside = line.substr(open + 1, close - open - 1);
  if (!(joined || last) || !are_attributes(inside)) return std::nullopt;
  const auto end = static_cast<std::uint32_t>(close + 1);
  AttributeList list;
  list.name = name_in(inside);
  list.span = {static_cast<std::uint32_t>(before == kNone ? 0 : before + 1), end};
  const std::size_t bracket =
      joined && line[before] == ']' ? opening_bracket(line.substr(0, open)) : kNone;
  if (bracket != kNone && (bracket == 0 || line[bracket - 1] != '!')) {
    list.bracket = {static_cast<std::uint32_t>(bracket), static_cast<std::uint32_t>(bracket + 1)};
    list.span.begin = static_cast<std::uint32_t>(before);
  }
  return list;
}

}  // namespace

std::vector<AttributeList> find_attribute_lists(std::string_view line) {
  std::vector<AttributeList> found;
  std::size_t counted = 0;
  bool in_code = false;
  for (std::size_t open = line.find('{'); open != kNone; open = line.find('{', open + 1)) {
    const auto ticks = std::ranges::count(line.substr(counted, open - counted), '`');
    in_code = in_code != (ticks % 2 == 1);
    counted = open;
    const std::size_t close = line.find_first_of("{}", open + 1);
    if (close == kNone) break;
    if (in_code || line[close] == '{') continue;
    const auto list = attribute_list(line, open, close);
    if (list) found.push_back(*list);
  }
  return found;
}

}  // namespace consultlint

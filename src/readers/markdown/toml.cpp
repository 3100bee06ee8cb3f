#include "readers/markdown/toml.h"

#include <algorithm>
#include <iterator>

#include "readers/markdown/published.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kSpaces = " \t\r";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == kNone) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

bool is_bare_key(std::string_view key) {
  return !key.empty() && key.find_first_of(" \t\"'#[]{},") == kNone;
}

/// The text of a string on one line, or nothing for other values.
std::string_view string_of(std::string_view value) {
  if (value.empty() || (value.front() != '"' && value.front() != '\'')) return {};
  const std::size_t end = value.find(value.front(), 1);
  return end == kNone ? std::string_view() : value.substr(1, end - 1);
}

class TomlReader {
 public:
  explicit TomlReader(Properties& properties) : properties_(properties) {}

  /// Whether the line is TOML.
  bool read(std::string_view line) {
    line = trimmed(line);
    if (!closing_.empty()) {
      if (line.find(closing_) != kNone) closing_ = {};
      return true;
    }
    if (line.empty() || line.front() == '#') return true;
    if (line.front() == '[') return open_table(line);
    const std::size_t equals = line.find('=');
    const std::string_view key = trimmed(line.substr(0, equals));
    const std::string_view value =
        equals == kNone ? std::string_view() : trimmed(line.substr(equals + 1));
    if (value.empty() || !(is_bare_key(key) || !string_of(key).empty())) return false;
    set(table_.empty() ? std::string(key) : table_ + '.' + std::string(key), value);
    expect_end(value);
    return true;
  }

 private:
  bool open_table(std::string_view line) {
    const std::size_t end = line.find(']');
    if (end == kNone) return false;
    table_ = trimmed(line.substr(1, end - 1));
    return true;
  }

  void set(const std::string& key, std::string_view value) {
    if (value.starts_with('{')) return set_inline_table(key, value);
    const std::string_view text = string_of(value);
    if (key == "title") properties_.title = text;
    if (key == "lang" || key == "language") properties_.language = text;
    if (key == "consultlint.kind") properties_.kind = text;
    set_published(key, text.empty() ? value : text);
  }

  /// Keys come in any order: the surest of them counts.
  void set_published(std::string_view key, std::string_view value) {
    const auto sureness = std::ranges::find(kPublishedKeys, key);
    if (sureness == std::end(kPublishedKeys) || sureness >= published_by_) return;
    const auto day = read_published_day(value);
    if (!day) return;
    properties_.published = day;
    published_by_ = sureness;
  }

  void set_inline_table(const std::string& key, std::string_view value) {
    if (key != "consultlint") return;
    const std::size_t kind = value.find("kind");
    const std::size_t equals = kind == kNone ? kNone : value.find('=', kind);
    if (equals != kNone) properties_.kind = string_of(trimmed(value.substr(equals + 1)));
  }

  /// A value may go on over lines: in three quotes, or in brackets.
  void expect_end(std::string_view value) {
    for (const std::string_view quotes : {"\"\"\"", "'''"}) {
      if (value.starts_with(quotes) && value.find(quotes, quotes.size()) == kNone)
        closing_ = quotes;
    }
    if (value.starts_with('[') && value.find(']') == kNone) closing_ = "]";
  }

  Properties& properties_;
  const char* const* published_by_ = std::end(kPublishedKeys);
  std::string table_;
  std::string_view closing_;  ///< What ends the value that goes on; else empty.
};

}  // namespace

std::string read_toml(std::string_view content, Properties& properties) {
  TomlReader reader(properties);
  std::size_t number = 1;
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t feed = std::min(content.find('\n', at), content.size());
    ++number;
    if (!reader.read(content.substr(at, feed - at))) {
      return "The front matter is not valid TOML (line " + std::to_string(number) +
             "): \"key = value\" is expected.";
    }
    at = feed + 1;
  }
  return {};
}

}  // namespace consultlint

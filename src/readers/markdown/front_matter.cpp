#include "readers/markdown/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "readers/markdown/published.h"
#include "readers/markdown/toml.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
// A file that opens with a rule is not searched to its end, and YAML gets no chance to nest deep.
constexpr std::size_t kMaxLength = 64 << 10U;
constexpr std::size_t kMaxNesting = 64;

struct Line {
  std::string_view text;  ///< Without the line end and white space in front of it.
  std::size_t next = 0;
};

Line line_at(std::string_view text, std::size_t begin) {
  const std::size_t feed = text.find('\n', begin);
  const std::size_t end = std::min(feed, text.size());
  std::string_view line = text.substr(begin, end - begin);
  const std::size_t last = line.find_last_not_of(" \t\r");
  return {line.substr(0, last == kNone ? 0 : last + 1), feed == kNone ? text.size() : feed + 1};
}

struct Extent {
  std::string_view content;
  std::size_t end = 0;
};

/// The content up to the line that closes it; an empty end when nothing does.
Extent find_extent(std::string_view text, std::string_view fence) {
  const std::size_t begin = line_at(text, 0).next;
  for (std::size_t at = begin; at < std::min(text.size(), kMaxLength);) {
    const Line line = line_at(text, at);
    const bool closed = line.text == fence || (fence == "---" && line.text == "...");
    if (closed) return {text.substr(begin, at - begin), line.next};
    at = line.next;
  }
  return {};
}

std::string text_of(const YAML::Node& map, const char* key) {
  const YAML::Node value = map[key];
  return value.IsDefined() && value.IsScalar() ? value.Scalar() : std::string();
}

void read_properties(const YAML::Node& map, Properties& properties) {
  properties.title = text_of(map, "title");
  properties.language = text_of(map, "lang");
  if (properties.language.empty()) properties.language = text_of(map, "language");
  for (const char* key : kPublishedKeys) {
    properties.published = read_published_day(text_of(map, key));
    if (properties.published) break;
  }
  const YAML::Node own = map["consultlint"];
  if (own.IsDefined() && own.IsMap()) properties.kind = text_of(own, "kind");
}

bool has_deep_brackets(std::string_view content) {
  std::size_t depth = 0;
  for (const char c : content) {
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    if (depth > kMaxNesting) return true;
  }
  return false;
}

/// yaml-cpp recurses on nesting: by brackets, by indentation, and by the dashes of nested lists on
/// one line.
bool nests_too_deep(std::string_view content) {
  if (has_deep_brackets(content)) return true;
  for (std::size_t at = 0; at < content.size();) {
    const Line line = line_at(content, at);
    if (line.text.substr(0, line.text.find_first_not_of("-?: \t")).size() > 2 * kMaxNesting) {
      return true;
    }
    at = line.next;
  }
  return false;
}

/// "key" of "key: value" or "key = value", or nothing.
std::string_view key_of(std::string_view line, char separator) {
  const std::size_t end = line.find(separator);
  if (end == kNone || line.empty() || !ascii::is_lower(line.front())) return {};
  const std::string_view key = line.substr(0, line.substr(0, end).find_last_not_of(" \t") + 1);
  return key.find_first_of(" \t\"'") == kNone ? key : std::string_view();
}

/// Takes what plain lines give when the YAML around them is broken: "title: Parking: a review".
void read_plain_lines(std::string_view content, Properties& properties) {
  for (std::size_t at = 0; at < content.size();) {
    const Line line = line_at(content, at);
    const std::string_view key = key_of(line.text, ':');
    const std::size_t value = line.text.find_first_not_of(" \t", key.size() + 1);
    if (!key.empty() && value != kNone) {
      if (key == "title") properties.title = line.text.substr(value);
      if (key == "lang" || key == "language") properties.language = line.text.substr(value);
    }
    at = line.next;
  }
}

/// A line behind a blank one gives no property: what stands there is the document.
bool holds_prose(std::string_view content) {
  constexpr std::string_view kYamlMarks = " \t-#\"'[]{}";
  bool after_blank = false;
  for (std::size_t at = 0; at < content.size();) {
    const Line line = line_at(content, at);
    const bool yaml = line.text.empty() || kYamlMarks.find(line.text.front()) != kNone ||
                      line.text.find(':') != kNone;
    if (after_blank && !yaml) return true;
    after_blank = line.text.empty();
    at = line.next;
  }
  return false;
}

void read_yaml(std::string_view content, FrontMatter& found) {
  if (nests_too_deep(content)) {
    found.problem = "The front matter nests too deep and was not read.";
    return;
  }
  try {
    const YAML::Node root = YAML::Load(std::string(content));
    if (root.IsMap()) read_properties(root, found.properties);
    // A rule, prose and another rule.
    if (root.IsScalar()) found.end = 0;
  } catch (const YAML::Exception& error) {
    if (key_of(line_at(content, 0).text, ':').empty()) {
      found.end = 0;
      return;
    }
    // Marks count from 0 and do not know of the line of dashes.
    found.problem = "The front matter is not valid YAML (line " +
                    std::to_string(error.mark.line + 2) + ": " + error.msg + ").";
    read_plain_lines(content, found.properties);
  }
}

/// What to say of a block that nothing closes; nothing when it is none.
std::string unclosed(std::string_view text, std::string_view fence) {
  const std::string_view first = line_at(text, line_at(text, 0).next).text;
  if (key_of(first, fence == "+++" ? '=' : ':').empty()) return {};
  return "The front matter that begins on line 1 is not closed: a line \"" + std::string(fence) +
         "\" is missing below it. It was read as text.";
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  FrontMatter found;
  const std::string_view fence = line_at(text, 0).text;
  if (fence != "---" && fence != "+++") return found;
  const Extent extent = find_extent(text, fence);
  if (extent.end == 0 || (fence == "---" && holds_prose(extent.content))) {
    found.problem = unclosed(text, fence);
    return found;
  }
  found.end = static_cast<std::uint32_t>(extent.end);
  if (fence == "+++") {
    found.problem = read_toml(extent.content, found.properties);
  } else {
    read_yaml(extent.content, found);
  }
  return found;
}

}  // namespace consultlint

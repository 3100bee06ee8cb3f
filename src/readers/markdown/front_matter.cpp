#include "readers/markdown/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

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

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  FrontMatter found;
  const std::string_view fence = line_at(text, 0).text;
  if (fence != "---" && fence != "+++") return found;
  const Extent extent = find_extent(text, fence);
  if (extent.end == 0) return found;
  const std::string_view content = extent.content;
  found.end = static_cast<std::uint32_t>(extent.end);
  if (fence == "+++") return found;
  if (nests_too_deep(content)) {
    found.problem = "The front matter nests too deep and was not read.";
    return found;
  }
  try {
    const YAML::Node root = YAML::Load(std::string(content));
    if (root.IsMap()) read_properties(root, found.properties);
    // A rule, prose and another rule.
    if (root.IsScalar()) found.end = 0;
  } catch (const YAML::Exception& error) {
    if (line_at(content, 0).text.empty()) {
      found.end = 0;
      return found;
    }
    // Marks count from 0 and do not know of the line of dashes.
    found.problem = "The front matter is not valid YAML (line " +
                    std::to_string(error.mark.line + 2) + ": " + error.msg + ").";
  }
  return found;
}

}  // namespace consultlint

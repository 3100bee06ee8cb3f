#include "engine/git_config.h"

#include <algorithm>

#include "text/ascii.h"

namespace consultlint {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && ascii::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && ascii::is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// `[remote "origin"]` is "remote.origin.".
std::string section_prefix(std::string_view header) {
  header = trimmed(header.substr(1, header.find(']') - 1));
  const std::size_t quote = header.find('"');
  std::string prefix = ascii::lower_case(trimmed(header.substr(0, quote))) + '.';
  if (quote == std::string_view::npos) return prefix;
  const std::string_view name = header.substr(quote + 1);
  return prefix.append(name.substr(0, name.rfind('"'))) + '.';
}

/// Without quotation marks, escapes and the comment behind it.
std::string value_of(std::string_view written) {
  std::string value;
  bool quoted = false;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char c = written[i];
    if (c == '"') {
      quoted = !quoted;
    } else if (c == '\\' && i + 1 < written.size()) {
      value += written[++i];
    } else if (!quoted && (c == '#' || c == ';')) {
      break;
    } else {
      value += c;
    }
  }
  return std::string(trimmed(value));
}

}  // namespace

std::map<std::string, std::string, std::less<>> read_git_config(std::string_view text) {
  std::map<std::string, std::string, std::less<>> values;
  std::string prefix;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t equals = line.find('=');
    if (line.starts_with('[')) {
      prefix = section_prefix(line);
    } else if (equals != std::string_view::npos) {
      const std::string name = ascii::lower_case(trimmed(line.substr(0, equals)));
      values[prefix + name] = value_of(trimmed(line.substr(equals + 1)));
    }
  }
  return values;
}

}  // namespace consultlint
